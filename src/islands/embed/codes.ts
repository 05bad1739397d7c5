import '../copy/element.ts';
import { LOCALE } from '../../core/language.ts';
import { type Embeddable, frozenSnippet, liveSnippet, THEMES, type Theme, withTheme } from '../../core/snippet.ts';
import type { CodesData } from './data.ts';
import { Preview } from './preview.ts';

/**
 * `<embed-codes>`: writes the codes anew in the colours and the language that are chosen, shows what they show, and copies them. It
 * shares no more with the timeline than it must: what both need is a file of its own on the home page.
 */
export class EmbedCodes extends HTMLElement {
  #connection: AbortController | undefined;
  #newest = 0;

  connectedCallback(): void {
    const json = this.querySelector('script[type="application/json"]')?.textContent;
    const choices = this.querySelector<HTMLElement>('[data-choices]');
    if (!json || !choices) return;
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    const data = JSON.parse(json) as CodesData;
    choices.hidden = false;
    for (const kind of KINDS) this.#offerCopy(kind, data.words);
    const preview = new Preview(this.#section('live'), this.#section('frozen'), data.words, signal);
    const update = () => this.#update(data, preview);
    choices.addEventListener('change', update, { signal });
    document.addEventListener('timeline-view', update, { signal });
    update();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  async #update(data: CodesData, preview: Preview): Promise<void> {
    this.#newest += 1;
    const number = this.#newest;
    const { theme, frame } = this.#chosen(data);
    const src = withTheme(frame.src + this.query, theme);
    this.#write('live', liveSnippet({ ...frame, src }));
    preview.showLive(src, frame);
    const frozen = await this.#frozen(frame, theme).catch(() => undefined);
    if (number !== this.#newest || frozen === undefined) return;
    this.#write('frozen', frozen);
    preview.showFrozen(frozen);
  }

  /** The query of what is shown, where it is one of many views. */
  protected get query(): string {
    return '';
  }

  /** @param made a sentence with the day on which it is made */
  protected async freeze({ card }: Embeddable, theme: Theme, made: string): Promise<string> {
    return card ? frozenSnippet(card, theme, made) : '';
  }

  #frozen(frame: Embeddable, theme: Theme): Promise<string> {
    const day = new Intl.DateTimeFormat(LOCALE[frame.language], { dateStyle: 'long', timeZone: 'UTC' }).format(Date.now());
    return this.freeze(frame, theme, frame.frozenOn.replace('{date}', day));
  }

  #chosen({ frames, language }: CodesData): { theme: Theme; frame: Embeddable } {
    const value = (name: string) => this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value;
    const theme = THEMES.find((name) => name === value('theme')) ?? 'auto';
    const frame = frames.find((each) => each.language === (value('language') ?? language)) ?? frames[0];
    return { theme, frame: frame as Embeddable };
  }

  #section(kind: Kind): HTMLElement {
    return this.querySelector(`[data-kind="${kind}"]`) as HTMLElement;
  }

  #write(kind: Kind, code: string): void {
    const section = this.#section(kind);
    const text = section.querySelector('textarea');
    if (text) {
      text.hidden = false;
      text.value = code;
    }
    const copy = section.querySelector('copy-text');
    if (copy) copy.dataset['text'] = code;
  }

  /** A button that says which code it copies, and says so again when it has. */
  #offerCopy(kind: Kind, words: CodesData['words']): void {
    const text = this.#section(kind).querySelector('textarea');
    const copy = document.createElement('copy-text');
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words[`${kind}.copy`] ?? '';
    const status = document.createElement('span');
    status.role = 'status';
    Object.assign(copy.dataset, { text: text?.value, copied: words[`${kind}.copied`], failed: words['failed'] });
    copy.append(button, status);
    text?.after(copy);
  }
}

const KINDS = ['live', 'frozen', 'height'] as const;

type Kind = (typeof KINDS)[number];
