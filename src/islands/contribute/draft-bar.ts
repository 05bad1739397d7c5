import type { Draft } from '../../core/contribute/draft.ts';
import { type DraftKind, Drafts } from './drafts.ts';
import type { Say } from './say.ts';

/** Says whether the draft is kept, and lets it be deleted, or another one be opened. */
export class DraftBar {
  readonly #root: HTMLElement;
  readonly #form: Shown;
  readonly #say: Say;
  readonly #drafts: Drafts;
  #hasFailed = false;
  #deleted: Draft | undefined;

  constructor(root: HTMLElement, form: Shown, say: Say, signal: AbortSignal) {
    this.#root = root;
    this.#form = form;
    this.#say = say;
    this.#drafts = new Drafts(form.kind, signal);
    const on = (name: string, act: () => void) => this.#part(name).addEventListener('click', act, { signal });
    on('[data-delete]', () => this.#delete());
    on('[data-another]', () => this.#open());
    on('[data-undo] button', () => this.#undo());
    this.#part('select').addEventListener('change', ({ target }) => this.#open((target as HTMLSelectElement).value), { signal });
    addEventListener(
      'beforeunload',
      (event) => {
        if (this.#hasFailed) event.preventDefault();
      },
      { signal },
    );
    this.#list();
  }

  /** What was kept when the page was opened. */
  get stored(): Draft {
    const draft = this.#drafts.read();
    this.#tell(draft);
    return draft;
  }

  /** Opens the draft that was kept with this value of the control that tells drafts apart, or begins one with it. */
  openFor(value: string): Draft {
    const { titled } = this.#form;
    const kept = this.#drafts.list().find(({ values }) => values[titled] === value);
    const draft = kept ? this.#drafts.open(kept.id) : { ...this.#drafts.open(), [titled]: value };
    this.#tell(draft);
    this.#list();
    return draft;
  }

  keep(draft: Draft): void {
    const isKept = this.#drafts.write(draft);
    this.#hasFailed = !isKept && !this.#drafts.isEmpty(draft);
    this.#part('[data-undo]').hidden = true;
    this.#tell(draft);
  }

  #tell(draft: Draft): void {
    const nothing = this.#drafts.isEmpty(draft);
    const text = nothing ? '' : this.#say(this.#hasFailed ? 'form.draft.failed' : 'form.draft.kept');
    const status = this.#part('[data-draft-status]');
    // What is said again is read out again.
    if (status.textContent !== text) status.textContent = text;
    this.#part('[data-draft-acts]').hidden = nothing;
  }

  #delete(): void {
    this.#deleted = this.#form.read();
    this.#drafts.remove();
    this.#hasFailed = false;
    this.#form.show({});
    this.#part('[data-draft-acts]').hidden = true;
    this.#part('[data-draft-status]').textContent = this.#say('form.draft.deleted');
    const undo = this.#part('[data-undo]');
    undo.hidden = false;
    undo.querySelector('button')?.focus();
    this.#list();
  }

  #undo(): void {
    const draft = this.#deleted ?? {};
    this.#form.show(draft);
    this.keep(draft);
    this.#part('[data-delete]').focus();
  }

  #open(id?: string): void {
    if (id === '') return;
    const draft = this.#drafts.open(id);
    this.#hasFailed = false;
    this.#form.show(draft);
    this.#tell(draft);
    this.#list();
  }

  #list(): void {
    const others = this.#drafts.list().filter(({ id }) => id !== this.#drafts.id);
    this.#part('[data-others]').hidden = others.length === 0;
    const select = this.#part('select') as HTMLSelectElement;
    select.replaceChildren(
      new Option(this.#say('form.choose'), ''),
      ...others.map(({ id, values }) => new Option(values[this.#form.titled] || this.#say('form.draft.untitled'), id)),
    );
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}

/** The form, as far as drafts are concerned. */
interface Shown {
  readonly kind: DraftKind;
  /** The control whose value tells one draft from another. */
  readonly titled: string;
  readonly read: () => Draft;
  readonly show: (draft: Draft) => void;
}
