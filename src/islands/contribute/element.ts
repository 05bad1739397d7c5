// First of all: see there.
import './no-eval.ts';
import '../copy/element.ts';
import { EntryForm } from './form.ts';

/** `<new-entry>`: the form that makes the file of a new event. */
class NewEntry extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    this.#connection = new AbortController();
    new EntryForm(this, this.#connection.signal);
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}

customElements.define('new-entry', NewEntry);

declare global {
  interface HTMLElementTagNameMap {
    'new-entry': NewEntry;
  }
}
