import type { StoryData } from '../../core/timeline/story-data.ts';
import { Picture } from './picture.ts';
import { Reader } from './reader.ts';

/** `<story-walk>`: its timeline follows the reader from step to step, and the address says at which one that is. */
class StoryWalk extends HTMLElement {
  #connection: AbortController | undefined;

  connectedCallback(): void {
    const pin = this.querySelector<HTMLElement>('.story-pin');
    const frame = this.querySelector<HTMLElement>('[data-picture]');
    const data = this.querySelector('[data-story]')?.textContent;
    if (!pin || !frame || !data) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const picture = new Picture(frame, JSON.parse(data) as StoryData, signal);
    const links = [...this.querySelectorAll('.story-rail a')];
    new Reader(
      pin,
      [...this.querySelectorAll<HTMLElement>('.story-step')],
      (step) => {
        for (const [index, link] of links.entries()) {
          if (index === step) link.setAttribute('aria-current', 'step');
          else link.removeAttribute('aria-current');
        }
        note(step);
        picture.show(step);
      },
      signal,
    );
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }
}

/** Writes the step into the address. Another fragment than that of a step stays as long as no step is read. */
function note(step: number | undefined): void {
  const { hash, pathname, search } = location;
  const wanted = step === undefined ? '' : `#step-${step + 1}`;
  if (hash === wanted || (step === undefined && !hash.startsWith('#step-'))) return;
  history.replaceState(history.state, '', `${pathname}${search}${wanted}`);
}

customElements.define('story-walk', StoryWalk);

declare global {
  interface HTMLElementTagNameMap {
    'story-walk': StoryWalk;
  }
}
