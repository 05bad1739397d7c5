import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Source } from '../../core/event.ts';
import { CONTENT } from '../entry/location.ts';
import type { Answers, Questions } from './ask.ts';
import type { Name } from './kinds.ts';
import { BREAK, blocksOf, completeCitation, paragraphFault } from './words.ts';

/**
 * Asks for the words of an entry, paragraph by paragraph. An empty one at the start leaves all of them for an editor.
 *
 * @param id of a new event or story, or what is translated (`events/<id>`)
 */
export async function bodyOf(
  name: Name,
  id: string,
  questions: Questions,
  data: Answers,
  sources: Readonly<Record<string, Source>>,
): Promise<string> {
  if (name === 'translation') return translated(id, questions, sources);
  if (name === 'story') return story(questions, (data['steps'] ?? []) as string[]);
  const keys = Object.keys(sources);
  const first = `What happened, as the sources tell it. Every paragraph ends with what it rests on: ${keys.map((key) => `[^${key}]`).join(' ')}; Tab completes a key. An empty paragraph ends.`;
  return paragraphs(questions, 'body', first, sources);
}

/** The same blocks as in English: its elements stay, its paragraphs are asked for. */
async function translated(target: string, questions: Questions, sources: Readonly<Record<string, Source>>): Promise<string> {
  const file = path.join(questions.checkout.root, CONTENT, target, 'en.mdx');
  const english = blocksOf(readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, ''));
  const isEvent = target.startsWith('events/');
  const blocks: string[] = [];
  const total = english.filter(({ isMark }) => !isMark).length;
  let number = 0;
  for (const { text, isMark } of english) {
    if (isMark) {
      blocks.push(text);
      continue;
    }
    number += 1;
    const place = `body.${number}`;
    if (!questions.draft.answers.has(place)) questions.prompts.note(text, `Paragraph ${number} of ${total}`);
    const paragraph = await paragraphAt(questions, place, 'In Indonesian', isEvent ? sources : undefined);
    if (number === 1 && paragraph === '') return '';
    blocks.push(paragraph);
  }
  return blocks.filter(Boolean).join('\n\n');
}

async function story(questions: Questions, steps: readonly string[]): Promise<string> {
  const opening = await paragraphs(questions, 'body.opening', 'What this walk is about. An empty paragraph ends.', undefined);
  if (opening === '') return '';
  const blocks = [opening];
  for (const step of steps) {
    const title = questions.checkout.library.entries('events').get(step)?.data?.title ?? step;
    const words = await paragraphs(questions, `body.${step}`, `Step: ${title}`, undefined);
    blocks.push(`<Step event="${step}">\n\n${words}\n\n</Step>`);
  }
  return blocks.join('\n\n');
}

async function paragraphs(
  questions: Questions,
  place: string,
  about: string,
  sources: Readonly<Record<string, Source>> | undefined,
): Promise<string> {
  const all: string[] = [];
  if (!questions.draft.answers.has(`${place}.1`)) questions.prompts.explain(about);
  for (;;) {
    const paragraph = await paragraphAt(questions, `${place}.${all.length + 1}`, `Paragraph ${all.length + 1}`, sources);
    if (paragraph === '') return all.join('\n\n');
    all.push(paragraph);
  }
}

/** One paragraph, or what was pasted: several. */
async function paragraphAt(
  questions: Questions,
  place: string,
  label: string,
  sources: Readonly<Record<string, Source>> | undefined,
): Promise<string> {
  const several = (text: string) =>
    text
      .split(BREAK.trim())
      .map((each) => each.trim())
      .filter(Boolean);
  const fault = (text: string) =>
    several(text)
      .map((each) => paragraphFault(each, sources))
      .find(Boolean);
  const complete = (text: string) => completeCitation(text, Object.keys(sources ?? {}));
  const typed = await questions.once(place, (before, typing) =>
    questions.prompts.line(label, { initial: before, fault, complete, typing, breaks: BREAK }),
  );
  return several(typed).join('\n\n');
}
