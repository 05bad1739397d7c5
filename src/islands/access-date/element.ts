import { accessDate } from '../../core/cite/access-date.ts';
import type { Style } from '../../core/cite/citation-style.ts';
import type { Language } from '../../core/language.ts';

/** `<access-date>`: the `<span>` in it becomes the reader's today, written as the style in `data-style` writes it. */
export class AccessDate extends HTMLElement {
  connectedCallback(): void {
    const gap = this.querySelector('span');
    const today = new Date();
    const { style } = this.dataset as { style: Style };
    const language = document.documentElement.lang as Language;
    if (gap) gap.textContent = accessDate(today.getFullYear(), today.getMonth() + 1, today.getDate(), style, language);
  }
}

customElements.define('access-date', AccessDate);

declare global {
  interface HTMLElementTagNameMap {
    'access-date': AccessDate;
  }
}
