import type { Draft } from '../../core/contribute/draft.ts';
import type { Fault } from '../../core/contribute/faults.ts';
import type { Proposal, ProposedFile } from '../../core/contribute/proposed-entry.ts';
import { readDateWords } from '../../core/date-words.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { reloadWhereThere } from '../reload.ts';
import { Completions } from './completions.ts';
import { DraftBar } from './draft-bar.ts';
import type { DraftKind } from './drafts.ts';
import { Knowledge } from './knowledge.ts';
import { learn } from './learn.ts';
import { Marks } from './marks.ts';
import { described, NewActors } from './new-actors.ts';
import { Notes } from './notes.ts';
import { Presses } from './presses.ts';
import type { Report } from './report.ts';
import { Rows } from './rows.ts';
import { type FormWords, type Say, sayer } from './say.ts';
import type { Outcome } from './send.ts';
import { supplyFor } from './supplies.ts';
import { readValues, writeValues } from './values.ts';

/** The form at work: what is typed is kept, completed, compared, shown, and checked by the schema of what it makes. */
export class EntryForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #say: Say;
  readonly #knowledge: Knowledge;
  readonly #marks: Marks;
  readonly #drafts: DraftBar;
  readonly #rows: ReadonlyMap<string, Rows>;
  readonly #completions: Completions;
  readonly #notes: Notes;
  readonly #craft: Craft;
  #isAsked = false;
  #outcome: Outcome | undefined;

  /** @param practise gives what is particular to one kind of entry */
  constructor(root: HTMLElement, words: FormWords, practise: (desk: Desk) => Craft, signal: AbortSignal) {
    const find = (name: string) => root.querySelector(`[data-${name}]`) as HTMLElement;
    const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? LANGUAGES[0];
    this.#root = root;
    this.#form = root.querySelector('form') as HTMLFormElement;
    this.#say = sayer(words, language);
    this.#knowledge = new Knowledge(language);
    this.#marks = new Marks(this.#form, find('faults'), this.#say);
    this.#notes = new Notes(this.#form, root.dataset['address'] ?? '', language, this.#say);
    this.#completions = this.#complete(signal);
    const hooks = { added: (row: HTMLElement) => this.#completions.equip(row), removed: () => this.#changed() };
    this.#rows = new Map(
      [...root.querySelectorAll<HTMLElement>('[data-rows]')].map((group) => {
        const rows = new Rows(group, this.#say, hooks, signal);
        return [rows.name, rows];
      }),
    );
    this.#completions.equip(this.#form);
    this.#craft = practise({
      root,
      form: this.#form,
      language,
      say: this.#say,
      knowledge: this.#knowledge,
      signal,
      rows: (name) => this.#rows.get(name),
      tell: (message) => this.#tell(message),
      turn: (value) => this.#show(this.#drafts.openFor(value)),
      again: () => this.#refresh(this.#draft),
    });
    const { kind, titled } = this.#craft;
    const shown = { read: () => this.#draft, show: (draft: Draft) => this.#show(draft) };
    this.#drafts = new DraftBar(find('drafts'), { kind, titled, ...shown }, this.#say, signal);
    this.#form.addEventListener('input', () => this.#changed(), { signal });
    // It is there when it is needed, also where the connection is lost meanwhile; what fails here is tried again then.
    this.#form.addEventListener('focusin', () => loadOutcome().catch(() => undefined), { once: true, signal });
    const presses = new Presses(this.#form, signal);
    this.#form.addEventListener('focusout', ({ target }) => presses.after(() => this.#left(target)), { signal });
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        void this.#check();
      },
      { signal },
    );
    this.#show(this.#begin());
    const learned = () => {
      this.#completions.resolve();
      this.#refresh(this.#draft);
    };
    learn(this.#root, this.#knowledge, learned, signal);
  }

  get #draft(): Draft {
    return readValues(this.#form);
  }

  /** What was kept, or what an address that leads here asks for. */
  #begin(): Draft {
    const { stored } = this.#drafts;
    const wanted = this.#craft.wanted;
    return wanted === undefined || stored[this.#craft.titled] === wanted ? stored : this.#drafts.openFor(wanted);
  }

  #complete(signal: AbortSignal): Completions {
    const desk = {
      describe: (name: string) =>
        new NewActors(this.#form, this.#rows.get('newActors')).describe(name, this.#knowledge.ids?.actors ?? new Set()),
      nameOf: (id: string) => described(this.#draft, id, 'name'),
      tell: (message: string) => this.#tell(message),
    };
    return new Completions((what) => supplyFor(what, this.#knowledge, desk, this.#say), this.#say, signal);
  }

  #show(draft: Draft): void {
    for (const rows of this.#rows.values()) rows.reset(draft);
    writeValues(this.#form, draft);
    this.#completions.show();
    this.#craft.open(draft);
    this.#isAsked = false;
    this.#marks.markAll([]);
    this.#outcome?.hide();
    this.#refresh(this.#draft);
  }

  #changed(): void {
    this.#craft.offer(this.#draft);
    const draft = this.#draft;
    this.#drafts.keep(draft);
    this.#outcome?.hide();
    this.#refresh(draft);
  }

  /** What follows from what is typed. */
  #refresh(draft: Draft): void {
    const { path, text } = this.#craft.preview(draft);
    const preview = this.#root.querySelector('[data-preview]') as HTMLElement;
    (preview.querySelector('[data-path]') as HTMLElement).textContent = path;
    (preview.querySelector('[data-file]') as HTMLTextAreaElement).value = text;
    (preview.querySelector('copy-text') as HTMLElement).dataset['text'] = text;
    this.#notes.show(draft);
    if (this.#isAsked) this.#mark(draft);
  }

  /** A control that is left is put in form and checked. */
  #left(target: EventTarget | null): void {
    const field = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    const name = field?.dataset['field'];
    if (!field || !name) return;
    if (target instanceof HTMLInputElement && target.dataset['date'] !== undefined) {
      const edtf = readDateWords(target.value);
      if (edtf !== undefined && edtf !== target.value) {
        target.value = edtf;
        this.#changed();
      }
    }
    // Whoever only walks by has not made a mistake yet.
    const isEmpty = !this.#draft[name] && !(target instanceof HTMLInputElement && target.value.trim());
    if (!this.#isAsked && isEmpty && !field.querySelector('[aria-invalid]')) return;
    this.#marks.mark(name, this.#faults(this.#draft));
  }

  #faults(draft: Draft): readonly Fault[] {
    return this.#completions.withLoose(this.#craft.propose(draft).faults);
  }

  /** Once asked, what is mended loses its mark at once. */
  #mark(draft: Draft): void {
    const faults = this.#faults(draft);
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-field]')) {
      if (field.querySelector('[aria-invalid]') || /(?:^|\.)body$/.test(field.dataset['field'] ?? ''))
        this.#marks.mark(field.dataset['field'] ?? '', faults);
    }
  }

  async #check(): Promise<void> {
    const draft = this.#draft;
    const { faults, files } = await (this.#craft.finish?.(draft) ?? this.#craft.propose(draft));
    const all = this.#completions.withLoose(faults);
    this.#isAsked = true;
    this.#marks.markAll(all);
    this.#outcome?.hide();
    if (all.length > 0) return;
    const handing = await loadOutcome().catch(() => undefined);
    const notice = this.#root.querySelector('[data-unsent]') as HTMLElement;
    const isAgain = !notice.hidden;
    notice.hidden = handing !== undefined;
    // The draft is kept, or else the browser asks before it leaves.
    if (!handing && isAgain) void reloadWhereThere();
    if (!handing) return;
    const place = this.#root.querySelector('[data-outcome]') as HTMLElement;
    this.#outcome ??= new handing.Outcome(place, this.#root.dataset['repository'] ?? '', this.#say);
    this.#outcome.show(files, this.#craft.report(draft, files), this.#craft.reminder);
  }

  #tell(message: string): void {
    const place = this.#root.querySelector('[data-told]');
    if (place) place.textContent = message;
  }
}

