import { type Document, select } from './head.ts';

/**
 * What Zotero's connector, and Wikipedia's Citoid with it, would save of a page that it has no translator for. Written after the order
 * in which zotero/translators (June 2026) looks: "Embedded Metadata" hands `name` and `property` tags with a known prefix to "RDF",
 * which makes an item of them; then Highwire tags overwrite it, and last come guesses.
 */
export function readAsZotero(document: Document): ZoteroItem {
  const tags = select('meta', document).flatMap(({ attribs }) => {
    const name = attribs['name'] || attribs['property'];
    return name && attribs['content'] ? [{ name, content: attribs['content'] }] : [];
  });
  const declared = select('link[rel^="schema."]', document).map(({ attribs }): [string, string] => [
    (attribs['rel'] ?? '').slice('schema.'.length).toLowerCase(),
    attribs['href'] ?? '',
  ]);
  const vocabularies: Readonly<Record<string, string>> = { ...PREFIXES, ...Object.fromEntries(declared) };
  const statements = tags.flatMap(({ name, content }) => {
    const [prefix = '', ...rest] = name.split(/[.:_]/);
    // In a name of three parts the second may be the prefix.
    const [inner = ''] = rest;
    const at = rest.length > 1 && vocabularies[inner.toLowerCase()] ? prefix.length + 1 + inner.length : prefix.length;
    const vocabulary = vocabularies[name.slice(at === prefix.length ? 0 : prefix.length + 1, at).toLowerCase()];
    const term = name.slice(at + 1);
    return vocabulary ? [{ property: vocabulary + term.charAt(0).toLowerCase() + term.slice(1), content }] : [];
  });
  const first = (...properties: string[]) =>
    properties.flatMap((property) => statements.filter((each) => each.property === property).map(({ content }) => content))[0];
  const highwire = (name: string) => tags.find((tag) => tag.name.endsWith(name))?.content;

  const type = first(`${DC}type`, `${TERMS}type`);
  const itemType =
    (highwire('citation_journal_title') && 'journalArticle') ||
    { website: 'webpage', book: 'book' }[first(`${OG}type`) ?? ''] ||
    (type === 'webpage' ? type : undefined) ||
    (highwire('citation_title') ? 'journalArticle' : 'webpage');
  const author = highwire('citation_author') ?? first(`${DC}creator`, `${TERMS}creator`) ?? guessedAuthor(document);
  return {
    itemType,
    title: highwire('citation_title') ?? first(`${DC}title`, `${TERMS}title`, `${OG}title`),
    author: author === undefined ? undefined : asName(author),
    date:
      highwire('citation_date') ??
      highwire('citation_publication_date') ??
      first(`${ARTICLE}published_time`, `${TERMS}issued`, `${DC}date`, `${TERMS}date`) ??
      highwire('citation_online_date') ??
      select('time[datetime]', document)[0]?.attribs['datetime'],
    language: highwire('citation_language') ?? first(`${DC}language`) ?? select('html', document)[0]?.attribs['lang'],
    url: highwire('citation_public_url') ?? first(`${OG}url`) ?? select('link[rel="canonical"]', document)[0]?.attribs['href'],
    publicationTitle: first(`${DC}source`, `${TERMS}source`) ?? first(`${OG}site_name`),
    abstractNote: first(`${OG}description`, `${TERMS}abstract`, `${DC}description`),
    rights: first(`${DC}rights`, `${TERMS}rights`),
    archiveLocation: first(`${DC}coverage`, `${TERMS}coverage`),
    parts: first(`${TERMS}isPartOf`),
    tags: statements.filter(({ property }) => property === `${DC}subject`).map(({ content }) => content),
  };
}

const DC = 'http://purl.org/dc/elements/1.1/';
const TERMS = 'http://purl.org/dc/terms/';
const OG = 'http://ogp.me/ns#';
const ARTICLE = 'http://ogp.me/ns/article#';
const PREFIXES = {
  dc: DC,
  dcterms: TERMS,
  og: OG,
  article: ARTICLE,
  book: 'http://ogp.me/ns/book#',
  video: 'http://ogp.me/ns/video#',
};

/** A name is split at its last space, unless a comma says otherwise; what has one part only fills one field. */
function asName(text: string): Name {
  if (text.includes(',')) {
    const [last = '', given] = text.replace(/[\s.,]+$/, '').split(/, ?/);
    return given ? { first: given, last } : { last };
  }
  const space = text.lastIndexOf(' ');
  return space < 0 ? { last: text } : { first: text.slice(0, space), last: text.slice(space + 1) };
}

function guessedAuthor(document: Document): string | undefined {
  return select('meta[name="author"]', document)[0]?.attribs['content'];
}

interface Name {
  readonly first?: string;
  readonly last: string;
}

export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string | undefined;
  readonly author: Name | undefined;
  readonly date: string | undefined;
  readonly language: string | undefined;
  readonly url: string | undefined;
  readonly publicationTitle: string | undefined;
  readonly abstractNote: string | undefined;
  readonly rights: string | undefined;
  readonly archiveLocation: string | undefined;
  readonly parts: string | undefined;
  readonly tags: readonly string[];
}
