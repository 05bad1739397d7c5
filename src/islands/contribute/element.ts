// First of all: see there.
import './no-eval.ts';
import '../copy/element.ts';
import { CorrectionForm } from './correction.ts';
import { EntryForm } from './form.ts';
import type { FormWords } from './say.ts';

/** `<new-entry>`: the form that makes the file of a new event. */
class NewEntry extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    new EntryForm(this, wordsOf(this), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}

/** `<new-correction>`: the form for a mistake in an event. It has the words of the other form, which stands before it. */
class NewCorrection extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    new CorrectionForm(this, wordsOf(document.querySelector('new-entry')), this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}

function wordsOf(root: Element | null): FormWords {
  return JSON.parse(root?.querySelector('script[type="application/json"]')?.textContent ?? '{}') as FormWords;
}

customElements.define('new-entry', NewEntry);
customElements.define('new-correction', NewCorrection);

declare global {
  interface HTMLElementTagNameMap {
    'new-entry': NewEntry;
    'new-correction': NewCorrection;
  }
}