/** What hands an entry over comes once somebody begins to write one. */
function loadOutcome() {
  return import('./send.ts');
}

/** What is particular to one kind of entry. */
export interface Craft {
  readonly kind: DraftKind;
  /** The control whose value tells one draft from another. */
  readonly titled: string;
  /** The value of that control for which the reader came here. */
  readonly wanted?: string | undefined;
  /** What is said of entries that may be the same. */
  readonly reminder: string;
  /** Another draft is in the controls. */
  readonly open: (draft: Draft) => void;
  /** Fills in what can be proposed, after something was typed. */
  readonly offer: (draft: Draft) => void;
  /** Shows what follows from what is typed, and gives the file as far as it can be written. */
  readonly preview: (draft: Draft) => ProposedFile;
  readonly propose: (draft: Draft) => Proposal;
  /** The same in the end, where that takes time. */
  readonly finish?: (draft: Draft) => Promise<Proposal>;
  /** What an issue says that proposes these files. */
  readonly report: (draft: Draft, files: readonly ProposedFile[]) => Report;
}

/** The form, as far as those who practise a craft at it are concerned. */
export interface Desk {
  readonly root: HTMLElement;
  readonly form: HTMLFormElement;
  readonly language: Language;
  readonly say: Say;
  readonly knowledge: Knowledge;
  readonly signal: AbortSignal;
  readonly rows: (name: string) => Rows | undefined;
  /** Says something to those who do not see what has changed. */
  readonly tell: (message: string) => void;
  /** Goes on with the draft that has this value in the control that tells drafts apart, or begins one. */
  readonly turn: (value: string) => void;
  /** Something came that changes what follows from what is typed. */
  readonly again: () => void;
}
