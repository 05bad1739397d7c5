import { z } from 'zod';
import { actorId, Correction, contributors, day, eventId, Source, slug, sourceKey } from './event.ts';
import { LANES } from './lane.ts';
import { meanings } from './meaning.ts';
import { VERDICTS } from './verdict.ts';

const statement = z.string().trim().min(10).max(200).register(meanings, { is: 'prose' });
const record = z.string().trim().min(10).max(500).register(meanings, { is: 'prose' });

const both = (text: typeof Correction.shape.was) =>
  z.strictObject({ en: text.describe('In English.'), id: text.describe('In Indonesian.') });

/** A claim is one file, so its corrections have the words of both languages. */
export const ClaimCorrection = Correction.extend({
  was: both(Correction.shape.was).describe('What the entry said.'),
  now: both(Correction.shape.now).describe('What it says now, and why.'),
});

/** `content/claims/<id>.yaml`: a statement that the press repeated, held against the record. */
export const Claim = z.strictObject({
  statement: z
    .strictObject({ en: statement.describe('In English.'), id: statement.describe('In Indonesian.') })
    .describe('What was claimed, in one plain sentence of our own.'),
  speaker: z.string().trim().min(2).max(90).optional().describe('The person or body that the statement is attributed to.'),
  carried: z.array(sourceKey).min(1).optional().describe('Keys of the sources in which this very statement was published.'),
  verdict: z
    .enum(VERDICTS)
    .describe(
      'confirmed: an independent source shows it; partly: a part holds, or with another number, date or basis; contradicted: the record shows something else; unverifiable: no source that could be read settles it.',
    ),
  record: z
    .strictObject({ en: record.describe('In English.'), id: record.describe('In Indonesian.') })
    .describe('What the record shows, with who said it and when, in one to three sentences.'),
  subject: z.enum(LANES).describe('The lane it belongs to; that of the event, if there is one.'),
  event: eventId.optional().describe('Id of the event that it is about.'),
  actors: z.array(actorId).min(1).optional().describe('Ids of the actors that it is about.'),
  sources: z.record(slug, Source).describe('Everything the verdict rests on, and what carried the statement, by key.'),
  corrections: z.array(ClaimCorrection).optional().describe('What was put right after publication, the oldest first.'),
  contributors,
  added: day.describe('Day on which the claim was first published here.'),
  checked: day.describe('Day on which someone last compared it with its sources.'),
});

export type Claim = z.infer<typeof Claim>;
