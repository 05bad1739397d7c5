import { LANGUAGES, type Language } from './language.ts';
import { FEED_FORMS, FORMS, type Paths } from './paths.ts';

/**
 * The file `_redirects`, which Netlify and Cloudflare Pages read. As it stands both take every line of it.
 *
 * Cloudflare refuses what only Netlify knows, so that is written for Netlify alone: `!`, without which Netlify serves the page
 * that tells other hosts' readers of the move, and 410 (Gone) for what was withdrawn.
 *
 * @param moves old path → new path, without base path and language
 * @param withdrawn pages that are left of what was withdrawn, with base path and language
 */
export function redirectFile({ moves, withdrawn, paths, netlify }: Moved): string {
  const status = netlify ? '301!' : '301';
  const moved = LANGUAGES.flatMap((language) =>
    [...moves].flatMap(([from, to]) => {
      const targets = addressesOf(to, language, paths);
      return [...addressesOf(from, language, paths)].flatMap(([name, source]) => {
        const target = targets.get(name);
        return target ? [`${source} ${target} ${status}`] : [];
      });
    }),
  );
  const graves = netlify ? withdrawn.map((path) => `${path} ${path}index.html 410!`) : [];
  return [HEADER, ...moved, ...graves, ''].join('\n');
}

/** The pages among what moved, as pairs of addresses: each old one gets a page that leads on. */
export function movedPages(moves: Moved['moves'], language: Language, paths: Paths): readonly (readonly [string, string])[] {
  return [...moves].flatMap(([from, to]) => {
    const [sources, targets] = [addressesOf(from, language, paths), addressesOf(to, language, paths)];
    return [...sources].flatMap(([name, source]) => {
      const target = targets.get(name);
      return target?.endsWith('/') ? [[source, target] as const] : [];
    });
  });
}

const HEADER = '# What moved and what was withdrawn, for Netlify and Cloudflare Pages. The build makes this file.';

/** Everything that hangs on a page, by what it is: the page itself, its embed, its other forms and its feeds. */
function addressesOf(path: string, language: Language, paths: Paths): ReadonlyMap<string, string> {
  const page = paths.internal(language, path);
  const [, kind = '', id = ''] = /^\/(events|claims|stories|actors)\/([^/]+)\/$/.exec(path) ?? [];
  return new Map([
    ['page', page],
    ...(kind === 'events' ? [['event in a frame', paths.embed.event(language, id)] as const] : []),
    ...(kind === 'claims' ? [['claim in a frame', paths.embed.claim(language, id)] as const] : []),
    ...(kind ? FORMS.map((form) => [form, paths.form(page, form)] as const) : []),
    ...(kind === 'actors' ? FEED_FORMS.map((form) => [`feed as ${form}`, paths.feed(page, form)] as const) : []),
  ]);
}

interface Moved {
  readonly moves: ReadonlyMap<string, string>;
  readonly withdrawn: readonly string[];
  readonly paths: Paths;
  readonly netlify: boolean;
}
