import { correctablePage, isClaim } from '../../core/contribute/correctable.ts';
import { proposeCorrection } from '../../core/contribute/correction-proposal.ts';
import type { Draft } from '../../core/contribute/draft.ts';
import { passagesOf, type Quotable } from '../../core/contribute/original.ts';
import { quotedLine } from '../../core/contribute/quoted-line.ts';
import { LANGUAGES } from '../../core/language.ts';
import { isShort, makeRepository } from '../../core/repository.ts';
import type { Option } from './combobox.ts';
import { Completions } from './completions.ts';
import { correctables } from './correctables.ts';
import { DraftBar } from './draft-bar.ts';
import { Knowledge } from './knowledge.ts';
import { learn } from './learn.ts';
import { Marks } from './marks.ts';
import { type FormWords, sayer } from './say.ts';
import { supplyOf } from './supplies.ts';
import { readValues, writeValues } from './values.ts';

/** The form for a mistake in an entry: what is typed is kept, and becomes an item for the list of its corrections, and a report filled in. */
export class CorrectionForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #knowledge: Knowledge;
  readonly #entries: () => readonly Option[];
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
    this.#entries = () => correctables(this.#knowledge, language, say);
    this.#completions = new Completions(() => supplyOf(this.#entries, tell), say, signal);
    this.#completions.equip(this.#form);
    const shown = { read: () => readValues(this.#form), show: (draft: Draft) => this.#show(draft) };
    this.#drafts = new DraftBar(this.#part('[data-drafts]'), { kind: 'correction', titled: ENTRY, ...shown }, say, signal);
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#check();
      },
      { signal },
    );
    this.#form.addEventListener('input', () => this.#changed(), { signal });
    this.#show(this.#begin());
    learn(this.#root, this.#knowledge, () => this.#completions.resolve(), signal);
  }

  /** What was kept, unless the reader comes from the page of another entry. */
  #begin(): Draft {
    const { stored } = this.#drafts;
    const wanted = new URLSearchParams(location.search).get('entry');
    return wanted === null || stored[ENTRY] === wanted ? stored : this.#drafts.openFor(wanted);
  }

  #show(draft: Draft): void {
    writeValues(this.#form, draft);
    this.#completions.show();
    this.#marks.markAll([]);
    this.#follow(draft);
  }

  #changed(): void {
    const draft = readValues(this.#form);
    this.#drafts.keep(draft);
    this.#follow(draft);
  }

  /** What follows from the entry that is chosen. */
  #follow(draft: Draft): void {
    this.#part('[data-claim]').hidden = !isClaim(draft[ENTRY] ?? '');
    this.#part('[data-outcome]').hidden = true;
  }

  #check(): void {
    const draft = readValues(this.#form);
    const known = this.#knowledge.all && new Set(this.#entries().map(({ value }) => value));
    const { faults, path, item } = proposeCorrection(draft, Date.now(), known);
    const all = this.#completions.withLoose(faults);
    this.#marks.markAll(all);
    if (all.length === 0) this.#offer(draft, path, item);
  }

  #offer(draft: Draft, path: string, item: string): void {
    const repository = makeRepository(this.#root.dataset['repository'] ?? '');
    const page = (this.#root.dataset['address'] ?? '').replace('/ENTRY/', correctablePage(draft[ENTRY] ?? ''));
    const fields = { page, wrong: draft['corrections.was'], right: draft['corrections.now'] };
    const whole = repository.report('correction', { ...fields, evidence: draft['corrections.evidence'] });
    (this.#part('[data-item]') as HTMLTextAreaElement).value = item;
    this.#part('copy-text').dataset['text'] = item;
    const edit = this.#part('[data-edit]') as HTMLAnchorElement;
    edit.href = repository.edit({ path, line: undefined });
    void this.#lineOf(draft).then((line) => {
      // Meanwhile something else may have been asked for.
      if (edit.href.endsWith(path)) edit.href = repository.edit({ path, line });
    });
    (this.#part('[data-report]') as HTMLAnchorElement).href = isShort(whole) ? whole : repository.report('correction', fields);
    const outcome = this.#part('[data-outcome]');
    outcome.hidden = false;
    outcome.focus();
  }

  /** The line of the file on which the words stand that are wrong; undefined where they are not found, or cannot be loaded. */
  async #lineOf(draft: Draft): Promise<number | undefined> {
    try {
      const response = await fetch((this.#root.dataset['originals'] ?? '').replace('ID', draft[ENTRY] ?? ''));
      return quotedLine(draft['corrections.was'] ?? '', passagesOf((await response.json()) as Quotable));
    } catch {
      return undefined;
    }
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}

/** The control that tells one draft from another. It was named when only events had corrections, and drafts know it by that. */
const ENTRY = 'corrections.event';
