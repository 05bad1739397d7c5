import { countWords } from '../../core/body.ts';
import { describeDate, parseDate } from '../../core/date.ts';
import { readDateWords } from '../../core/date-words.ts';
import { type Draft, listed, rowsOf } from '../../core/draft.ts';
import { proposeName } from '../../core/entry-id.ts';
import type { Fault } from '../../core/faults.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { draftFile, englishWords, propose } from '../../core/proposal.ts';
import { isTranslated } from '../../core/proposed-translation.ts';
import { CiteButtons } from './cite-buttons.ts';
import { controlId } from './controls.ts';
import { DraftBar } from './draft-bar.ts';
import { Knowledge } from './knowledge.ts';
import { Marks } from './marks.ts';
import { Offers } from './offers.ts';
import { Picker, type Supply } from './picker.ts';
import { Presses } from './presses.ts';
import { Preview } from './preview.ts';
import { Rows } from './rows.ts';
import { type FormWords, type Say, sayer } from './say.ts';
import { Outcome } from './send.ts';
import { SimilarEvents } from './similar-events.ts';
import { supplyFor } from './supplies.ts';
import { type Control, readValues, writeValues } from './values.ts';

/** The form at work: what is typed is kept, completed, compared, shown, and checked by the schema of events. */
export class EntryForm {
  readonly #root: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #language: Language;
  readonly #say: Say;
  readonly #signal: AbortSignal;
  readonly #knowledge: Knowledge;
  readonly #marks: Marks;
  readonly #preview: Preview;
  readonly #outcome: Outcome;
  readonly #similar: SimilarEvents;
  readonly #drafts: DraftBar;
  readonly #rows: ReadonlyMap<string, Rows>;
  readonly #pickers = new Map<HTMLElement, Picker>();
  readonly #citations: CiteButtons;
  readonly #offers: Offers;
  #isAsked = false;

