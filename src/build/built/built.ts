import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What the pages of a built site say of themselves to those that come after the build (the search index, `_headers`, the sitemap). Each
 * page is read once for all of them, since that takes longer than to look for what they need.
 */
export function builtPages(): (site: string) => BuiltPages {
  const bySite = new Map<string, BuiltPages>();
  return (site) => {
    const pages = bySite.get(site) ?? readPages(site);
    bySite.set(site, pages);
    return pages;
  };
}

/** @returns every page in a folder, by its path from there */
export function readPages(site: string): BuiltPages {
  return new Map(
    globSync('**/*.html', { cwd: site }).map((file): [string, BuiltPage] => [
      file.split(path.sep).join('/'),
      readPage(readFileSync(path.join(site, file))),
    ]),
  );
}

/** Attributes stand in the order in which `parts/shell/Shell.astro` and `parts/metadata/Metadata.astro` write them. */
function readPage(html: Buffer): BuiltPage {
  const end = Math.max(0, html.indexOf('</head>'));
  const head = html.toString('utf8', 0, end);
  return {
    policy: POLICY.exec(head)?.[1],
    canonical: /<link rel="canonical" href="([^"]+)"/.exec(head)?.[1],
    alternates: [...head.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)"/g)].map(([, lang = '', url = '']) => ({
      lang,
      url,
    })),
    modified: /<meta name="dcterms\.modified" content="([^"]+)"/.exec(head)?.[1],
    isSearched: html.includes('data-pagefind-body', end),
  };
}

/** The element that Astro writes. Its quotes are single ones inside, so the value ends at the next double one. */
const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)"/i;

export type BuiltPages = ReadonlyMap<string, BuiltPage>;

export interface BuiltPage {
  /** Its content security policy. A page that only leads on to another has none. */
  readonly policy: string | undefined;
  readonly canonical: string | undefined;
  readonly alternates: readonly { readonly lang: string; readonly url: string }[];
  /** The day on which it says that it changed. */
  readonly modified: string | undefined;
  /** Whether it says what of it is to be found by a search. */
  readonly isSearched: boolean;
}
