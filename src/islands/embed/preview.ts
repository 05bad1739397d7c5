import { type Embeddable, SANDBOX } from '../../core/share/snippet.ts';
import type { CodesData } from './data.ts';

/** What the codes show, shown as another page would show it. */
export class Preview {
  readonly #frame: HTMLIFrameElement;
  readonly #frozen: HTMLElement;

  constructor(live: Element, frozen: Element, words: CodesData['words'], signal: AbortSignal) {
    this.#frame = document.createElement('iframe');
    this.#frame.title = words['live.preview'] ?? '';
    this.#frame.setAttribute('sandbox', SANDBOX);
    live.append(this.#frame);
    this.#frozen = document.createElement('div');
    this.#frozen.className = 'embed-frozen';
    this.#frozen.role = 'group';
    this.#frozen.ariaLabel = words['frozen.preview'] ?? '';
    frozen.append(this.#frozen);
    const fit = ({ source, data }: MessageEvent) => {
      if (source === this.#frame.contentWindow && data?.type === 'sputnik-moments:height') this.#frame.height = data.height;
    };
    addEventListener('message', fit, { signal });
  }

  /** @param src the address in the code; the site may be looked at under another one */
  showLive(src: string, { height }: Embeddable): void {
    const { pathname, search } = new URL(src);
    if (this.#frame.getAttribute('src') === pathname + search) return;
    this.#frame.height = String(height);
    this.#frame.src = pathname + search;
  }

  /** The policy of our pages forbids styles in attributes, but not those that a script sets. */
  showFrozen(html: string): void {
    const { body } = new DOMParser().parseFromString(html.replaceAll(' style="', ' data-style="'), 'text/html');
    for (const element of body.querySelectorAll<HTMLElement | SVGElement>('[data-style]')) {
      element.style.cssText = element.dataset['style'] ?? '';
      delete element.dataset['style'];
    }
    // What is only shown takes no focus.
    this.#frozen.inert = true;
    this.#frozen.replaceChildren(...document.importNode(body, true).childNodes);
  }
}
