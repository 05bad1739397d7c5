import type { Dataset } from 'schema-dts';
import type { Meta } from '../data/record.ts';
import { LANGUAGES, type Language } from '../language.ts';
import { provenance, type Site } from './website.ts';

/** The data of the site as https://schema.org/Dataset, so that search engines for data find it. */
export function dataset({ site, name, description, language, path, events, files, meta }: DatasetFacts) {
  const url = site.address(path);
  return {
    '@type': 'Dataset',
    '@id': url,
    url,
    name,
    description,
    inLanguage: LANGUAGES,
    isAccessibleForFree: true,
    creditText: meta.cite,
    dateModified: meta.generated,
    version: meta.digest,
    temporalCoverage: coverageOf(events),
    distribution: files.map(
      (file) =>
        ({
          '@type': 'DataDownload',
          name: file.name,
          contentUrl: site.address(site.paths.api(file.name)),
          encodingFormat: file.type,
        }) as const,
    ),
    ...provenance(site, language),
  } as const satisfies Dataset;
}

/** From the first to the last day that any event can have been on. */
function coverageOf(events: DatasetFacts['events']): string {
  const days = events.flatMap(({ date }) => [date.earliest, date.latest]).filter((day) => day !== null);
  return [days.reduce((a, b) => (b < a ? b : a)), days.reduce((a, b) => (b > a ? b : a))].join('/');
}

interface DatasetFacts {
  readonly site: Site;
  readonly name: string;
  readonly description: string;
  readonly language: Language;
  /** Of the page about the data. */
  readonly path: string;
  readonly events: readonly { readonly date: { readonly earliest: string | null; readonly latest: string | null } }[];
  /** Below the address of the API. */
  readonly files: readonly { readonly name: string; readonly type: string }[];
  readonly meta: Meta;
}
