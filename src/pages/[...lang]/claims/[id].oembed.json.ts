import type { APIRoute, GetStaticPaths } from 'astro';
import { claimCard } from '../../../core/cards.ts';
import { LANGUAGES } from '../../../core/language.ts';
import { oembed } from '../../../core/oembed.ts';
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
  return Response.json(oembed(claimCard(claim, { words, language, paths, address }), address(paths.home(language))));
};

interface Props extends Pick<Timeline, 'language' | 'words'> {
  readonly claim: SiteClaim;
}