  constructor(root: HTMLElement, words: FormWords, signal: AbortSignal) {
    const find = (name: string) => root.querySelector(`[data-${name}]`) as HTMLElement;
    this.#root = root;
    this.#signal = signal;
    this.#form = root.querySelector('form') as HTMLFormElement;
    this.#language = LANGUAGES.find((language) => language === document.documentElement.lang) ?? LANGUAGES[0];
    this.#say = sayer(words, this.#language);
    this.#knowledge = new Knowledge(this.#language);
    this.#marks = new Marks(this.#form, find('faults'), this.#say);
    this.#preview = new Preview(find('preview'), this.#say, this.#language);
    this.#outcome = new Outcome(find('outcome'), root.dataset['repository'] ?? '', this.#say);
    this.#similar = new SimilarEvents(find('similar'), root.dataset['event'] ?? '', this.#knowledge, this.#say);
    this.#citations = new CiteButtons(this.#form, this.#say, signal);
    this.#offers = new Offers(this.#form);
    const hooks = { added: (row: HTMLElement) => this.#equip(row), removed: () => this.#changed() };
    this.#rows = new Map(
      [...root.querySelectorAll<HTMLElement>('[data-rows]')].map((group) => {
        const rows = new Rows(group, this.#say, hooks, signal);
        return [rows.name, rows];
      }),
    );
    this.#equip(this.#form);
    this.#drafts = new DraftBar(
      find('drafts'),
      { read: () => this.#draft, show: (draft) => this.#show(draft) },
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
    for (const picker of this.#pickers.values()) picker.resolve();
    this.#refresh(this.#draft);
  }

  /** Gives what has just come its completion. */
  #equip(root: HTMLElement): void {
    for (const field of root.querySelectorAll<HTMLElement>('[data-completes]')) {
      if (this.#pickers.has(field)) continue;
      const picker = new Picker(field, this.#supply(field), this.#say, this.#signal);
      this.#pickers.set(field, picker);
    }
  }

  #supply(field: HTMLElement): Supply {
    const desk = {
      describe: (name: string) => this.#describe(name),
      nameOf: (id: string) => this.#describedName(id),
      tell: (message: string) => this.#tell(message),
    };
    return supplyFor(field.dataset['completes'] ?? '', this.#knowledge, desk, this.#say);
  }

  #show(draft: Draft): void {
    for (const rows of this.#rows.values()) rows.reset(draft);
    writeValues(this.#form, draft);
    for (const picker of this.#pickers.values()) picker.show();
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
    const described = rowsOf(draft, 'newActors').find((row) => draft[`newActors.${row}.id`] === acted);
    const country = described === undefined ? this.#knowledge.country(acted) : draft[`newActors.${described}.country`];
    this.#preview.showCard(draft, country);
    this.#preview.showFile(`content/events/${draft['id'] ?? '…'}/en.mdx`, draftFile(draft, Date.now()));
    this.#similar.update(draft);
    for (const name of ['body', 'translation.body'])
      this.#note(name, this.#say('form.words', { count: countWords(draft[name] ?? '') }));
    for (const field of this.#form.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
      const most = Number(field.dataset['most']);
      this.#note(field.name, this.#say('form.characters', { count: field.value.trim().length, most }));
    }
    this.#note(
      'id',
      draft['id'] ? this.#say('form.address', { address: (this.#root.dataset['address'] ?? '').replace('ID', draft['id']) }) : '',
    );
    for (const name of this.#dateNames()) this.#noteDate(name, draft[name] ?? '');
    this.#citations.show(draft);
    if (this.#isAsked) this.#mark(draft);
  }

  #dateNames(): string[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('input[data-date]')].map(({ name }) => name);
  }

  #noteDate(name: string, text: string): void {
    const edtf = readDateWords(text);
    const date = edtf === undefined ? '' : describeDate(parseDate(edtf), this.#language);
    const isWritten = edtf === text.trim();
    this.#note(name, !edtf ? '' : isWritten ? date : this.#say('form.dateRead', { date, edtf }));
  }

  #note(name: string, text: string): void {
    const place = this.#form.querySelector<HTMLElement>(`#${controlId(name)}-note`);
    if (!place) return;
    place.textContent = text;
    place.hidden = text === '';
  }

  #control(name: string): Control | null {
    return this.#form.querySelector<Control>(`[name="${name}"]`);
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
    return this.#withLoose(propose(draft, Date.now(), this.#knowledge.ids).faults);
  }

  /** What was typed into a field that completes, and names nothing, is a mistake, and not left out in silence. */
  #withLoose(faults: readonly Fault[]): readonly Fault[] {
    const loose = [...this.#pickers.entries()].flatMap(([field, { loose: name, name: control }]): Fault[] =>
      name && field.isConnected ? [{ name: control, word: 'form.fault.unknown', gaps: { name } }] : [],
    );
    return [...loose, ...faults.filter(({ name }) => loose.every((other) => other.name !== name))];
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
    const typed = this.#withLoose(faults);
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

  #describedName(id: string): string | undefined {
    const draft = this.#draft;
    const row = rowsOf(draft, 'newActors').find((each) => draft[`newActors.${each}.id`] === id);
    return row === undefined ? undefined : draft[`newActors.${row}.name`];
  }

  /** Opens the fields for an actor that has no file yet. */
  #describe(name: string): string {
    const id = proposeName(name, this.#knowledge.ids?.actors ?? new Set()) ?? 'actor';
    const rows = this.#rows.get('newActors');
    rows?.add();
    const row = (rows?.count ?? 1) - 1;
    for (const [field, value] of [
      ['id', id],
      ['name', name],
    ] as const) {
      const control = this.#control(`newActors.${row}.${field}`);
      if (control) control.value = value;
    }
    return id;
  }
}

/** The first twelve hexadecimal digits of the SHA-256; undefined where the browser has none, as on a page without https. */
async function digestOf(text: string): Promise<string | undefined> {
  const bytes = await crypto.subtle?.digest('SHA-256', new TextEncoder().encode(text));
  const digits = bytes && Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return digits?.slice(0, 12);
}
