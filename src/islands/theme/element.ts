import { applyTheme, readTheme, saveTheme } from './stored.ts';

/** `<theme-switch>`: a select that keeps the reader's choice; its markup comes with the page. */
class ThemeSwitch extends HTMLElement {
  #listeners = new AbortController();

  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const { signal } = this.#listeners;
    const show = () => {
      select.value = readTheme();
    };
    show();
    select.addEventListener('change', () => saveTheme(select.value), { signal });
    // The choice may have changed in another tab, or while this page lay in the back/forward cache.
    const follow = () => {
      applyTheme(readTheme());
      show();
    };
    addEventListener('storage', follow, { signal });
    addEventListener('pageshow', follow, { signal });
  }

  disconnectedCallback(): void {
    this.#listeners.abort();
    this.#listeners = new AbortController();
  }
}

customElements.define('theme-switch', ThemeSwitch);

declare global {
  interface HTMLElementTagNameMap {
    'theme-switch': ThemeSwitch;
  }
}
