import type { APIRoute, GetStaticPaths } from 'astro';
import { claimCard } from '../../../core/cards.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { oembed } from '../../../core/oembed.ts';
import { PICTURE } from '../../../core/picture.ts';
import { claims, languageParam, paths, type SiteClaim, type Timeline, timeline } from '../../../model.ts';

export const getStaticPaths = (async () => {
  const sets = LANGUAGES.map(async (language) => {
    const { words } = await timeline(language);
    return (await claims(language)).map((claim) => ({
      params: { lang: languageParam(language), id: claim.id },
      props: { language, claim, words },
    }));
  });
  return (await Promise.all(sets)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) => {
  const { language, claim, words } = props as Props;
  const address = (path: string) => new URL(path, site).href;
  const thumbnail = { url: address(paths.form(paths.claim(language, claim.id), 'png')), ...PICTURE };
  const card = claimCard(claim, { words, language, paths, address });
  return Response.json(oembed(card, address(paths.home(language)), thumbnail));
};

interface Props extends Pick<Timeline, 'language' | 'words'> {
  readonly claim: SiteClaim;
}
