import { proposeCorrection } from '../../core/correction-proposal.ts';
import type { Draft } from '../../core/draft.ts';
import { LANGUAGES } from '../../core/language.ts';
import { isShort, makeRepository } from '../../core/repository.ts';
import { Completions } from './completions.ts';
import { DraftBar } from './draft-bar.ts';
import { Knowledge } from './knowledge.ts';
import { Marks } from './marks.ts';
import { type FormWords, sayer } from './say.ts';
import { supplyFor } from './supplies.ts';
import { readValues, writeValues } from './values.ts';

/** The form for a mistake in an event: what is typed is kept, and becomes an item for the list of its corrections, and a report filled in. */
export class CorrectionForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #knowledge: Knowledge;
  readonly #marks: Marks;
  readonly #completions: Completions;
  readonly #drafts: DraftBar;

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
    this.#completions = new Completions((what) => supplyFor(what, this.#knowledge, desk, say), say, signal);
    this.#completions.equip(this.#form);
    const shown = { read: () => readValues(this.#form), show: (draft: Draft) => this.#show(draft) };
    this.#drafts = new DraftBar(
      this.#part('[data-drafts]'),
      { kind: 'correction', titled: 'corrections.event', ...shown },
      say,
      signal,
    );
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#check();
      },
      { signal },
    );
    this.#form.addEventListener('input', () => this.#changed(), { signal });
    this.#show(this.#drafts.stored);
    void this.#learn();
  }

  async #learn(): Promise<void> {
    await this.#knowledge.load(this.#root.dataset['known'] ?? '');
    this.#completions.resolve();
  }

  #show(draft: Draft): void {
    writeValues(this.#form, draft);
    this.#completions.show();
    this.#marks.markAll([]);
    this.#part('[data-outcome]').hidden = true;
  }

  #changed(): void {
    this.#drafts.keep(readValues(this.#form));
    this.#part('[data-outcome]').hidden = true;
  }

  #check(): void {
    const draft = readValues(this.#form);
    const { faults, path, item } = proposeCorrection(draft, Date.now(), this.#knowledge.ids?.events);
    const all = this.#completions.withLoose(faults);
    this.#marks.markAll(all);
    if (all.length === 0) this.#offer(draft, path, item);
  }

  #offer(draft: Draft, path: string, item: string): void {
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
