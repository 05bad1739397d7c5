import type { DefinedTerm, DefinedTermSet } from 'schema-dts';
import type { Language } from '../language.ts';
import { provenance, type Site } from './website.ts';

/** The glossary as https://schema.org/DefinedTermSet, each term under its own address. */
export function definedTerms({ site, language, name, description, terms }: Glossary) {
  const url = site.address(site.paths.glossary(language));
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    name,
    description,
    inLanguage: language,
    hasDefinedTerm: terms.map(
      ({ id, term, definition }) =>
        ({
          '@type': 'DefinedTerm',
          name: term,
          description: definition,
          url: site.address(site.paths.glossary(language, id)),
        }) as const satisfies DefinedTerm,
    ),
    ...provenance(site, language),
  } as const satisfies DefinedTermSet;
}

interface Glossary {
  readonly site: Site;
  readonly language: Language;
  readonly name: string;
  readonly description: string;
  readonly terms: readonly { readonly id: string; readonly term: string; readonly definition: string }[];
}
