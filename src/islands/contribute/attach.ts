// First of all: see there.
import './no-eval.ts';
import '../copy/element.ts';
import type { FormWords } from './say.ts';

/**
 * Defines an element that holds a form, which works for as long as the element is in the page.
 *
 * @param start sets the form to work; the words are those of the first form of the page, which all of it share
 */
export function defineForm(name: string, start: (root: HTMLElement, words: FormWords, signal: AbortSignal) => void): void {
  class FormElement extends HTMLElement {
    #connection: AbortController | undefined;

    connectedCallback(): void {
      this.#connection = new AbortController();
      start(this, wordsOfPage(), this.#connection.signal);
    }

    disconnectedCallback(): void {
      this.#connection?.abort();
    }
  }
  customElements.define(name, FormElement);
}

function wordsOfPage(): FormWords {
  return JSON.parse(document.querySelector('script[data-form-words]')?.textContent ?? '{}') as FormWords;
}
