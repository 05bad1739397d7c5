import type { IdReference, Organization, SearchAction, WebSite, WithActionConstraints } from 'schema-dts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../language.ts';
import { LICENCE } from '../licence.ts';
import type { Paths } from '../paths.ts';

/** Whom to credit, as LICENSE-CONTENT asks. */
export const CONTRIBUTORS = 'Sputnik Moments contributors';

/** The site as machines are told of it, with the search that a browser or an assistant may offer. */
export function website(site: Site, language: Language, description: string) {
  const search = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.address(site.paths.search(language))}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  } as const satisfies WithActionConstraints<SearchAction>;
  return {
    ...websiteNode(site),
    description,
    inLanguage: LANGUAGES,
    publisher: publisher(site, language),
    license: LICENCE.url,
    potentialAction: search,
  } as const satisfies WebSite;
}

/** What a record says of the site, the people behind it and their terms, in every language the same thing by its `@id`. */
export function provenance(site: Site, language: Language) {
  return {
    isPartOf: websiteNode(site),
    author: publisher(site, language),
    publisher: publisherReference(site),
    publishingPrinciples: method(site, language),
    license: LICENCE.url,
  } as const;
}

function websiteNode({ name, address, paths }: Site) {
  const url = address(paths.home(DEFAULT_LANGUAGE));
  return { '@type': 'WebSite', '@id': `${url}#website`, name, url } as const satisfies WebSite;
}

function publisher(site: Site, language: Language) {
  return {
    '@type': 'Organization',
    ...publisherReference(site),
    name: CONTRIBUTORS,
    url: site.address(site.paths.prose(language, 'about')),
    publishingPrinciples: method(site, language),
    correctionsPolicy: site.address(site.paths.corrections(language)),
  } as const satisfies Organization;
}

function publisherReference({ address, paths }: Site): IdReference {
  return { '@id': `${address(paths.home(DEFAULT_LANGUAGE))}#contributors` };
}

function method({ address, paths }: Site, language: Language): string {
  return address(paths.prose(language, 'method'));
}

/** Where the records live. */
export interface Site {
  readonly name: string;
  readonly paths: Paths;
  /** A path of the site as a full address, with the host. */
  readonly address: (path: string) => string;
}
