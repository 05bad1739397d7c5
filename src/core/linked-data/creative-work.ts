import type { CreativeWork, IdReference } from 'schema-dts';
import { datetime, isUncertain, parseDate } from '../date.ts';
import type { Source } from '../event.ts';

/** A source as https://schema.org/CreativeWork. Its address is its identity, so that `isBasedOn` can point at it. */
export function creativeWork(source: Source) {
  return {
    '@type': 'CreativeWork',
    ...workReference(source),
    url: source.url,
    headline: source.title,
    publisher: { '@type': 'Organization', name: source.publisher },
    ...published(source),
    inLanguage: source.lang,
    ...(source.archive && { archivedAt: source.archive }),
  } as const satisfies CreativeWork;
}

export function workReference({ url }: Source): IdReference {
  return { '@id': url };
}

/** A date that the source gives only roughly, or as a span, is left out: there is no way to say so here. */
export function published({ date }: Source): { readonly datePublished?: string } {
  const parsed = parseDate(date);
  return isUncertain(parsed) || parsed.interval ? {} : { datePublished: datetime(parsed) };
}
