import { z } from 'zod';
import { Actor } from '../../core/actor.ts';
import { Claim } from '../../core/claim.ts';
import { type Field, type Form, fieldsOf } from '../../core/contribute/fields.ts';
import { Correction, Facts, slug, Translation } from '../../core/event.ts';
import { Story, StoryTranslation } from '../../core/story.ts';
import type { Kind } from '../entry/location.ts';

const { was, now } = Correction.shape;
const inBoth = (text: z.ZodString, about: string, isOneFile: boolean) => {
  const indonesian = isOneFile
    ? text.describe('The same in Indonesian.')
    : text
        .optional()
        .describe('The same of the Indonesian text, if you write Indonesian: for both, what it said and what it now says.');
  return z.strictObject({ en: text.describe(about), id: indonesian });
};
const asked = (isOneFile: boolean) =>
  Correction.extend({
    was: inBoth(was, 'What was wrong, quoted: copy the words of the entry as they stood, the whole sentence at best.', isOneFile),
    now: inBoth(now, 'What the entry says now, and why: a sentence or two of your own.', isOneFile),
  });

/** A correction as it is asked for: its words in two languages stand in two files, of which the second may have to wait. */
export const AskedCorrection = asked(false);

/** That of a claim, one file in both languages. */
const AskedClaimCorrection = asked(true);

/**
 * What `npm run new` makes.
 *
 * - `asks`: in which order, where another one than that of the schema serves better: what shows that an entry exists comes first
 * - `never`: keys and choices that a new entry cannot have, or that are filled in
 * - `of`: what it is added to, instead of getting an id of its own
 */
export const MADE = {
  event: {
    about: 'something that happened',
    schema: Facts,
    writes: 'events',
    folder: 'events',
    named: 'title',
    asks: ['title', 'date', 'actors', 'sources'],
    never: ['withdrawn', 'pictures', 'corrections'],
    body: true,
  },
  translation: {
    about: 'the Indonesian words of an event or a story',
    schema: Translation,
    writes: 'translations',
    of: ['events', 'stories'],
    asks: [],
    never: ['withdrawn', 'corrections', 'translates'],
    body: true,
  },
  actor: {
    about: 'a company, lab, government, agency or person that acts in an event',
    schema: Actor,
    writes: 'actors',
    folder: 'actors',
    named: 'name',
    asks: [],
    never: [],
    body: false,
  },
  claim: {
    about: 'a statement that the press repeated, held against the record',
    schema: Claim,
    writes: 'claims',
    folder: 'claims',
    named: 'statement',
    asks: ['statement', 'event', 'actors', 'sources'],
    never: ['corrections'],
    body: false,
  },
  story: {
    about: 'a guided walk from event to event',
    schema: Story,
    writes: 'stories',
    folder: 'stories',
    named: 'title',
    asks: [],
    never: ['corrections'],
    body: true,
  },
  correction: {
    about: 'the record of a mistake that was put right in an event, a claim or a story',
    schema: AskedCorrection,
    of: ['events', 'claims', 'stories'],
    asks: [],
    never: [],
    body: false,
  },
} as const satisfies Record<string, Made>;

/** Whether a field is the day of today, unless someone says otherwise. */
export function isToday({ key, form }: Field): boolean {
  return form.kind === 'day' && ['added', 'checked', 'date'].includes(key);
}

export type Name = keyof typeof MADE;

export const NAMES = Object.keys(MADE) as Name[];

/** @returns the table's line, in its widest form */
export function madeOf(name: Name): Made {
  return MADE[name];
}

/**
 * The fields that are asked for, in the order of the questions.
 *
 * @param target what a translation or a correction is added to: that of a story has fewer fields
 */
export function fieldsFor(name: Name, target?: string): Field[] {
  const { asks, never }: Made = MADE[name];
  const fields = fieldsOf(schemaFor(name, target))
    .filter(({ key }) => !never.includes(key))
    .map((field) => ({ ...field, form: without(never, field.form), description: unsaid(never, field) }));
  const first = asks.flatMap((key) => fields.find((field) => field.key === key) ?? []);
  return [...first, ...fields.filter((field) => !first.includes(field))];
}

function without(never: readonly string[], form: Form): Form {
  return form.kind === 'choice' ? { ...form, values: form.values.filter((value) => !never.includes(value)) } : form;
}

/** A description without what it says of choices that there are not: `How settled it is; withdrawn leaves a tombstone.` */
function unsaid(never: readonly string[], { description, form }: Field): string {
  if (form.kind !== 'choice') return description;
  const parts = description.replace(/\.$/, '').split('; ');
  const kept = parts.filter((part) => !never.some((value) => part.startsWith(`${value} `)));
  return kept.length < parts.length ? `${kept.join('; ')}.` : description;
}

export function schemaFor(name: Name, target = ''): z.ZodObject {
  if (name === 'translation' && target.startsWith('stories/')) return StoryTranslation;
  if (name === 'correction' && target.startsWith('claims/')) return AskedClaimCorrection;
  return MADE[name].schema;
}

export const isId = (text: string) => slug.safeParse(text).success;

export interface Made {
  readonly about: string;
  readonly schema: z.ZodObject;
  readonly writes?: Kind;
  /** Where its page stands; a new page needs an id that was never used. */
  readonly folder?: 'events' | 'actors' | 'claims' | 'stories';
  /** The field from which an id is proposed. */
  readonly named?: string;
  readonly of?: readonly ('events' | 'claims' | 'stories')[];
  readonly asks: readonly string[];
  readonly never: readonly string[];
  readonly body: boolean;
}
