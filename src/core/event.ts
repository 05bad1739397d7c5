import { z } from 'zod';
import { DATE_FORMS, isDate } from './date.ts';
import { GRADES } from './grade.ts';
import { LANES } from './lane.ts';
import { PICTURE_LICENCES, type PictureLicence } from './licence.ts';
import { meanings } from './meaning.ts';
import { RELATIONS } from './relation.ts';
import { STATUSES } from './status.ts';

export const QUALIFIERS = ['about', 'more-than', 'nearly', 'up-to', 'at-least'] as const;
export const CURRENCIES = ['CNY', 'USD', 'HKD', 'EUR'] as const;
export const UNITS = [
  ...CURRENCIES,
  'percent',
  'parameters',
  'tokens',
  'users',
  'accounts',
  'people',
  'models',
  'companies',
  'services',
  'agencies',
  'entities',
  'games',
  'votes',
  'points',
  'downloads',
  'visits',
  'chips',
  'gpus',
  'gpu-hours',
  'nanometres',
  'gigabytes',
  'layers',
  'days',
  'months',
  'seconds',
  'countries',
  'gigawatts',
  'kilowatts',
  'petaflops',
  'percentage-points',
  'hours',
  'exchanges',
  'visas',
  'projects',
  'students',
  'transistors',
  'languages',
] as const;

export const slug = z
  .string()
  .max(64)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id of lower-case letters, digits and single hyphens');
export const actorId = slug.clone().register(meanings, { is: 'actor' });
export const eventId = slug.clone().register(meanings, { is: 'event' });
export const sourceKey = slug.clone().register(meanings, { is: 'source' });
const edtf = z
  .string()
  .refine(isDate, { error: (issue) => `not a date: ${JSON.stringify(issue.input)}; write ${DATE_FORMS}` })
  .register(meanings, { is: 'date' });
export const day = z.iso.date('a calendar day in quotes, "YYYY-MM-DD"');
const line = (max: number) => z.string().trim().min(3).max(max);
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'an ISO 3166 country code such as CN')
  .register(meanings, { is: 'country' });
const prose = (max: number) => line(max).register(meanings, { is: 'prose' });

/** One source of an event, under a key that the body cites as `[^key]`. */
export const Source = z.strictObject({
  title: line(300).describe('Headline or document title, as published.'),
  publisher: line(120).describe('Who published it; for a republished agency story, the original first.'),
  url: z
    .url({ protocol: /^https?$/, error: 'an address that starts with https:// (or http:// where the site has no other)' })
    .describe('Address of the page that was read.'),
  date: edtf.describe('Publication date at the precision the source gives.'),
  lang: z
    .string()
    .regex(/^[a-z]{2}(-[A-Za-z]+)?$/, 'a language tag such as en, zh or id')
    .register(meanings, { is: 'language' })
    .describe('Language of the source, a BCP 47 tag.'),
  kind: z
    .enum(['primary', 'secondary'])
    .describe('primary: the act itself, its text or its actor’s own words; secondary: a report about it.'),
  further: z
    .literal(true)
    .optional()
    .describe('Further reading: listed, but no sentence rests on it, so the body may not cite it.'),
  archive: z
    .url({ protocol: /^https$/, error: 'an address that starts with https://' })
    .optional()
    .describe('Address of an archived copy.'),
  accessed: day.optional().describe('Day on which the page was last read.'),
});

/** A number that machines may want, with the sources that state it. Its label in another language stands in that translation. */
export const Figure = z.strictObject({
  label: line(90).describe('What the number counts and on which basis, in English.'),
  value: z.number().describe('The bare number: 2500000000, not "2.5 billion".'),
  unit: z.enum(UNITS).describe('A currency code, percent, or what is counted.'),
  qualifier: z.enum(QUALIFIERS).optional().describe('How the source hedges the number.'),
  sources: z.array(sourceKey).min(1).describe('Keys of the sources that state it.'),
});

/** A picture beside the entry, `<name>.webp`, under that name. What it shows is said in each language, where the body shows it. */
export const Picture = z.strictObject({
  credit: line(120).describe('Who made it, as they want to be named.'),
  licence: z.enum(Object.keys(PICTURE_LICENCES) as PictureLicence[]).describe('Under which free licence, as its page states it.'),
  url: z
    .url({ protocol: /^https$/, error: 'an address that starts with https://' })
    .describe('Address of the page on which the picture and its licence stand.'),
});

/** What a picture file is, as far as a page has to know: its size in pixels. */
export const PictureFile = z.strictObject({ width: z.int(), height: z.int() });

export const Relation = z.strictObject({
  type: z.enum(RELATIONS).describe('What this event is to the other one.'),
  event: eventId.describe('Id of the other event; the reverse direction is derived.'),
});

export const Correction = z.strictObject({
  date: day.describe('Day on which the entry was corrected.'),
  grade: z.enum(GRADES).describe('minor: spelling, style; substantive: a fact; major: the gist.'),
  was: prose(500).describe('What the entry said.'),
  now: prose(500).describe('What it says now, and why.'),
});

