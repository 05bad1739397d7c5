import { readDateWords } from '../../core/date-words.ts';
import { type Draft, listed } from '../../core/draft.ts';
import type { Fault } from '../../core/faults.ts';
import { LANGUAGES } from '../../core/language.ts';
import { draftFile, englishWords, propose } from '../../core/proposal.ts';
import { isTranslated } from '../../core/proposed-translation.ts';
import { CiteButtons } from './cite-buttons.ts';
import { Completions } from './completions.ts';
import { DraftBar } from './draft-bar.ts';
import { Knowledge } from './knowledge.ts';
import { Marks } from './marks.ts';
import { described, NewActors } from './new-actors.ts';
import { Notes } from './notes.ts';
import { Offers } from './offers.ts';
import { Presses } from './presses.ts';
import { Preview } from './preview.ts';
import { Rows } from './rows.ts';
import { type FormWords, type Say, sayer } from './say.ts';
import { Outcome } from './send.ts';
import { SimilarEvents } from './similar-events.ts';
import { supplyFor } from './supplies.ts';
import { readValues, writeValues } from './values.ts';

/** The form at work: what is typed is kept, completed, compared, shown, and checked by the schema of events. */
export class EntryForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #say: Say;
  readonly #knowledge: Knowledge;
  readonly #marks: Marks;
  readonly #preview: Preview;
  readonly #outcome: Outcome;
  readonly #similar: SimilarEvents;
  readonly #drafts: DraftBar;
  readonly #rows: ReadonlyMap<string, Rows>;
  readonly #completions: Completions;
  readonly #notes: Notes;
  readonly #citations: CiteButtons;
  readonly #offers: Offers;
  #isAsked = false;

  constructor(root: HTMLElement, words: FormWords, signal: AbortSignal) {
    const find = (name: string) => root.querySelector(`[data-${name}]`) as HTMLElement;
    const language = LANGUAGES.find((each) => each === document.documentElement.lang) ?? LANGUAGES[0];
    this.#root = root;
    this.#form = root.querySelector('form') as HTMLFormElement;
    this.#say = sayer(words, language);
    this.#knowledge = new Knowledge(language);
    this.#marks = new Marks(this.#form, find('faults'), this.#say);
    this.#preview = new Preview(find('preview'), this.#say, language);
    this.#outcome = new Outcome(find('outcome'), root.dataset['repository'] ?? '', this.#say);
    this.#similar = new SimilarEvents(find('similar'), root.dataset['event'] ?? '', this.#knowledge, this.#say);
    this.#citations = new CiteButtons(this.#form, this.#say, signal);
    this.#offers = new Offers(this.#form);
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
    this.#drafts = new DraftBar(
      find('drafts'),
      { kind: 'event', titled: 'title', read: () => this.#draft, show: (draft) => this.#show(draft) },
      this.#say,
      signal,
    );
    this.#form.addEventListener('input', () => this.#changed(), { signal });
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
    this.#show(this.#drafts.stored);
    void this.#learn();
  }

  get #draft(): Draft {
    return readValues(this.#form);
  }

  async #learn(): Promise<void> {
    const isLoaded = await this.#knowledge.load(this.#root.dataset['known'] ?? '');
    if (!isLoaded) this.#tell(this.#say('form.unavailable'));
    this.#completions.resolve();
    this.#refresh(this.#draft);
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
    const translation = this.#form.querySelector<HTMLDetailsElement>('[data-translation]');
    if (translation) translation.open = isTranslated(draft);
    this.#offers.forget();
    this.#offers.make(draft, this.#knowledge.ids);
    this.#isAsked = false;
    this.#marks.markAll([]);
    this.#outcome.hide();
    this.#refresh(draft);
  }

  #changed(): void {
    this.#offers.make(this.#draft, this.#knowledge.ids);
    const draft = this.#draft;
    this.#drafts.keep(draft);
    this.#outcome.hide();
    this.#refresh(draft);
  }

  /** What follows from what is typed. */
  #refresh(draft: Draft): void {
    const [acted = ''] = listed(draft['actors'] ?? '');
    this.#preview.showCard(draft, described(draft, acted, 'country') ?? this.#knowledge.country(acted));
    this.#preview.showFile(`content/events/${draft['id'] ?? '…'}/en.mdx`, draftFile(draft, Date.now()));
    this.#similar.update(draft);
    this.#notes.show(draft);
    this.#citations.show(draft);
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
    return this.#completions.withLoose(propose(draft, Date.now(), this.#knowledge.ids).faults);
  }

  /** Once asked, what is mended loses its mark at once. */
  #mark(draft: Draft): void {
    const faults = this.#faults(draft);
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-field]')) {
      if (field.querySelector('[aria-invalid]') || field.dataset['field'] === 'body')
        this.#marks.mark(field.dataset['field'] ?? '', faults);
    }
  }

  async #check(): Promise<void> {
    const draft = this.#draft;
    const digest = await digestOf(englishWords(draft));
    const { faults, files } = propose(draft, Date.now(), this.#knowledge.ids, digest);
    const isTied = digest !== undefined || !isTranslated(draft);
    const typed = this.#completions.withLoose(faults);
    const all = isTied ? typed : [...typed, { name: 'translation.title', word: 'form.translation.insecure', gaps: {} }];
    this.#isAsked = true;
    this.#marks.markAll(all);
    if (all.length === 0) this.#outcome.show(files, draft, this.#similar.message);
    else this.#outcome.hide();
  }

  #tell(message: string): void {
    const place = this.#root.querySelector('[data-told]');
    if (place) place.textContent = message;
  }
}

/** The first twelve hexadecimal digits of the SHA-256; undefined where the browser has none, as on a page without https. */
async function digestOf(text: string): Promise<string | undefined> {
  const bytes = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  const digits = bytes && Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits?.slice(0, 12);
}
