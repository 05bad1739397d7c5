import { readFileSync } from 'node:fs';
import path from 'node:path';
import { printed } from '../library/print.ts';
import { Questions } from './ask.ts';
import type { Checkout } from './checkout.ts';
import { Draft } from './draft.ts';
import type { Given } from './given.ts';
import { MADE, NAMES, type Name } from './kinds.ts';
import { labelOf } from './labels.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import { Cancelled, Prompts, type Streams } from './prompts.ts';
import { AlreadyThere, walk } from './walk.ts';
import { type Say, write } from './write.ts';

/**
 * Makes an entry by asking for what is not given.
 *
 * @param named what to make; undefined where that is a question, too
 * @returns the exit code; 130, as after Ctrl+C elsewhere, where it was left for later
 */
export async function interview(
  checkout: Checkout,
  named: Name | undefined,
  given: Given,
  { resume = false, 'dry-run': dry = false }: { readonly resume?: boolean; readonly 'dry-run'?: boolean },
  { streams, today, say }: Room,
): Promise<number> {
  const prompts = new Prompts(streams);
  let draft: Draft | undefined;
  try {
    draft = await draftFor(checkout.root, named, given, resume, prompts);
    const all = { ...draft.given, ...given, data: { ...draft.given.data, ...given.data } };
    for (;;) {
      const questions = new Questions(prompts, draft, checkout);
      const work = await walk(draft.name, questions, all, today);
      const outcome = outcomeOf(checkout, work);
      show(outcome, checkout, prompts);
      const next = await prompts.choose('Write it?', [
        { value: 'write', label: dry ? 'End: with --dry-run nothing is written' : 'Write it', hint: '' },
        { value: 'change', label: 'Change an answer', hint: '' },
        { value: 'later', label: 'Not now', hint: 'what was typed is kept' },
      ]);
      if (next === 'later') throw new Cancelled();
      if (next === 'write') {
        if (dry) return 0;
        const code = write(checkout, draft.name, outcome, say);
        draft.remove();
        return code;
      }
      await change(draft, prompts);
    }
  } catch (error) {
    if (error instanceof AlreadyThere) {
      say(`Then edit that one: ${error.message}`);
      return 0;
    }
    if (!(error instanceof Cancelled)) throw error;
    say(
      draft && !draft.isEmpty
        ? `Kept in ${path.relative(checkout.root, draft.file)}; npm run new -- --resume goes on.`
        : 'Nothing was written.',
    );
    return 130;
  }
}

/** The last draft, or one that someone chooses, or a new one. */
async function draftFor(root: string, named: Name | undefined, given: Given, resume: boolean, prompts: Prompts): Promise<Draft> {
  const drafts = Draft.all(root).filter(
    ({ name, target }) => (!named || name === named) && (given.target === undefined || target === given.target),
  );
  const [latest] = drafts;
  if (resume && latest) return latest;
  if (latest) {
    const choices = drafts.slice(0, 5).map((draft, index) => ({
      value: String(index),
      label: `Go on with ${titleOf(draft)}`,
      hint: `${draft.answers.size} ${draft.answers.size === 1 ? 'answer' : 'answers'}`,
    }));
    const chosen = await prompts.choose('There is something that was not finished', [
      ...choices,
      { value: 'new', label: 'Begin anew', hint: 'the others stay' },
    ]);
    const draft = drafts[Number(chosen)];
    if (draft) return draft;
  }
  const name =
    named ??
    ((await prompts.choose(
      'What is new?',
      NAMES.map((value) => ({ value, label: value, hint: MADE[value].about })),
    )) as Name);
  return Draft.begin(root, name, given);
}

function titleOf({ name, answers, given }: Draft): string {
  const title =
    ['data.title', 'data.name', 'data.statement.en', 'of'].map((place) => answers.get(place)).find(Boolean) ??
    given.data['title'] ??
    given.target;
  return title ? `the ${name} “${title}”` : `the ${name}`;
}

/** Takes back an answer, to be given again; what it was stands there to be edited. */
async function change(draft: Draft, prompts: Prompts): Promise<void> {
  const choices = [...draft.answers]
    .filter(([place]) => !place.startsWith('similar.'))
    .map(([value, answer]) => ({ value, label: labelOf(value), hint: String(answer).slice(0, 60) }));
  const place = await prompts.pick('Which answer?', choices, { typing: () => {} });
  const before = draft.answers.get(place);
  draft.forget(place);
  if (typeof before === 'string') draft.typing(place, before);
}

function show({ changes, problems }: Outcome, { root }: Checkout, prompts: Prompts): void {
  for (const { file, isNew, text } of changes) {
    const before = isNew ? '' : readFileSync(path.join(root, file), 'utf8');
    prompts.note(isNew ? text.trimEnd() : addedTo(before, text), isNew ? file : `added to ${file}`);
  }
  if (problems.length > 0) prompts.warn(`The check will say:\n${printed(problems)}`);
}

/** The lines that one text has more than the other, from the first that differs. */
function addedTo(before: string, after: string): string {
  const [old, lines] = [before.split('\n'), after.split('\n')];
  const start = lines.findIndex((line, index) => line !== old[index]);
  return lines.slice(start, start + lines.length - old.length).join('\n');
}

interface Room {
  readonly streams: Streams;
  readonly today: string;
  readonly say: Say;
}