/** Why an entry was taken back. Its reason in another language stands in that translation. */
export const Withdrawal = z.strictObject({
  date: day.describe('Day on which the entry was withdrawn.'),
  reason: prose(500).describe('Why, in English, in sentences that a reader who followed an old link understands.'),
  successor: eventId.optional().describe('Id of the event that says it right, if there is one.'),
});

/** What a correction says in another language than English; its day and grade stand with the facts. */
export const CorrectionWords = Correction.pick({ was: true, now: true });

/** Corrections of an entry that stands in two files, `en.mdx` and its translation. */
export const corrections = z.array(Correction).optional().describe('What was put right after publication, the oldest first.');
export const correctionWords = z
  .array(CorrectionWords)
  .optional()
  .describe('Words of the corrections, in the order of en.mdx; those that are left out are shown in English.');

/**
 * Ties a translation to the English words that it was made from, so that it shows when they have changed since. Optional here, because
 * only the check of all files knows the value, and asks for it with that.
 */
export const translates = z
  .string()
  .regex(/^[0-9a-f]{12}$/, '12 hexadecimal digits in quotes')
  .optional()
  .describe('Digest of the English words that this was made from; needed in every translation, and npm run check tells it.');

/** People who want to be named, for either language: they stand with the facts. */
export const contributors = z
  .array(line(80).regex(/^[^@\s]*(?:\s+[^@\s]+)*$|^@\S+$/, 'a name or an @handle; no e-mail address'))
  .min(1)
  .optional()
  .describe(
    'Who wrote, translated or corrected it and wants to be named, as they want to be named: "Given Family" or "@handle".',
  );

/** What both languages of an entry have: the words in the frontmatter. */
const words = {
  title: line(90).describe('Sentence case, neutral, at most 90 characters.'),
  summary: prose(280).describe('One or two sentences: what happened and why it matters.'),
};

/** The frontmatter of `content/events/<id>/en.mdx`: every fact of an event, and its English title and summary. */
export const Facts = z.strictObject({
  ...words,
  date: edtf.describe('When it happened (EDTF); this places the mark.'),
  dates: z
    .strictObject({
      announced: edtf.optional().describe('When it was made known.'),
      signed: edtf.optional().describe('When it was signed or decided.'),
      published: edtf.optional().describe('When its text appeared.'),
      effective: edtf.optional().describe('When it took effect.'),
      expires: edtf.optional().describe('When it ended or is due to end.'),
    })
    .optional()
    .describe('The other dates of the same event, by what happened on them.'),
  lane: z.enum(LANES).describe('The field it belongs to.'),
  significance: z
    .int()
    .min(1)
    .max(5)
    .describe('1 minor, 2 supporting, 3 notable, 4 changed what others did at once, 5 turning point.'),
  actors: z
    .array(actorId)
    .min(1)
    .describe('Ids of actors, the one that acted first: its country decides the side of the mirror.'),
  places: z.array(country).min(1).describe('Where, the most important first.'),
  status: z.enum(STATUSES).describe('How settled the record is; withdrawn leaves a tombstone.'),
  withdrawn: Withdrawal.optional().describe('When and why it was withdrawn; needed with that status, and only then.'),
  figures: z.array(Figure).optional().describe('Numbers with their basis and sources.'),
  sources: z
    .record(slug, Source)
    .refine((sources) => Object.keys(sources).length > 0, 'no source is listed; add at least one')
    .describe('Everything the entry rests on, by key.'),
  pictures: z
    .record(slug, Picture)
    .optional()
    .describe('Who made the pictures that the body shows, by the names of their files.'),
  relations: z.array(Relation).optional().describe('How it bears on other events.'),
  corrections,
  contributors,
  added: day.describe('Day on which the entry was first published.'),
  checked: day.describe('Day on which someone last compared it with its sources.'),
});

/** The frontmatter of a translation, `content/events/<id>/id.mdx`: words only; facts are refused, so that they exist once. */
export const Translation = z.strictObject({
  ...words,
  figures: z.array(line(90)).optional().describe('Labels of the figures, in the order of en.mdx.'),
  withdrawn: prose(500).optional().describe('Why the entry was withdrawn, where en.mdx says so.'),
  corrections: correctionWords,
  translates,
});

export type Facts = z.infer<typeof Facts>;
export type Translation = z.infer<typeof Translation>;
export type Source = z.infer<typeof Source>;
export type Figure = z.infer<typeof Figure>;
export type Withdrawal = z.infer<typeof Withdrawal>;
export type Picture = z.infer<typeof Picture>;
export type PictureFile = z.infer<typeof PictureFile>;
export type Relation = z.infer<typeof Relation>;
export type Correction = z.infer<typeof Correction>;
export type CorrectionWords = z.infer<typeof CorrectionWords>;
