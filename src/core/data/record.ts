import { z } from 'zod';
import { ACTOR_KINDS } from '../actor.ts';
import { CURRENCIES, QUALIFIERS, UNITS } from '../event.ts';
import { GRADES } from '../grade.ts';
import { LANES } from '../lane.ts';
import { PICTURE_LICENCES, type PictureLicence } from '../licence.ts';
import { RELATIONS } from '../relation.ts';
import { SIDES } from '../side.ts';
import { STATUSES } from '../status.ts';
import { VERDICTS } from '../verdict.ts';

/**
 * What is published as data. Every key is always there, in this order; it has one type, or `null` where there is nothing to say.
 * These are promises, see `/data/`: within version 1 keys and values of lists may be added, but none goes or changes its meaning.
 */

const text = z.string();
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.iso.date();
const edtf = z.string();
const address = z.url();
const orNull = <T extends z.ZodType>(type: T) => type.nullable();

/** The same words in both languages. */
const Both = z.object({ en: text.describe('In English.'), id: text.describe('In Indonesian.') });

/** Words that may not be translated yet. */
const Translated = z.object({
  en: text.describe('In English.'),
  id: orNull(text).describe('In Indonesian; null until it is translated.'),
});

const Pages = z.object({
  en: address.describe('The page in English.'),
  id: address.describe('The page in Indonesian.'),
});

export const DateRecord = z.object({
  edtf: edtf.describe('The date as exact as it is known, in EDTF (ISO 8601-2), levels 0 and 1.'),
  earliest: orNull(day).describe('The first day that it can mean: a bound, not a statement. Null where the start is open.'),
  latest: orNull(day).describe('The last day that it can mean: a bound, not a statement. Null where the end is open.'),
  precision: z.enum(['day', 'month', 'year']).describe('How exact it is; of an interval, its less exact end.'),
  approximate: z.boolean().describe('True where the sources say "about" of either end.'),
  uncertain: z.boolean().describe('True where it is not certain.'),
  text: Both.describe('The date in words.'),
});

export const SourceRecord = z.object({
  key: id.describe('Its name within this record; the text and the figures refer to it.'),
  title: text.describe('Headline or document title, as published.'),
  publisher: text.describe('Who published it.'),
  url: address.describe('Address of the page that was read.'),
  date: edtf.describe('Publication date in EDTF, as exact as the source gives it.'),
  lang: text.describe('Language of the source, a BCP 47 tag.'),
  kind: z
    .enum(['primary', 'secondary'])
    .describe('primary: the act itself, its text or its actor’s own words; secondary: a report about it.'),
  further: z.boolean().describe('True for further reading on which no sentence rests.'),
  archive: orNull(address).describe('Address of an archived copy.'),
  accessed: orNull(day).describe('Day on which the page was last read.'),
});

export const FigureRecord = z.object({
  label: Translated.describe('What the number counts and on which basis.'),
  value: z.number().describe('The bare number.'),
  unit: z.enum(UNITS).describe(`What is counted; ${CURRENCIES.join(', ')} are currencies.`),
  qualifier: orNull(z.enum(QUALIFIERS)).describe('How the source hedges the number.'),
  sources: z.array(id).describe('Keys of the sources that state it.'),
});

export const PictureRecord = z.object({
  name: id.describe('Its name within this record.'),
  file: address.describe('The picture, as WebP.'),
  alt: Translated.describe('What it shows.'),
  width: z.int().describe('In pixels.'),
  height: z.int().describe('In pixels.'),
  credit: text.describe('Who made it.'),
  licence: z.enum(Object.keys(PICTURE_LICENCES) as PictureLicence[]).describe('Its own licence, which is not that of the words.'),
  url: address.describe('Address of the page on which the picture and its licence stand.'),
});

export const RelationRecord = z.object({
  type: z.enum(RELATIONS).describe('What one event is to the other.'),
  direction: z
    .enum(['outgoing', 'incoming'])
    .describe('outgoing: this event responds to, enables … the other; incoming: the other does so to this one.'),
  event: id.describe('Id of the other event.'),
});

export const CorrectionRecord = z.object({
  date: day.describe('Day of the correction.'),
  grade: z.enum(GRADES).describe('minor: spelling, style; substantive: a fact; major: the gist.'),
  was: Translated.describe('What the entry said.'),
  now: Translated.describe('What it says now, and why.'),
});

