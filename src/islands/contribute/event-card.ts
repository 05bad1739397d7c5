import { datetime, describeDate, isDate, parseDate } from '../../core/date.ts';
import type { Draft } from '../../core/draft.ts';
import type { Language } from '../../core/language.ts';
import { sideOf } from '../../core/side.ts';
import type { Say } from './say.ts';

/** Shows an event as the lists of the site will. */
export class EventCard {
  readonly #root: HTMLElement;
  readonly #say: Say;
  readonly #language: Language;

  constructor(root: HTMLElement, say: Say, language: Language) {
    this.#root = root;
    this.#say = say;
    this.#language = language;
  }

  /** @param country of the actor that acted */
  show(draft: Draft, country: string | undefined): void {
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
      showMark(this.#root, `.lane-${lane}`, place);
      this.#part('[data-lane]').textContent = this.#say(`lane.${lane}`);
    }
    const shown = this.#part('[data-status]');
    shown.hidden = status === 'confirmed';
    shown.textContent = this.#say(`status.${status}`);
    this.#part('.event-title').textContent = title || '…';
    this.#part('[data-summary]').textContent = summary || '…';
  }

  #part(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }
}

/** Puts one of the signs of the template of a card where another one stands. */
export function showMark(card: HTMLElement, selector: string, place: HTMLElement): void {
  const mark = card.querySelector('template')?.content.querySelector(selector)?.cloneNode(true);
  if (mark) place.querySelector('svg')?.replaceWith(mark);
}
