import { proposeCorrection } from '../../core/correction-proposal.ts';
import type { Draft } from '../../core/draft.ts';
import type { Fault } from '../../core/faults.ts';
import { LANGUAGES } from '../../core/language.ts';
import { isShort, makeRepository } from '../../core/repository.ts';
import { Knowledge } from './knowledge.ts';
import { Marks } from './marks.ts';
import { Picker } from './picker.ts';
import { type FormWords, sayer } from './say.ts';
import { supplyFor } from './supplies.ts';
import { readValues } from './values.ts';

/** The form for a mistake in an event: it makes the item for the list of its corrections, and a report filled in. */
export class CorrectionForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #knowledge: Knowledge;
  readonly #marks: Marks;
  readonly #picker: Picker;

  constructor(root: HTMLElement, words: FormWords, signal: AbortSignal) {
    const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? LANGUAGES[0];
    const say = sayer(words, language);
    this.#root = root;
    this.#form = root.querySelector('form') as HTMLFormElement;
    this.#knowledge = new Knowledge(language);
    this.#marks = new Marks(this.#form, this.#part('[data-faults]'), say);
    const tell = (message: string) => {
      this.#part('[data-told]').textContent = message;
    };
    const desk = { describe: (name: string) => name, nameOf: () => undefined, tell };
    this.#picker = new Picker(this.#part('[data-completes]'), supplyFor('events', this.#knowledge, desk, say), say, signal);
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#check();
      },
      { signal },
    );
    this.#form.addEventListener(
      'input',
      () => {
        this.#part('[data-outcome]').hidden = true;
      },
      { signal },
    );
    void this.#knowledge.load(root.dataset['known'] ?? '');
  }

  #check(): void {
    const draft = readValues(this.#form);
    const { loose: name } = this.#picker;
    const { faults, path, item } = proposeCorrection(draft, Date.now(), this.#knowledge.ids?.events);
    const unknown: Fault[] = name ? [{ name: 'corrections.event', word: 'form.fault.unknown', gaps: { name } }] : [];
    this.#marks.markAll([...unknown, ...faults.filter((fault) => unknown.every((other) => other.name !== fault.name))]);
    if (unknown.length + faults.length === 0) this.#show(draft, path, item);
  }

  #show(draft: Draft, path: string, item: string): void {
    const repository = makeRepository(this.#root.dataset['repository'] ?? '');
    const page = (this.#root.dataset['address'] ?? '').replace('ID', draft['corrections.event'] ?? '');
    const fields = { page, wrong: draft['corrections.was'], right: draft['corrections.now'] };
    const whole = repository.report('correction', { ...fields, evidence: draft['corrections.evidence'] });
    (this.#part('[data-item]') as HTMLTextAreaElement).value = item;
    this.#part('copy-text').dataset['text'] = item;
    (this.#part('[data-edit]') as HTMLAnchorElement).href = repository.edit({ path, line: undefined });
    (this.#part('[data-report]') as HTMLAnchorElement).href = isShort(whole) ? whole : repository.report('correction', fields);
    const outcome = this.#part('[data-outcome]');
    outcome.hidden = false;
    outcome.focus();
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}
