import { type Column, csvMetadata, writeCsv } from './csv.ts';
import type { ActorRecord, ClaimRecord, EventRecord, FigureRecord, Meta, SourceRecord } from './record.ts';

/** The tables of the whole corpus, by the names of their files. */
export function tablesOf({ events, actors, claims }: Lists): Readonly<Record<TableName, Table>> {
  const figures = events.flatMap((event) => event.figures.map((figure) => ({ event, figure })));
  const sources = events.flatMap((event) => event.sources.map((source) => ({ event, source })));
  return {
    events: eventTable(events),
    figures: table('The numbers of the events', FIGURE_COLUMNS, figures),
    sources: table('The sources of the events', SOURCE_COLUMNS, sources),
    actors: table('Actors', ACTOR_COLUMNS, actors),
    claims: table('Claims held against the record', CLAIM_COLUMNS, claims),
  };
}

/** Some events as a table: those of a lane, of an actor, of a year. */
export function eventTable(events: readonly EventRecord[]): Table {
  return table('Events', EVENT_COLUMNS, events);
}

function table<T>(title: string, own: readonly Column<T>[], rows: readonly T[]): Table {
  return {
    columns: own,
    csv: (meta) => writeCsv<T>([...own, ...metaColumns(meta)], rows),
    metadata: (meta, url) => csvMetadata<T>([...own, ...metaColumns(meta)], { ...meta, title, url }),
  };
}

/** What stands in every row of every table, because a table has no place for anything said once. */
function metaColumns(meta: Meta): readonly Column<unknown>[] {
  return [
    { name: 'licence', about: 'The licence of words and data.', type: 'anyURI', read: () => meta.licence },
    { name: 'cite', about: 'How to cite the data.', read: () => meta.cite },
    { name: 'generated', about: 'The day of this edition.', type: 'date', read: () => meta.generated },
    { name: 'digest', about: 'Tells editions apart.', read: () => meta.digest },
  ];
}

/** One row for each event. */
const EVENT_COLUMNS: readonly Column<EventRecord>[] = [
  { name: 'id', about: 'Permanent id of the event.', read: ({ id }) => id },
  { name: 'date', about: 'When it happened, in EDTF, as exact as it is known.', read: ({ date }) => date.edtf },
  {
    name: 'earliest',
    about: 'The first day that the date can mean; empty where its start is open.',
    type: 'date',
    read: ({ date }) => date.earliest,
  },
  {
    name: 'latest',
    about: 'The last day that the date can mean; empty where its end is open.',
    type: 'date',
    read: ({ date }) => date.latest,
  },
  { name: 'precision', about: 'How exact the date is: day, month or year.', read: ({ date }) => date.precision },
  { name: 'approximate', about: 'Whether the sources say "about".', type: 'boolean', read: ({ date }) => date.approximate },
  { name: 'uncertain', about: 'Whether the date is uncertain.', type: 'boolean', read: ({ date }) => date.uncertain },
  { name: 'title_en', about: 'What happened, in English.', read: ({ title }) => title.en },
  { name: 'title_id', about: 'What happened, in Indonesian.', read: ({ title }) => title.id },
  { name: 'summary_en', about: 'Summary in English.', read: ({ summary }) => summary.en },
  { name: 'summary_id', about: 'Summary in Indonesian.', read: ({ summary }) => summary.id },
  { name: 'date_en', about: 'The date in English words.', read: ({ date }) => date.text.en },
  { name: 'date_id', about: 'The date in Indonesian words.', read: ({ date }) => date.text.id },
  { name: 'announced', about: 'When it was made known, in EDTF.', read: ({ dates }) => dates.announced?.edtf ?? null },
  { name: 'signed', about: 'When it was signed or decided, in EDTF.', read: ({ dates }) => dates.signed?.edtf ?? null },
  { name: 'published', about: 'When its text appeared, in EDTF.', read: ({ dates }) => dates.published?.edtf ?? null },
  { name: 'effective', about: 'When it took effect, in EDTF.', read: ({ dates }) => dates.effective?.edtf ?? null },
  { name: 'expires', about: 'When it ended or is due to end, in EDTF.', read: ({ dates }) => dates.expires?.edtf ?? null },
  { name: 'lane', about: 'The field it belongs to.', read: ({ lane }) => lane },
  { name: 'side', about: 'Who acted: us, cn or other.', read: ({ side }) => side },
  { name: 'significance', about: '1 minor to 5 turning point.', type: 'integer', read: ({ significance }) => significance },
  { name: 'status', about: 'How settled the record is.', read: ({ status }) => status },
  { name: 'actors', about: 'Ids of actors, the one that acted first.', list: true, read: ({ actors }) => idsOf(actors) },
  { name: 'places', about: 'ISO 3166 country codes.', list: true, read: ({ places }) => places },
  {
    name: 'relations',
    about: 'How it bears on other events: type:id.',
    list: true,
    read: ({ relations }) => related(relations, 'outgoing'),
  },
  {
    name: 'related_by',
    about: 'How other events bear on it: type:id.',
    list: true,
    read: ({ relations }) => related(relations, 'incoming'),
  },
  { name: 'claims', about: 'Ids of the claims about it.', list: true, read: ({ claims }) => claims },
  { name: 'sources', about: 'Addresses of its sources.', list: true, read: ({ sources }) => sources.map(({ url }) => url) },
  { name: 'figures', about: 'How many numbers figures.csv has of it.', type: 'integer', read: ({ figures }) => figures.length },
  { name: 'corrections', about: 'How often it was corrected.', type: 'integer', read: (event) => event.corrections.length },
  { name: 'added', about: 'Day of first publication.', type: 'date', read: ({ added }) => added },
  { name: 'checked', about: 'Day of the last comparison with its sources.', type: 'date', read: ({ checked }) => checked },
  { name: 'page_en', about: 'Its page in English.', type: 'anyURI', read: ({ page }) => page.en },
  { name: 'page_id', about: 'Its page in Indonesian.', type: 'anyURI', read: ({ page }) => page.id },
];

