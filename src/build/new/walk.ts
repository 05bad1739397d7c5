import { tidyBody } from '../../core/contribute/entry-file.ts';
import type { Field } from '../../core/contribute/fields.ts';
import type { Figure, Source } from '../../core/event.ts';
import { alike, inLines } from './alike.ts';
import type { Answers, Context, Questions } from './ask.ts';
import { bodyOf } from './ask-body.ts';
import { confirmedFirst } from './checkout.ts';
import { type Given, proposedId } from './given.ts';
import { fieldsFor, isToday, madeOf, type Name } from './kinds.ts';
import { fileOf, type Work } from './outcome.ts';

/** Someone saw that there is such an entry already. */
export class AlreadyThere extends Error {}

/**
 * Asks for everything that an entry needs and that is not given already.
 *
 * @param today as YYYY-MM-DD, where the person is
 * @returns the entry, after the new actors that it names
 */
export async function walk(name: Name, questions: Questions, given: Given, today: string): Promise<Work[]> {
  const made = madeOf(name);
  const target = made.of ? (given.target ?? (await askTarget(name, questions))) : undefined;
  const fields = fieldsFor(name, target).map((field) => (isTranslated(questions, target) ? field : inEnglishOnly(field)));
  const data: Answers = { ...given.data };
  const context: Context = {
    get sources() {
      return (data['sources'] ?? sourcesOf(questions, target)) as Context['sources'];
    },
    get actors() {
      return (data['actors'] ?? []) as readonly string[];
    },
  };
  const original = name === 'translation' ? originalOf(questions, target) : undefined;
  for (const field of fields) {
    const { key, required } = field;
    if (!required || data[key] !== undefined) continue;
    if (isToday(field)) data[key] = today;
    else {
      const english = original?.[key];
      if (typeof english === 'string') questions.explain(`data.${key}`, `In English: ${english}`);
      data[key] = await questions.field(field, `data.${key}`, context);
    }
    if (key === 'actors' || key === 'sources') await showSimilar(name, questions, data);
  }
  // What came with the command was not looked at yet.
  await showSimilar(name, questions, data);
  const words = name === 'translation' ? await labelsOf(questions, target ?? '', data) : {};
  const optional = fields.filter(({ key, required }) => !required && data[key] === undefined && words[key] === undefined);
  if (name !== 'translation') Object.assign(data, await questions.optional(optional, 'data', context));
  Object.assign(data, words);
  const id = target ?? given.target ?? (await askId(name, questions, data));
  const body = made.body
    ? (given.body ?? (await bodyOf(name, id, questions, data, context.sources as Readonly<Record<string, Source>>)))
    : undefined;
  const actors: Work[] = [];
  for (const [actor, label] of questions.newActors) actors.push(await newActor(actor, label, questions));
  return [...actors, { name, target: id, data: ordered(data), body: body === undefined ? undefined : tidyBody(body) }];
}

/** Whether what is corrected stands in Indonesian, too. */
function isTranslated({ checkout }: Questions, target = ''): boolean {
  const file = fileOf('translation', target);
  return !target || target.startsWith('claims/') || checkout.library.files.includes(file);
}

function inEnglishOnly(field: Field): Field {
  const { form } = field;
  return form.kind === 'group' ? { ...field, form: { ...form, fields: form.fields.filter(({ key }) => key !== 'id') } } : field;
}

async function newActor(id: string, label: string, questions: Questions): Promise<Work> {
  const place = `actor.${id}`;
  const first = ![...questions.draft.answers.keys()].some((key) => key.startsWith(`${place}.`));
  if (first) questions.prompts.say(`${label} is new here. A few words about it:`);
  const data = { name: label, ...(await questions.fields(fieldsFor('actor'), place, { sources: {} }, new Set(['name']))) };
  return { name: 'actor', target: id, data, body: undefined };
}