/** An event as it is published. */
export const EventRecord = z.object({
  id: id.describe('Permanent; never used again for another event.'),
  title: Translated.describe('What happened, in one line.'),
  summary: Translated.describe('What happened and why it matters, in one or two sentences.'),
  date: DateRecord.describe('When it happened.'),
  dates: z
    .object({
      announced: orNull(DateRecord).describe('When it was made known.'),
      signed: orNull(DateRecord).describe('When it was signed or decided.'),
      published: orNull(DateRecord).describe('When its text appeared.'),
      effective: orNull(DateRecord).describe('When it took effect.'),
      expires: orNull(DateRecord).describe('When it ended or is due to end.'),
    })
    .describe('Other dates of the same event, by what happened on them.'),
  lane: z.enum(LANES).describe('The field it belongs to.'),
  side: z.enum(SIDES).describe('The side of the actor that acted first: United States, China or other.'),
  significance: z
    .int()
    .min(1)
    .max(5)
    .describe('1 minor, 2 supporting, 3 notable, 4 changed what others did at once, 5 turning point.'),
  status: z.enum(STATUSES).describe('How settled the record is.'),
  actors: z
    .array(z.object({ id, name: Both.describe('Its name.') }))
    .describe('Who is involved, the one that acted first; more on each in actors.json.'),
  places: z.array(z.string().regex(/^[A-Z]{2}$/)).describe('Where, as ISO 3166 country codes, the most important first.'),
  figures: z.array(FigureRecord).describe('Numbers with their basis and sources.'),
  sources: z.array(SourceRecord).describe('Everything the entry rests on.'),
  relations: z.array(RelationRecord).describe('How it bears on other events, and they on it.'),
  claims: z.array(id).describe('Ids of the claims about it, see claims.json.'),
  corrections: z.array(CorrectionRecord).describe('What was put right after publication.'),
  added: day.describe('Day on which the entry was first published.'),
  checked: day.describe('Day on which someone last compared it with its sources.'),
  page: Pages.describe('Where it can be read.'),
  files: z
    .object({
      json: address.describe('This record, with the text.'),
      csl: address.describe('Its citation in CSL-JSON.'),
      bib: address.describe('Its citation in BibTeX.'),
      ris: address.describe('Its citation in RIS.'),
      txt: address.describe('Its citation in words.'),
    })
    .describe('The entry as files. The Indonesian ones have the address of the Indonesian page.'),
  contributors: z.array(text).describe('Who wanted to be named for it; the repository has all authors.'),
  pictures: z.array(PictureRecord).describe('What the text shows, in its order.'),
});

export const ActorRecord = z.object({
  id: id.describe('Permanent.'),
  name: Both.describe('Its name.'),
  chinese: orNull(text).describe('Its name in Chinese characters.'),
  short: orNull(text).describe('Its abbreviation.'),
  kind: z.enum(ACTOR_KINDS).describe('What sort of actor it is.'),
  country: orNull(text).describe('Where it works from, an ISO 3166 country code; null for an international body.'),
  summary: Both.describe('What it is.'),
  events: z.array(id).describe('Ids of the events in which it acts, in order of time.'),
  page: Pages.describe('Where it can be read.'),
});

export const ClaimRecord = z.object({
  id: id.describe('Permanent.'),
  statement: Both.describe('What was claimed, in our own words.'),
  speaker: orNull(text).describe('Whom the statement is attributed to.'),
  verdict: z.enum(VERDICTS).describe('How it compares with the record.'),
  record: Both.describe('What the record shows.'),
  subject: z.enum(LANES).describe('The lane it belongs to.'),
  event: orNull(id).describe('Id of the event that it is about.'),
  actors: z.array(id).describe('Ids of the actors that it is about.'),
  carried: z.array(id).describe('Keys of the sources in which this very statement was published.'),
  sources: z.array(SourceRecord).describe('Everything the verdict rests on, and what carried the statement.'),
  corrections: z.array(CorrectionRecord).describe('What was put right after publication.'),
  added: day.describe('Day on which the claim was first published here.'),
  checked: day.describe('Day on which someone last compared it with its sources.'),
  page: Pages.describe('Where it can be read.'),
  contributors: z.array(text).describe('Who wanted to be named for it; the repository has all authors.'),
});

export const StoryRecord = z.object({
  id: id.describe('Permanent.'),
  title: Translated.describe('Its title.'),
  summary: Translated.describe('What this walk shows.'),
  steps: z.array(id).describe('Ids of its events, in the order of the walk.'),
  corrections: z.array(CorrectionRecord).describe('What was put right after publication.'),
  added: day.describe('Day on which the story was first published.'),
  checked: day.describe('Day on which someone last compared it with the entries of its events.'),
  page: Pages.describe('Where it can be read.'),
  contributors: z.array(text).describe('Who wanted to be named for it; the repository has all authors.'),
});

/** What is left of a record that was withdrawn. */
export const WithdrawnRecord = z.object({
  id: id.describe('Permanent; never used again for another of its kind.'),
  title: Translated.describe('What the entry said had happened, which no longer stands.'),
  date: day.describe('Day on which the entry was withdrawn.'),
  reason: Translated.describe('Why it was withdrawn.'),
  successor: orNull(id).describe('Id of the record of the same kind that says it right.'),
  page: Pages.describe('Where it can be read.'),
  kind: z.enum(['event', 'claim', 'story', 'actor']).describe('What was withdrawn.'),
});

/** The text of an event, which the lists leave out. */
export const Html = Translated.describe('The text as HTML. The marks of its sources lead to anchors of the page.');

/** What every download says of itself. */
export const Meta = z.object({
  licence: address.describe('The licence of words and data.'),
  cite: text.describe('How to cite the data.'),
  generated: day.describe('The day of this edition.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Tells editions apart: it changes whenever anything in the corpus does.'),
});

export type DateRecord = z.infer<typeof DateRecord>;
export type FigureRecord = z.infer<typeof FigureRecord>;
export type PictureRecord = z.infer<typeof PictureRecord>;
export type SourceRecord = z.infer<typeof SourceRecord>;
export type EventRecord = z.infer<typeof EventRecord>;
export type ActorRecord = z.infer<typeof ActorRecord>;
export type ClaimRecord = z.infer<typeof ClaimRecord>;
export type StoryRecord = z.infer<typeof StoryRecord>;
export type WithdrawnRecord = z.infer<typeof WithdrawnRecord>;
export type Html = z.infer<typeof Html>;
export type Meta = z.infer<typeof Meta>;
