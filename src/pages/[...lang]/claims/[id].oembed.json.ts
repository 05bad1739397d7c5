import type { APIRoute, GetStaticPaths } from 'astro';
import { LANGUAGES } from '../../../core/language.ts';
import { claimCard } from '../../../core/share/cards.ts';
import { oembed } from '../../../core/share/oembed.ts';
import { PICTURE } from '../../../core/share/picture.ts';
import { absolute, claims, languageParam, paths, type SiteClaim, type Timeline, timeline } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const sets = LANGUAGES.map(async (language) => {
    const own = await timeline(language);
    return (await claims(language)).map((claim) => ({
      params: { lang: languageParam(language), id: claim.id },
      props: { claim, timeline: own },
    }));
  });
  return (await Promise.all(sets)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => {
  const { claim, timeline: own } = props as Props;
  const { language } = own;
  const thumbnail = { url: absolute(paths.form(paths.claim(language, claim.id), 'png')), ...PICTURE };
  return Response.json(oembed(claimCard(claim, own), absolute(paths.home(language)), thumbnail));
};

interface Props {
  readonly claim: SiteClaim;
  readonly timeline: Timeline;
}
