import { faultOf } from '../../core/check/issue.ts';
import { tidyLine } from '../../core/contribute/entry-file.ts';
import { proposeName } from '../../core/contribute/entry-id.ts';
import { type Field, type Form, meaningOf } from '../../core/contribute/fields.ts';
import { readDateWords } from '../../core/date-words.ts';
import type { Checkout, Choice } from './checkout.ts';
import { choicesOf, type Named } from './choices.ts';
import type { Draft } from './draft.ts';
import { labelOf } from './labels.ts';
import { meaningIn } from './meanings.ts';
import type { Prompts } from './prompts.ts';

/** A list of answers ends with this one. */
const NO_MORE = '';

/** What stands before the name of something that has yet to be made. */
const NEW = '+';

/** Asks for values by their form. Whatever is answered is kept in the draft; what has been answered is not asked again. */
export class Questions {
  readonly prompts: Prompts;
  readonly draft: Draft;
  readonly checkout: Checkout;
  /** Names of new actors by their ids. */
  readonly newActors = new Map<string, string>();

  constructor(prompts: Prompts, draft: Draft, checkout: Checkout) {
    this.prompts = prompts;
    this.draft = draft;
    this.checkout = checkout;
  }

  /** Asks one question, unless the draft has the answer. */
  async once<T>(place: string, question: (typed: string | undefined, typing: (text: string) => void) => Promise<T>): Promise<T> {
    if (this.draft.answers.has(place)) return this.draft.answers.get(place) as T;
    const answer = await question(this.draft.typedAt(place), (text) => this.draft.typing(place, text));
    this.draft.answer(place, answer);
    return answer;
  }

