import type { BreadcrumbList } from 'schema-dts';
import type { Language } from '../language.ts';
import type { Site } from './website.ts';

/**
 * The way from the home page to a page as https://schema.org/BreadcrumbList.
 *
 * @param trail the pages below the home page that lead there, and the page itself last, each with its path
 */
export function breadcrumbs(site: Site, language: Language, trail: readonly Crumb[]) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: site.name, path: site.paths.home(language) }, ...trail].map(
      ({ name, path }, index) =>
        ({ '@type': 'ListItem', position: index + 1, name, item: { '@id': site.address(path) } }) as const,
    ),
  } as const satisfies BreadcrumbList;
}

export interface Crumb {
  readonly name: string;
  readonly path: string;
}
