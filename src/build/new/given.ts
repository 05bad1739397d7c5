import { readFileSync } from 'node:fs';
import path from 'node:path';
import { faultOf, issuesOf } from '../../core/check/issue.ts';
import { proposeId, proposeName } from '../../core/contribute/entry-id.ts';
import { isDate } from '../../core/date.ts';
import type { Checkout } from './checkout.ts';
import { type Common, type Data, type Flag, flagsOf, readFlags, usage } from './flags.ts';
import { fieldsFor, isId, isToday, madeOf, type Name, schemaFor } from './kinds.ts';

/**
 * Reads what is given with the command: flags, and before them the file that `--json` names, whose keys are those of the entry and
 * `id`, `of` and `body`.
 *
 * @param folder in which the command was given
 * @throws Error in words for a flag or a file that is none
 */
export function readGiven(name: Name, args: readonly string[], folder: string): { given: Given; common: Common } {
  const { common, data } = readFlags(args, flagsOf(fieldsFor(name)));
  const { id, of, body, ...fields } = common.json ? readJson(common.json, folder) : ({} as Data);
  const text = common['body-file']
    ? readText(common['body-file'], folder)
    : (common.body ?? (typeof body === 'string' ? body : undefined));
  const target = madeOf(name).of ? (common.of ?? of) : (common.id ?? id);
  return {
    common,
    given: {
      data: merge(fields, data),
      ...(typeof target === 'string' && { target }),
      ...(common['no-body'] ? { body: '' } : text !== undefined && { body: text }),
    },
  };
}

/**
 * What is missing or wrong for want of someone to ask, as lines for a terminal: all of it at once, each with its flag.
 *
 * @returns nothing where the entry can be made
 */
export function faultsOf(name: Name, { data, target, body }: Given): string[] {
  const made = madeOf(name);
  const flags = flagsOf(fieldsFor(name, target));
  const flagFor = (place: readonly PropertyKey[]) =>
    flags.find((flag) => flag.path.every((step, index) => place[index] === step));
  const faults: string[] = [];
  if (target === undefined && made.of) faults.push(ofFlag(made.of));
  // Without a title there is nothing yet to propose an id from.
  else if (target === undefined && data[made.named ?? ''] !== undefined) faults.push(`--id ID\n      ${ABOUT_IDS}`);
  else if (target !== undefined && !made.of && !isId(target)) faults.push(`--id ${target}\n      ${ABOUT_IDS}`);
  const told = new Set<Flag>();
  for (const { rule, path: place, message } of issuesOf(schemaFor(name, target), data)) {
    if (rule === 'missing-key' && made.never.includes(String(place[0]))) continue;
    const inner = flags.filter((flag) => place.every((step, index) => flag.path[index] === step));
    const own = flagFor(place);
    if (rule === 'missing-key' && (own === undefined || place.length <= own.path.length)) {
      for (const flag of inner.filter((each) => each.required && !told.has(each))) {
        told.add(flag);
        faults.push(`${usage(flag)}\n      ${flag.description}`);
      }
    } else faults.push(`--${own?.name ?? place.join('.')}\n      ${message}`);
  }
  if (made.body && body === undefined)
    faults.push(
      '--body TEXT, or --body-file FILE, or --no-body to write it in an editor later\n      The words: paragraphs with an empty line between them.',
    );
  return faults;
}

/**
 * Without the answers that are wrong, so that they are asked for again.
 *
 * @throws Error for a key that no entry has: nobody would ask for it, and it would be lost
 */
export function sound(name: Name, given: Given): Given {
  const unknown = issuesOf(schemaFor(name, given.target), given.data).find(({ rule }) => rule === 'unknown-key');
  if (unknown) throw new Error(unknown.message);
  const fields = fieldsFor(name, given.target).filter(({ key, schema }) => faultOf(schema, given.data[key]) === undefined);
  return {
    ...given,
    data: Object.fromEntries(fields.flatMap(({ key }) => (given.data[key] === undefined ? [] : [[key, given.data[key]]]))),
  };
}

