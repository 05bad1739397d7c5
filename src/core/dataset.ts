import { LANGUAGES, type Language } from './language.ts';
import type { Meta } from './record.ts';

/** The data of the site as https://schema.org/Dataset, so that search engines for data find it. */
export function dataset({ name, description, language, page, creator, events, files, meta }: DatasetFacts) {
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': page,
    name,
    description,
    url: page,
    inLanguage: language,
    availableLanguage: [...LANGUAGES],
    license: meta.licence,
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', ...creator },
    creditText: meta.cite,
    dateModified: meta.generated,
    version: meta.digest,
    temporalCoverage: coverageOf(events),
    distribution: files.map(({ url, name, type }) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: url,
      encodingFormat: type,
      license: meta.licence,
    })),
  };
}

/** From the first to the last day that any event can have been on. */
function coverageOf(events: DatasetFacts['events']): string {
  const days = events.flatMap(({ date }) => [date.earliest, date.latest]).filter((day) => day !== null);
  return [days.reduce((a, b) => (b < a ? b : a)), days.reduce((a, b) => (b > a ? b : a))].join('/');
}

interface DatasetFacts {
  readonly name: string;
  readonly description: string;
  readonly language: Language;
  /** Of the page about the data, with the host. */
  readonly page: string;
  readonly creator: { readonly name: string; readonly url: string };
  readonly events: readonly { readonly date: { readonly earliest: string | null; readonly latest: string | null } }[];
  readonly files: readonly { readonly url: string; readonly name: string; readonly type: string }[];
  readonly meta: Meta;
}
