import type { CollectionPage, ItemList } from 'schema-dts';
import type { Language } from '../language.ts';
import { provenance, type Site } from './website.ts';

/** Pages of the site in their order, as https://schema.org/ItemList. What they are called stands on them. */
export function itemList(site: Site, paths: readonly string[]) {
  return {
    '@type': 'ItemList',
    numberOfItems: paths.length,
    itemListElement: paths.map((path, index) => ({ '@type': 'ListItem', position: index + 1, url: site.address(path) }) as const),
  } as const satisfies ItemList;
}

/** A page that lists others, as https://schema.org/CollectionPage. */
export function collectionPage({ site, language, path, name, description, items }: Collection) {
  const url = site.address(path);
  const changed = lastChange(items);
  return {
    '@type': 'CollectionPage',
    '@id': url,
    url,
    name,
    description,
    inLanguage: language,
    ...(changed && { dateModified: changed }),
    mainEntity: itemList(
      site,
      items.map((item) => item.path),
    ),
    ...provenance(site, language),
  } as const satisfies CollectionPage;
}

/** The newest of the days on which the entries of a list last changed, `YYYY-MM-DD`; undefined where there are none. */
export function lastChange(entries: readonly Pick<Listed, 'changed'>[]): string | undefined {
  return entries
    .map(({ changed }) => changed)
    .sort()
    .at(-1);
}

/** A page that a list names, with the day on which what stands there last changed. */
export interface Listed {
  readonly path: string;
  readonly changed: string;
}

interface Collection {
  readonly site: Site;
  readonly language: Language;
  readonly path: string;
  readonly name: string;
  readonly description: string;
  /** What it lists, in its order. */
  readonly items: readonly Listed[];
}
