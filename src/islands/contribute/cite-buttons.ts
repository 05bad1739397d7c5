import type { Say } from './say.ts';

/** Buttons below a text that put the citation of a source where the cursor is. */
export class CiteButtons {
  readonly #form: HTMLFormElement;
  readonly #places: readonly HTMLElement[];
  readonly #say: Say;

  constructor(form: HTMLFormElement, say: Say, signal: AbortSignal) {
    this.#form = form;
    this.#places = [...form.querySelectorAll<HTMLElement>('[data-cite]')];
    this.#say = say;
    for (const place of this.#places) {
      // The text keeps the focus, and with it the cursor.
      place.addEventListener('pointerdown', (event) => event.preventDefault(), { signal });
      place.addEventListener('click', ({ target }) => this.#cite(place, target), { signal });
    }
  }

  /** @param keys of the sources that may be cited */
  show(keys: readonly string[]): void {
    for (const place of this.#places) {
      if (place.dataset['keys'] === keys.join(' ')) continue;
      place.dataset['keys'] = keys.join(' ');
      place.hidden = keys.length === 0;
      place.replaceChildren(this.#say('form.cite'), ...keys.flatMap((key) => [' ', this.#button(key)]));
    }
  }

  #button(key: string): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = `[^${key}]`;
    button.ariaLabel = this.#say('form.cite.source', { key });
    button.dataset['key'] = key;
    return button;
  }

  #cite(place: HTMLElement, target: EventTarget | null): void {
    const key = target instanceof Element ? target.closest<HTMLElement>('[data-key]')?.dataset['key'] : undefined;
    const body = this.#form.querySelector<HTMLTextAreaElement>(`textarea[name="${place.dataset['cite']}"]`);
    if (key === undefined || !body) return;
    body.focus();
    body.setRangeText(`[^${key}]`, body.selectionStart, body.selectionEnd, 'end');
    body.dispatchEvent(new Event('input', { bubbles: true }));
  }
}
