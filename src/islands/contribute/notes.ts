import { countWords } from '../../core/contribute/body.ts';
import type { Draft } from '../../core/contribute/draft.ts';
import { describeDate, parseDate } from '../../core/date.ts';
import { readDateWords } from '../../core/date-words.ts';
import type { Language } from '../../core/language.ts';
import { controlId } from './controls.ts';
import type { Say } from './say.ts';

/** What is said beside controls of what is typed: how long it is, how a date is read, what a code means, at which address the entry will stand. */
export class Notes {
  readonly #form: HTMLFormElement;
  readonly #address: string;
  readonly #language: Language;
  readonly #say: Say;

  /** @param address of an event, with ID in the place of its id */
  constructor(form: HTMLFormElement, address: string, language: Language, say: Say) {
    this.#form = form;
    this.#address = address;
    this.#language = language;
    this.#say = say;
  }

  show(draft: Draft): void {
    const { id } = draft;
    for (const name of ['body', 'translation.body'])
      this.#note(name, this.#say('form.words', { count: countWords(draft[name] ?? '') }));
    for (const field of this.#form.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
      const most = Number(field.dataset['most']);
      this.#note(field.name, this.#say('form.characters', { count: field.value.trim().length, most }));
    }
    this.#note('id', id ? this.#say('form.address', { address: this.#address.replace('ID', id) }) : '');
    for (const { name } of this.#form.querySelectorAll<HTMLInputElement>('input[data-date]'))
      this.#note(name, this.#dateIn(draft[name] ?? ''));
    for (const { name, list, value } of this.#form.querySelectorAll<HTMLInputElement>('input[list]'))
      this.#note(
        name,
        [...(list?.children ?? [])].find((option) => option.getAttribute('value') === value.trim())?.textContent ?? '',
      );
  }

  #dateIn(text: string): string {
    const edtf = readDateWords(text);
    if (edtf === undefined) return '';
    const date = describeDate(parseDate(edtf), this.#language);
    return edtf === text.trim() ? date : this.#say('form.dateRead', { date, edtf });
  }

  #note(name: string, text: string): void {
    const place = this.#form.querySelector<HTMLElement>(`#${controlId(name)}-note`);
    if (!place) return;
    place.textContent = text;
    place.hidden = text === '';
  }
}