async function askId(name: Name, questions: Questions, data: Answers): Promise<string> {
  const { folder = 'events', named = '' } = madeOf(name);
  const taken = questions.checkout.taken(folder);
  return questions.newId('id', 'Id', proposedId(name, data[named], data['date'], taken), taken);
}

/** What a translation or a correction is added to, such as `events/<id>`. */
async function askTarget(name: Name, questions: Questions): Promise<string> {
  const choices = (madeOf(name).of ?? []).flatMap((folder) => {
    const library = questions.checkout.library;
    const entries = [...library.entries(folder)];
    const done = folder === 'stories' ? library.entries('storyTranslations') : library.entries('translations');
    const open = name === 'translation' ? entries.filter(([id, { data }]) => !done.has(id) && !isWithdrawn(data)) : entries;
    const choices = open.flatMap(([id, { data }]) => {
      if (!data) return [];
      const label = 'statement' in data ? data.statement.en : data.title;
      return [
        {
          value: `${folder}/${id}`,
          label,
          hint: `${folder}/${id}`,
          data: { status: 'status' in data ? data.status : ('confirmed' as const) },
        },
      ];
    });
    return choices.sort(confirmedFirst);
  });
  if (choices.length === 0)
    throw new Error('everything has a translation; npm run check -- --only stale-translation lists those that are out of date');
  return questions.once('of', (typed, typing) =>
    questions.prompts.pick(`Which ${name === 'translation' ? 'one will you translate' : 'entry was wrong'}?`, choices, {
      typed,
      typing,
    }),
  );
}

/** What is withdrawn needs no translation. */
function isWithdrawn(data: object | undefined): boolean {
  return data !== undefined && 'withdrawn' in data && data.withdrawn !== undefined;
}

/** Shows entries that may be about the same, each once. */
async function showSimilar(name: Name, questions: Questions, data: Answers): Promise<void> {
  const similar = alike(questions.checkout, name, data);
  const ids = similar.map(({ id }) => id).sort();
  const place = `similar.${ids.join(',')}`;
  if (similar.length === 0 || questions.draft.answers.has(place)) return;
  questions.prompts.note(similar.map(inLines).join('\n\n'), similar.length === 1 ? 'Is it this one?' : 'Is it one of these?');
  const goOn = await questions.prompts.choose('Have a look before you go on', [
    { value: 'on', label: 'No, mine is another one', hint: '' },
    { value: 'stop', label: 'Yes, it is there already', hint: 'what was typed is kept' },
  ]);
  if (goOn === 'stop') throw new AlreadyThere(similar.map(({ id }) => fileOf(name, id)).join(', '));
  questions.draft.answer(place, true);
}

/** The labels of the figures of a translation, one for each, in the order of the English entry. */
async function labelsOf(questions: Questions, target: string, data: Answers): Promise<Answers> {
  const figures = (originalOf(questions, target)?.['figures'] ?? []) as readonly Figure[];
  const field = fieldsFor('translation', target).find(({ key }) => key === 'figures');
  if (!field || figures.length === 0 || data['figures'] !== undefined) return {};
  const labels: string[] = [];
  for (const [index, { label }] of figures.entries()) {
    const place = `data.figures.${index}`;
    questions.explain(place, `In English: ${label}`);
    labels.push(await questions.text(place, `Label of figure ${index + 1}`, field, 90));
  }
  return { figures: labels };
}

/** The data of what is translated or corrected. */
function originalOf(questions: Questions, target = ''): Readonly<Record<string, unknown>> | undefined {
  const [folder, id = ''] = target.split('/');
  const { library } = questions.checkout;
  return folder === 'events' ? library.entries('events').get(id)?.data : library.entries('stories').get(id)?.data;
}

function sourcesOf(questions: Questions, target: string | undefined): Context['sources'] {
  return (originalOf(questions, target)?.['sources'] ?? {}) as Context['sources'];
}

/** Without what was left empty: no figures is no list of figures. */
function ordered(data: Answers): Answers {
  return Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined && !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
