import type { Language } from '../language.ts';
import { LICENCE } from '../licence.ts';
import { CONTRIBUTORS } from '../linked-data/website.ts';

/**
 * What reference managers read from the head of a page, in the two vocabularies they know: Highwire Press tags (`citation_…`) and
 * Dublin Core (`DC.…`, `dcterms.…`). Written after what Zotero's translators "Embedded Metadata" and "RDF" take from a page, which
 * Wikipedia's Citoid runs too:
 *
 * | tag                                              | field in Zotero                                   |
 * |--------------------------------------------------|---------------------------------------------------|
 * | `DC.type`                                        | item type; without it `citation_title` makes every page a journal article |
 * | `citation_title`, then `DC.title`                | title                                             |
 * | `citation_author`                                | author; a comma at its end keeps a name of several words in one field |
 * | `citation_publication_date`, `dcterms.issued`, `DC.date` | date; without any, the first `<time>` of the page, which is an event's |
 * | `citation_language`                              | language                                          |
 * | `citation_public_url`                            | URL                                               |
 * | `DC.rights`                                      | rights                                            |
 * | `og:site_name`                                   | website title                                     |
 * | `og:description`                                 | abstract                                          |
 *
 * `DC.source`, `DC.coverage` and `dcterms.isPartOf` are left out: there they become the name of a publication, a place in an
 * archive and a container. When and where the event was stands in `dcterms.temporal` (EDTF) and `dcterms.spatial` (ISO 3166).
 */
export function embeddedMetadata(record: CitableRecord): readonly MetaTag[] {
  const { title, description, language, url, added, changed, temporal, spatial = [], subjects = [] } = record;
  const tags: readonly (readonly [name: string, content: string | undefined])[] = [
    ['citation_title', title],
    ['citation_author', `${CONTRIBUTORS},`],
    ['citation_publication_date', added],
    ['citation_language', language],
    ['citation_public_url', url],
    ['citation_keywords', subjects.join('; ')],
    ['DC.type', 'webpage'],
    ['DC.title', title],
    ['DC.creator', CONTRIBUTORS],
    ['DC.publisher', CONTRIBUTORS],
    ['DC.description', description],
    ['DC.date', added ?? changed],
    ['DC.language', language],
    ['DC.identifier', url],
    ['DC.format', 'text/html'],
    ['DC.rights', LICENCE.name],
    ...subjects.map((subject) => ['DC.subject', subject] as const),
    ['dcterms.issued', added],
    ['dcterms.modified', changed],
    ['dcterms.license', LICENCE.url],
    ['dcterms.temporal', temporal],
    ...spatial.map((place) => ['dcterms.spatial', place] as const),
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** The vocabularies of the prefixes, as Dublin Core in HTML declares them (DC-HTML, 2008). */
export const SCHEMAS = {
  DC: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

/** A page as something that is cited. */
export interface CitableRecord {
  readonly title: string;
  readonly description: string;
  /** Of its words. */
  readonly language: Language;
  /** Its canonical address, with the host. */
  readonly url: string;
  /** The day on which it was first published, `YYYY-MM-DD`; a list that grows with its entries has none. */
  readonly added?: string | undefined;
  /** The day on which it, or one of the entries it lists, last changed, `YYYY-MM-DD`. */
  readonly changed?: string | undefined;
  /** When what it is about happened, EDTF. */
  readonly temporal?: string | undefined;
  /** Where, ISO 3166 country codes. */
  readonly spatial?: readonly string[] | undefined;
  /** Names of what it is about. */
  readonly subjects?: readonly string[] | undefined;
}

export interface MetaTag {
  readonly name: string;
  readonly content: string;
}
