import { countWords } from '../../core/body.ts';
import { describeDate, parseDate } from '../../core/date.ts';
import { readDateWords } from '../../core/date-words.ts';
import { type Draft, listed, rowsOf } from '../../core/draft.ts';
import { proposeId, proposeName } from '../../core/entry-id.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { draftFile, propose } from '../../core/proposal.ts';
import { controlId } from './controls.ts';
import { DraftBar } from './draft-bar.ts';
import { findIn, Knowledge } from './knowledge.ts';
import { Marks } from './marks.ts';
import { Picker, type Supply } from './picker.ts';
import { Preview } from './preview.ts';
import { Rows } from './rows.ts';
import { type FormWords, type Say, sayer } from './say.ts';
import { Outcome } from './send.ts';
import { SimilarEvents } from './similar-events.ts';
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
  /** Proposals that the writer has not put anything else for. */
  readonly #proposed = new Map<string, string>();
  #isAsked = false;
  #press: Promise<void> | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    const words = root.querySelector('script[type="application/json"]')?.textContent ?? '{}';
    const find = (name: string) => root.querySelector(`[data-${name}]`) as HTMLElement;
    this.#root = root;
    this.#signal = signal;
    this.#form = root.querySelector('form') as HTMLFormElement;
    this.#language = LANGUAGES.find((language) => language === document.documentElement.lang) ?? LANGUAGES[0];
    this.#say = sayer(JSON.parse(words) as FormWords, this.#language);
    this.#knowledge = new Knowledge(this.#language);
    this.#marks = new Marks(this.#form, find('faults'), this.#say);
    this.#preview = new Preview(find('preview'), this.#say, this.#language);
    this.#outcome = new Outcome(find('outcome'), root.dataset['repository'] ?? '', this.#say);
    this.#similar = new SimilarEvents(find('similar'), root.dataset['event'] ?? '', this.#knowledge, this.#say);
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
    this.#form.addEventListener('focusout', ({ target }) => this.#afterPress(() => this.#left(target)), { signal });
    this.#form.addEventListener('pointerdown', (event) => this.#hold(event), { signal });
    this.#form.addEventListener('click', ({ target }) => this.#cite(target), { signal });
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#check();
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
    for (const picker of this.#pickers.values()) picker.show();
    this.#refresh(this.#draft);
  }

  /** Gives what has just come its completion. */
  #equip(root: HTMLElement): void {
    for (const field of root.querySelectorAll<HTMLElement>('[data-completes]')) {
      if (this.#pickers.has(field)) continue;
      const picker = new Picker(field, this.#supply(field.dataset['completes'] ?? ''), this.#say, this.#signal);
      this.#pickers.set(field, picker);
    }
  }

  #show(draft: Draft): void {
    for (const rows of this.#rows.values()) rows.reset(draft);
    writeValues(this.#form, draft);
    for (const picker of this.#pickers.values()) picker.show();
    this.#proposed.clear();
    this.#isAsked = false;
    this.#marks.markAll([]);
    this.#outcome.hide();
    this.#refresh(draft);
  }

  #changed(): void {
    this.#propose();
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
    this.#note('body', this.#say('form.words', { count: countWords(draft['body'] ?? '') }));
    for (const field of this.#form.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
      const most = Number(field.dataset['most']);
      this.#note(field.name, this.#say('form.characters', { count: field.value.trim().length, most }));
    }
    this.#note(
      'id',
      draft['id'] ? this.#say('form.address', { address: (this.#root.dataset['address'] ?? '').replace('ID', draft['id']) }) : '',
    );
    for (const name of this.#dateNames()) this.#noteDate(name, draft[name] ?? '');
    this.#showCitations(draft);
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

  /** Buttons that put a citation where the cursor is in the text. */
  #showCitations(draft: Draft): void {
    const keys = rowsOf(draft, 'sources').flatMap((row) => draft[`sources.${row}.key`]?.trim() || []);
    const place = this.#form.querySelector<HTMLElement>('[data-cite]');
    if (!place || place.dataset['keys'] === keys.join(' ')) return;
    place.dataset['keys'] = keys.join(' ');
    place.hidden = keys.length === 0;
    place.replaceChildren(this.#say('form.cite'));
    for (const key of keys) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = `[^${key}]`;
      button.ariaLabel = this.#say('form.cite.source', { key });
      button.dataset['key'] = key;
      place.append(' ', button);
    }
  }

  /** Fills in what can be proposed, for as long as the writer has not put anything else there. */
  #propose(): void {
    const draft = this.#draft;
    const taken = new Set<string>();
    for (const row of rowsOf(draft, 'sources')) {
      const key = proposeName((draft[`sources.${row}.publisher`] ?? '').replace(/ via .*$/, ''), taken);
      taken.add(this.#offer(`sources.${row}.key`, key ?? ''));
    }
    const date = readDateWords(draft['date'] ?? '');
    const id = draft['title'] ? proposeId(draft['title'], date, this.#knowledge.ids?.events ?? new Set()) : '';
    this.#offer('id', id ?? '');
  }

  #offer(name: string, value: string): string {
    const control = this.#control(name);
    if (!control) return '';
    const before = this.#proposed.get(name);
    if (control.value === '' || control.value === before) {
      control.value = value;
      this.#proposed.set(name, value);
    }
    return control.value;
  }

  #control(name: string): Control | null {
    return this.#form.querySelector<Control>(`[name="${name}"]`);
  }

  /** What is said beside a control moves all that is below it, and must not take a button away from under a press. */
  #afterPress(act: () => void): void {
    if (this.#press) this.#press.then(act);
    else act();
  }

  #hold(event: PointerEvent): void {
    // The text keeps the focus, and its cursor, when a citation is put there.
    if (event.target instanceof Element && event.target.closest('[data-key]')) event.preventDefault();
    this.#press = new Promise((resolve) => {
      const end = () => {
        this.#press = undefined;
        resolve();
      };
      for (const type of ['pointerup', 'pointercancel'])
        addEventListener(type, () => setTimeout(end), { once: true, signal: this.#signal });
    });
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
    if (!this.#isAsked && !this.#draft[name] && !field.querySelector('[aria-invalid]')) return;
    this.#marks.mark(name, this.#faults(this.#draft));
  }

  /** Puts a citation where the cursor is. */
  #cite(target: EventTarget | null): void {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
    const body = this.#control('body');
    if (key === undefined || !(body instanceof HTMLTextAreaElement)) return;
    body.focus();
    body.setRangeText(`[^${key}]`, body.selectionStart, body.selectionEnd, 'end');
    this.#changed();
  }

  #faults(draft: Draft) {
    return propose(draft, Date.now(), this.#knowledge.ids).faults;
  }

  /** Once asked, what is mended loses its mark at once. */
  #mark(draft: Draft): void {
    const faults = this.#faults(draft);
    for (const field of this.#form.querySelectorAll<HTMLElement>('[data-field]')) {
      if (field.querySelector('[aria-invalid]') || field.dataset['field'] === 'body')
        this.#marks.mark(field.dataset['field'] ?? '', faults);
    }
  }

  #check(): void {
    const draft = this.#draft;
    const { faults, files } = propose(draft, Date.now(), this.#knowledge.ids);
    this.#isAsked = true;
    this.#marks.markAll(faults);
    if (files.length > 0) this.#outcome.show(files, draft);
    else this.#outcome.hide();
  }

  #tell(message: string): void {
    const place = this.#root.querySelector('[data-told]');
    if (place) place.textContent = message;
  }

  #supply(what: string): Supply {
    const options = () =>
      what === 'places' ? this.#knowledge.places : what === 'events' ? this.#knowledge.events : this.#knowledge.actors;
    const name = (id: string) => options().find(({ value }) => value === id)?.text ?? this.#describedName(what, id) ?? id;
    const exact = (text: string) => {
      const same = options().find((option) => option.value === text || option.text.toLowerCase() === text.toLowerCase());
      return same?.value ?? (options().length === 0 || /^[A-Z]{2}$/.test(text) ? text : undefined);
    };
    const tell = (message: string) => this.#tell(message);
    const find = (text: string, chosen: readonly string[]) => findIn(options(), text, chosen);
    if (what !== 'actors') return { find, exact, name, tell };
    return {
      exact,
      name,
      tell,
      find: (text, chosen) => [...find(text, chosen), { value: NEW + text, text: this.#say('form.newActor', { name: text }) }],
      make: (value) => (value.startsWith(NEW) ? this.#describe(value.slice(NEW.length)) : value),
      first: this.#say('form.acted'),
    };
  }

  #describedName(what: string, id: string): string | undefined {
    const draft = what === 'actors' ? this.#draft : {};
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

/** Begins the value of the option that stands for an actor that is not listed. */
const NEW = '+';