/** Everything that can be given for one kind of entry. */
export function helpFor(name: Name): string {
  const made = madeOf(name);
  const days = new Set(
    fieldsFor(name)
      .filter(isToday)
      .map(({ key }) => key),
  );
  const lines = flagsOf(fieldsFor(name)).map(
    (flag) =>
      `  ${usage(flag)}${days.has(flag.name) ? '   (today)' : flag.required ? '' : '   (optional)'}\n      ${flag.description}`,
  );
  return [
    `npm run new -- ${name} [flags]: ${made.about}`,
    made.of ? `  ${ofFlag(made.of)}` : `  --id ID   (proposed from the ${made.named})\n      ${ABOUT_IDS}`,
    ...lines,
    ...(made.body
      ? ['  --body TEXT, --body-file FILE, --no-body\n      The words; without any, they are left for an editor.']
      : []),
    COMMON_HELP,
  ].join('\n');
}

const ABOUT_IDS = 'Part of its address, for ever: lower-case letters, digits and single hyphens, at most 64.';

function ofFlag(places: readonly string[]): string {
  return `--of ${places.map((folder) => `${folder}/ID`).join('|')}\n      What it is added to.`;
}

export const COMMON_HELP = `  --json FILE
      Takes everything from a file: the keys of an entry, and id, of and body. Flags come after it.
  --dry-run
      Shows the files and what the check says of them, and writes nothing.
  --yes
      Writes without asking once more. Without it, what is like an entry that is there is shown beside that, and not written.
  --resume
      Goes on with the last draft.`;

/** With what needs no question: the days that are today's, and the id that follows from the title. */
export function completed(name: Name, given: Given, today: string, checkout: Checkout): Given {
  const { folder, named = '' } = madeOf(name);
  const data = { ...daysOf(name, given, today), ...given.data };
  const target = given.target ?? (folder && proposedId(name, data[named], data['date'], checkout.taken(folder)));
  return { ...given, data, ...(target !== undefined && { target }) };
}

/** @param title a text, or one in several languages */
export function proposedId(name: Name, title: unknown, date: unknown, taken: ReadonlySet<string>): string | undefined {
  const text = typeof title === 'string' ? title : String((title as { en?: string } | undefined)?.en ?? '');
  if (name === 'actor') return proposeName(text, taken);
  return proposeId(text, name === 'event' && typeof date === 'string' && isDate(date) ? date : undefined, taken);
}

function daysOf(name: Name, { target }: Given, today: string): Data {
  return Object.fromEntries(
    fieldsFor(name, target)
      .filter(isToday)
      .map(({ key }) => [key, today]),
  );
}

/**
 * What a translation or a correction is added to, found by the name that someone gave it.
 *
 * @throws Error in words where there is none
 */
export function findTarget(name: Name, text: string, known: Checkout): string {
  const places = madeOf(name).of ?? [];
  const short = text.replace(/^content\//, '').replace(/(?:\/(?:en|id)\.mdx|\.yaml|\/)$/, '');
  const found = places
    .flatMap((folder) => [...known.library.entries(folder).keys()].map((id) => `${folder}/${id}`))
    .filter((place) => place === short || place.endsWith(`/${short}`));
  if (found.length === 1 && found[0]) return found[0];
  throw new Error(
    found.length === 0
      ? `there is no ${text} among ${places.join(', ')}`
      : `${text} may be ${found.join(' or ')}; name one of them`,
  );
}

function merge(base: Data, over: Data): Data {
  const both = Object.entries(over).map(([key, value]) => {
    const before = base[key];
    return [key, isMap(before) && isMap(value) ? merge(before, value) : value] as const;
  });
  return { ...base, ...Object.fromEntries(both) };
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readJson(file: string, folder: string): Data {
  const text = readText(file, folder);
  try {
    const data: unknown = JSON.parse(text);
    if (isMap(data)) return data;
  } catch {}
  throw new Error(`${file} is no JSON object`);
}

function readText(file: string, folder: string): string {
  try {
    return readFileSync(file === '-' ? 0 : path.resolve(folder, file), 'utf8');
  } catch (error) {
    throw new Error(`${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  }
}

/** Answers that came with the command. `target` is the id, or what is added to. */
export interface Given {
  readonly data: Data;
  readonly target?: string;
  readonly body?: string;
}
