import { describeDate, type EventDate, parseDate } from '../date.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language.ts';
import { CONTRIBUTORS } from '../linked-data/website.ts';
import type { Words } from '../words.ts';
import type { Citable, CitableSource } from './citable.ts';

/**
 * What every form of citation is made from: the record first, then its primary sources.
 *
 * `date` is when something was published. When the event happened is another fact, which stands in `eventDate` and in words in
 * `kind`: a reader of a reference takes its date for that of the text.
 *
 * @param url address of the record's page, with the host
 * @param edition a sentence that tells which edition of the data the record is from, for files: there it tells two of them apart
 */
export function references(record: Citable, url: string, words: Words, edition?: string): readonly [Reference, ...Reference[]] {
  const { eventDate, verdict, version, language } = record;
  const kind = [
    words(`cite.kind.${record.kind}`),
    eventDate && words('cite.eventDate', { date: describeDate(eventDate, language) }),
    verdict && words('cite.verdict', { verdict: words(`verdict.${verdict}`).toLowerCase() }),
  ];
  const dated = version && words('cite.version', { date: describeDate(parseDate(version), language) });
  return [
    {
      key: keyOf(record),
      title: record.title,
      author: CONTRIBUTORS,
      site: words('site.name'),
      publisher: undefined,
      date: record.added ? parseDate(record.added) : undefined,
      eventDate,
      url,
      kind: kind.filter(Boolean).join('; '),
      version,
      dated,
      language: record.titleLanguage,
      summary: record.summary,
      note: [words('cite.credit'), edition].filter(Boolean).join(' '),
    },
    ...record.sources.map((each) => sourceReference(each, record, url, words)),
  ];
}

/**
 * The short form for running text and captions: title, date, publisher, address. An event is dated by itself, not by its entry.
 *
 * @example inLine(reference, 'en') // '“Zhipu AI says it raised 2.5 billion yuan” (20 October 2023), Sputnik Moments, https://…'
 */
export function inLine(reference: Reference, language: Language): string {
  const { title, date, eventDate, kind, author, site, publisher, url } = reference;
  const entry = author !== undefined;
  const when = eventDate ?? (entry ? undefined : date);
  const what = when ? describeDate(when, language) : kind;
  const quoted = `“${title.replace(/[“”]/g, (sign) => (sign === '“' ? '‘' : '’'))}”`;
  return [what ? `${quoted} (${what})` : quoted, site ?? publisher, url].filter(Boolean).join(', ');
}

function sourceReference({ key, source }: CitableSource, record: Citable, url: string, words: Words): Reference {
  const archived = source.archive && `${words('source.archive')}: ${source.archive}`;
  return {
    key: `${keyOf({ ...record, language: DEFAULT_LANGUAGE })}:${key}`,
    title: source.title,
    author: undefined,
    site: undefined,
    publisher: source.publisher,
    date: parseDate(source.date),
    eventDate: undefined,
    url: source.url,
    kind: undefined,
    version: undefined,
    dated: undefined,
    language: source.lang,
    summary: undefined,
    note: [words('cite.primary.of', { title: record.title, url }), archived].filter(Boolean).join('; '),
  };
}

/** A name that no other record has, in either language: reference managers hold many of them together. */
function keyOf({ kind, id, language }: Pick<Citable, 'kind' | 'id' | 'language'>): string {
  return [language === DEFAULT_LANGUAGE ? [] : language, kind, id].flat().join(':');
}

export interface Reference {
  readonly key: string;
  readonly title: string;
  /** Sources name none: theirs are not recorded, and a publisher is not an author. */
  readonly author: string | undefined;
  readonly site: string | undefined;
  readonly publisher: string | undefined;
  /** When it was published. */
  readonly date: EventDate | undefined;
  /** When what it tells of happened. */
  readonly eventDate: EventDate | undefined;
  readonly url: string;
  /** What it is, with what a reader must know of it: "timeline entry; event date: about May 2023". */
  readonly kind: string | undefined;
  /** The day of this version, ISO 8601, and the same in words. */
  readonly version: string | undefined;
  readonly dated: string | undefined;
  /** Of the title: a BCP 47 tag. */
  readonly language: string;
  readonly summary: string | undefined;
  readonly note: string;
}