/** One row for each number of an event. */
const FIGURE_COLUMNS: readonly Column<FigureRow>[] = [
  { name: 'event', about: 'Id of the event.', read: ({ event }) => event.id },
  { name: 'event_date', about: 'When the event happened, in EDTF.', read: ({ event }) => event.date.edtf },
  { name: 'event_title_en', about: 'What happened, in English.', read: ({ event }) => event.title.en },
  { name: 'label_en', about: 'What the number counts, in English.', read: ({ figure }) => figure.label.en },
  { name: 'label_id', about: 'What the number counts, in Indonesian.', read: ({ figure }) => figure.label.id },
  { name: 'value', about: 'The bare number.', type: 'number', read: ({ figure }) => figure.value },
  { name: 'unit', about: 'A currency code, or what is counted.', read: ({ figure }) => figure.unit },
  { name: 'qualifier', about: 'How the source hedges the number.', read: ({ figure }) => figure.qualifier },
  { name: 'sources', about: 'Keys of its sources, see sources.csv.', list: true, read: ({ figure }) => figure.sources },
];

/** One row for each source of an event. */
const SOURCE_COLUMNS: readonly Column<SourceRow>[] = [
  { name: 'event', about: 'Id of the event.', read: ({ event }) => event.id },
  { name: 'key', about: 'Name of the source within its event.', read: ({ source }) => source.key },
  { name: 'title', about: 'Headline or document title.', read: ({ source }) => source.title },
  { name: 'publisher', about: 'Who published it.', read: ({ source }) => source.publisher },
  { name: 'url', about: 'Address of the page that was read.', type: 'anyURI', read: ({ source }) => source.url },
  { name: 'date', about: 'Publication date, in EDTF.', read: ({ source }) => source.date },
  { name: 'lang', about: 'Language, a BCP 47 tag.', read: ({ source }) => source.lang },
  { name: 'kind', about: 'primary or secondary.', read: ({ source }) => source.kind },
  { name: 'further', about: 'Whether it is further reading only.', type: 'boolean', read: ({ source }) => source.further },
  { name: 'archive', about: 'Address of an archived copy.', type: 'anyURI', read: ({ source }) => source.archive },
  { name: 'accessed', about: 'Day on which it was last read.', type: 'date', read: ({ source }) => source.accessed },
];

