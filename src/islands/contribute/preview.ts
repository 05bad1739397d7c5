import { datetime, describeDate, isDate, parseDate } from '../../core/date.ts';
import type { Draft } from '../../core/draft.ts';
import type { Language } from '../../core/language.ts';
import { sideOf } from '../../core/side.ts';
import type { Say } from './say.ts';

/** Shows the event as the lists of the site will, and the text of its file. */
export class Preview {
  readonly #root: HTMLElement;
  readonly #say: Say;
  readonly #language: Language;

  constructor(root: HTMLElement, say: Say, language: Language) {
    this.#root = root;
    this.#say = say;
    this.#language = language;
  }

  /** @param country of the actor that acted */
  showCard(draft: Draft, country: string | undefined): void {
    const { title = '', summary = '', date = '', lane, status = 'confirmed' } = draft;
    const when = isDate(date.trim()) ? parseDate(date.trim()) : undefined;
    const time = this.#part('time');
    time.textContent = when ? describeDate(when, this.#language) : '…';
    if (when) time.setAttribute('datetime', datetime(when));
    else time.removeAttribute('datetime');
    this.#part('.side').textContent = draft['actors'] ? this.#say(`side.${sideOf(country)}`) : '…';
    const place = this.#part('.lane-name');
    place.hidden = !lane;
    if (lane) {
      const marks = this.#root.querySelector('template')?.content;
      const mark = marks?.querySelector(`.lane-${lane}`)?.cloneNode(true);
      if (mark) place.querySelector('svg')?.replaceWith(mark);
      this.#part('[data-lane]').textContent = this.#say(`lane.${lane}`);
    }
    const shown = this.#part('[data-status]');
    shown.hidden = status === 'confirmed';
    shown.textContent = this.#say(`status.${status}`);
    this.#part('.event-title').textContent = title || '…';
    this.#part('[data-summary]').textContent = summary || '…';
  }

  showFile(path: string, text: string): void {
    this.#part('[data-path]').textContent = path;
    (this.#part('[data-file]') as HTMLTextAreaElement).value = text;
    this.#part('copy-text').dataset['text'] = text;
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}
