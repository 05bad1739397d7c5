import type { Language } from '../../core/language.ts';
import type { Say } from './say.ts';

/** The preview of an entry, as the lists of the site will show it: its parts, and a template with the signs that may stand in it. */
export abstract class Card {
  protected readonly say: Say;
  protected readonly language: Language;
  readonly #root: HTMLElement;

  constructor(root: HTMLElement, say: Say, language: Language) {
    this.#root = root;
    this.say = say;
    this.language = language;
  }

  protected part(selector: string): HTMLElement {
    return this.#root.querySelector(selector) as HTMLElement;
  }

  /** Puts one of the signs of the template where another one stands. */
  protected showMark(selector: string, place: HTMLElement): void {
    const mark = this.#root.querySelector('template')?.content.querySelector(selector)?.cloneNode(true);
    if (mark) place.querySelector('svg')?.replaceWith(mark);
  }
}