/** One row for each actor. */
const ACTOR_COLUMNS: readonly Column<ActorRecord>[] = [
  { name: 'id', about: 'Permanent id of the actor.', read: ({ id }) => id },
  { name: 'name_en', about: 'Its name in English.', read: ({ name }) => name.en },
  { name: 'name_id', about: 'Its name in Indonesian.', read: ({ name }) => name.id },
  { name: 'chinese', about: 'Its name in Chinese characters.', read: ({ chinese }) => chinese },
  { name: 'short', about: 'Its abbreviation.', read: ({ short }) => short },
  { name: 'kind', about: 'What sort of actor it is.', read: ({ kind }) => kind },
  { name: 'country', about: 'ISO 3166 country code.', read: ({ country }) => country },
  { name: 'summary_en', about: 'What it is, in English.', read: ({ summary }) => summary.en },
  { name: 'summary_id', about: 'What it is, in Indonesian.', read: ({ summary }) => summary.id },
  { name: 'events', about: 'Ids of its events, in order of time.', list: true, read: ({ events }) => events },
  { name: 'page_en', about: 'Its page in English.', type: 'anyURI', read: ({ page }) => page.en },
  { name: 'page_id', about: 'Its page in Indonesian.', type: 'anyURI', read: ({ page }) => page.id },
];

/** One row for each claim. */
const CLAIM_COLUMNS: readonly Column<ClaimRecord>[] = [
  { name: 'id', about: 'Permanent id of the claim.', read: ({ id }) => id },
  { name: 'statement_en', about: 'What was claimed, in English.', read: ({ statement }) => statement.en },
  { name: 'statement_id', about: 'What was claimed, in Indonesian.', read: ({ statement }) => statement.id },
  { name: 'speaker', about: 'Whom it is attributed to.', read: ({ speaker }) => speaker },
  { name: 'verdict', about: 'How it compares with the record.', read: ({ verdict }) => verdict },
  { name: 'record_en', about: 'What the record shows, in English.', read: ({ record }) => record.en },
  { name: 'record_id', about: 'What the record shows, in Indonesian.', read: ({ record }) => record.id },
  { name: 'subject', about: 'The lane it belongs to.', read: ({ subject }) => subject },
  { name: 'event', about: 'Id of the event that it is about.', read: ({ event }) => event },
  { name: 'actors', about: 'Ids of the actors that it is about.', list: true, read: ({ actors }) => actors },
  { name: 'sources', about: 'Addresses of its sources.', list: true, read: ({ sources }) => sources.map(({ url }) => url) },
  { name: 'added', about: 'Day of first publication.', type: 'date', read: ({ added }) => added },
  { name: 'checked', about: 'Day of the last comparison with its sources.', type: 'date', read: ({ checked }) => checked },
  { name: 'page_en', about: 'Its page in English.', type: 'anyURI', read: ({ page }) => page.en },
  { name: 'page_id', about: 'Its page in Indonesian.', type: 'anyURI', read: ({ page }) => page.id },
];

function idsOf(records: readonly { readonly id: string }[]): string[] {
  return records.map(({ id }) => id);
}

function related(relations: EventRecord['relations'], wanted: EventRecord['relations'][number]['direction']): string[] {
  return relations.flatMap(({ type, direction, event }) => (direction === wanted ? [`${type}:${event}`] : []));
}

interface FigureRow {
  readonly event: EventRecord;
  readonly figure: FigureRecord;
}

interface SourceRow {
  readonly event: EventRecord;
  readonly source: SourceRecord;
}

export const TABLE_NAMES = ['events', 'figures', 'sources', 'actors', 'claims'] as const;

export type TableName = (typeof TABLE_NAMES)[number];

export interface Table {
  readonly columns: readonly Pick<Column<never>, 'name' | 'about'>[];
  readonly csv: (meta: Meta) => string;
  /** @param url the name of the file beside it */
  readonly metadata: (meta: Meta, url: string) => object;
}

interface Lists {
  readonly events: readonly EventRecord[];
  readonly actors: readonly ActorRecord[];
  readonly claims: readonly ClaimRecord[];
}