  /**
   * The value of a field.
   *
   * @param place of the question in the draft
   * @param context sources that the entry has so far
   */
  async field(field: Field, place: string, context: Context): Promise<unknown> {
    const about = field.form.kind === 'date' ? `${field.description} ${DATE_EXAMPLES}` : field.description;
    if (about && !this.#isAnswered(place)) this.prompts.explain(about);
    return this.#value(field.form, place, labelOf(place), field, context);
  }

  /** The fields of a group: those that have to be there, then those of the others that are wanted. */
  async fields(
    fields: readonly Field[],
    place: string,
    context: Context,
    skip: ReadonlySet<string> = new Set(),
  ): Promise<Answers> {
    const answers: Answers = {};
    const asked = fields.filter(({ key }) => !skip.has(key));
    for (const field of asked.filter(({ required }) => required)) {
      answers[field.key] = await this.field(field, `${place}.${field.key}`, context);
    }
    Object.assign(
      answers,
      await this.optional(
        asked.filter(({ required }) => !required),
        place,
        context,
      ),
    );
    return answers;
  }

  /** Offers fields that may be left out. */
  async optional(fields: readonly Field[], place: string, context: Context): Promise<Answers> {
    const answers: Answers = {};
    if (fields.length === 0) return answers;
    const choices = fields.map(({ key, description }) => ({ value: key, label: labelOf(`${place}.${key}`), hint: description }));
    const message = `${labelOf(place)}: anything else? Space selects, Enter goes on`;
    const wanted = await this.once(`${place}.optional`, () => this.prompts.several(message, choices));
    for (const field of fields.filter(({ key }) => wanted.includes(key))) {
      answers[field.key] = await this.field(field, `${place}.${field.key}`, context);
    }
    return answers;
  }

  async #value(form: Form, place: string, label: string, field: Field, context: Context): Promise<unknown> {
    switch (form.kind) {
      case 'group':
        return this.fields(form.fields, place, context);
      case 'map':
        return this.#map(form.fields, place, context);
      case 'list':
        return this.#list(form, place, field, context);
      case 'choice':
        return this.#choice(form.values, place, label, field);
      case 'mark':
        return true;
      case 'id':
        return this.#id(form.of, place, label, context);
      case 'code':
        return this.once(place, (typed, typing) => this.prompts.pick(label, this.#choices(form, context), { typed, typing }));
      case 'number':
        if (form.whole && form.least !== undefined && form.most !== undefined) {
          const values = Array.from({ length: form.most - form.least + 1 }, (_, index) => String((form.least ?? 0) + index));
          return Number(await this.#choice(values, place, label, field));
        }
        return Number(await this.#line(place, label, (text) => faultOf(field.schema, numberIn(text))));
      case 'date':
        return dateIn(await this.#line(place, label, (text) => faultOf(field.schema, dateIn(text))));
      case 'text':
        return this.#line(place, label, (text) => faultOf(field.schema, text), form.most);
      default:
        return this.#line(place, label, (text) => faultOf(field.schema, text));
    }
  }

  /** One line of a field that is a list of lines. */
  async text(place: string, label: string, { schema }: Field, most: number): Promise<string> {
    return this.#line(place, label, (text) => faultOf(schema, [text]), most);
  }

  async #list(
    { item, least, most }: Extract<Form, { kind: 'list' }>,
    place: string,
    field: Field,
    context: Context,
  ): Promise<unknown[]> {
    const values: unknown[] = [];
    while (most === undefined || values.length < most) {
      const index = values.length;
      const at = `${place}.${index}`;
      const label = labelOf(at);
      const enough = index >= Math.max(least, 1);
      if (item.kind === 'group') {
        if (enough && !(await this.#another(at, labelOf(place)))) break;
        values.push(await this.fields(item.fields, at, context));
      } else if (item.kind === 'id' || item.kind === 'code') {
        const value = await this.#oneOf(item, at, label, enough, values, context);
        if (value === NO_MORE) break;
        values.push(value);
      } else {
        if (enough && !(await this.#another(at, labelOf(place)))) break;
        values.push(await this.#line(at, label, (text) => faultOf(field.schema, Array(Math.max(least, 1)).fill(text))));
      }
    }
    return values;
  }

  async #map(fields: readonly Field[], place: string, context: Context): Promise<Record<string, unknown>> {
    const values: Record<string, Answers> = {};
    for (let index = 0; ; index += 1) {
      const at = `${place}.${index}`;
      if (index > 0 && !(await this.#another(at, labelOf(place)))) break;
      const answers = await this.fields(fields, at, context);
      const taken = new Set(Object.keys(values));
      const proposal = proposeName(String(answers['publisher'] ?? ''), taken) ?? `source-${index + 1}`;
      const fault = (text: string) => (taken.has(text) ? `${text} is the key of another source` : slugFault(text));
      this.explain(`${at}.key`, 'The key by which paragraphs cite it: [^key]');
      const key = await this.#line(`${at}.key`, 'Key', fault, undefined, proposal);
      values[key] = answers;
    }
    return values;
  }

  async #choice(values: readonly string[], place: string, label: string, { description }: Field): Promise<string> {
    const choices = values.map((value) => ({
      value,
      label: value,
      hint: this.#meaningOf(place, value) ?? meaningOf(description, value),
    }));
    return this.once(place, (typed, typing) =>
      choices.length > 12 ? this.prompts.pick(label, choices, { typed, typing }) : this.prompts.choose(label, choices),
    );
  }

  #meaningOf(place: string, value: string): string | undefined {
    const { words } = this.checkout;
    return words && meaningIn(words, place.split('.').at(-1) ?? '', value);
  }

  async #id(of: 'actor' | 'event' | 'source', place: string, label: string, context: Context): Promise<string> {
    return this.#oneOf({ kind: 'id', of }, place, label, false, [], context);
  }

  async #oneOf(
    item: Named,
    place: string,
    label: string,
    enough: boolean,
    taken: readonly unknown[],
    context: Context,
  ): Promise<string> {
    const all = this.#choices(item, context);
    const left = all.filter(({ value }) => !taken.includes(value));
    if (left.length === 0 && enough) return NO_MORE;
    const end = enough ? [{ value: NO_MORE, label: 'no more', hint: '' }] : [];
    const create =
      item.of === 'actor' ? (name: string) => ({ value: `${NEW}${name}`, label: `a new actor: ${name}`, hint: '' }) : undefined;
    const value = await this.once(place, (typed, typing) =>
      this.prompts.pick(label, [...end, ...left], { typed, typing, ...(create && { create }) }),
    );
    if (!value.startsWith(NEW)) return value;
    const name = value.slice(NEW.length);
    const free = this.checkout.taken('actors');
    const id = await this.newId(`${place}.id`, `Id of ${name}`, proposeName(name, free), free);
    this.newActors.set(id, name);
    return id;
  }

  #choices(form: Named, context: Context): readonly Choice[] {
    return choicesOf(form, this.checkout, context, this.newActors);
  }

  /** An id that is free. */
  async newId(place: string, label: string, proposal: string | undefined, taken: ReadonlySet<string>): Promise<string> {
    this.explain(place, 'Part of its address, for ever: lower-case letters, digits, single hyphens.');
    const fault = (text: string) => (taken.has(text) ? `${text} is taken, or was once; choose another` : slugFault(text));
    return this.#line(place, label, fault, 64, proposal);
  }

  async #line(
    place: string,
    label: string,
    fault: (text: string) => string | undefined,
    most?: number,
    initial?: string,
  ): Promise<string> {
    const answer = await this.once(place, (typed, typing) =>
      this.prompts.line(label, { initial: typed ?? initial, most, fault: (text) => fault(tidyLine(text)), typing }),
    );
    return tidyLine(answer);
  }

  #another(place: string, label: string): Promise<boolean> {
    return this.once(`${place}.more`, () => this.prompts.sure(`${label}: another one?`, false));
  }

  /** Says what a question is about, unless it has an answer. */
  explain(place: string, text: string): void {
    if (!this.draft.answers.has(place)) this.prompts.explain(text);
  }

  #isAnswered(place: string): boolean {
    return [...this.draft.answers.keys()].some((key) => key === place || key.startsWith(`${place}.`));
  }
}

function slugFault(text: string): string | undefined {
  return SLUG.test(text) && text.length <= 64
    ? undefined
    : 'write an id of lower-case letters, digits and single hyphens, at most 64';
}

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** As it is written into the file, whether it was typed so or in words. */
function dateIn(text: string): string {
  return readDateWords(text) ?? text;
}

const DATE_EXAMPLES = 'For example: 2026-05-11, 2026-05, 2026, 11 May 2026, Mei 2026, about May 2026.';

function numberIn(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}

export type Answers = Record<string, unknown>;

export interface Context {
  readonly sources: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Ids of the actors that the entry has so far. */
  readonly actors?: readonly string[];
}
