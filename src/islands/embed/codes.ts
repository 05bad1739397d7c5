import '../copy/element.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language, LOCALE } from '../../core/language.ts';
import { type Embeddable, frozenSnippet, liveSnippet, THEMES, type Theme, withTheme } from '../../core/share/snippet.ts';
import type { CodesData } from './data.ts';
import { Preview } from './preview.ts';

/**
 * `<embed-codes>`: writes the codes anew in the colours and the language that are chosen, shows what they show, and copies them. It
 * shares no more with the timeline than it must: what both need is a file of its own on the home page.
 */
export class EmbedCodes extends HTMLElement {
  #connection: AbortController | undefined;
  #data: CodesData | undefined;
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
    this.#data = data;
    const update = () => this.#update(preview);
    choices.addEventListener('change', update, { signal });
    document.addEventListener('timeline-view', update, { signal });
    update();
  }

  disconnectedCallback(): void {
    this.#connection?.abort();
  }

  async #update(preview: Preview): Promise<void> {
    this.#newest += 1;
    const number = this.#newest;
    const [theme, frame] = [this.#theme, this.#frame];
    const src = withTheme(frame.src + this.query, theme);
    this.#write('live', liveSnippet({ ...frame, src }));
    preview.showLive(src, frame);
    const frozen = await this.freeze(frame, theme).catch(() => undefined);
    if (number !== this.#newest || frozen === undefined) return;
    this.#write('frozen', frozen);
    preview.showFrozen(frozen);
  }

  /** The query of what is shown, where it is one of many views. */
  protected get query(): string {
    return '';
  }

  /** What is frozen of a drawing is in the language of the page, as the drawing is. */
  protected async freeze(frame: Embeddable, theme: Theme): Promise<string> {
    if (frame.card) return frozenSnippet(frame.card, theme, this.sentence(frame));
    const { freezeDrawing } = await import('./drawing.ts');
    const own = this.frameIn(document.documentElement.lang as Language);
    return freezeDrawing(own, theme, this.sentence(own));
  }

  protected frameIn(language: Language): Embeddable {
    const { frames = [] } = this.#data ?? {};
    return (frames.find((frame) => frame.language === language) ?? frames[0]) as Embeddable;
  }

  /** The day on which something is frozen, as a sentence. */
  protected sentence({ frozenOn, language }: Embeddable): string {
    const day = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(Date.now());
    return frozenOn.replace('{date}', day);
  }

  get #theme(): Theme {
    return THEMES.find((name) => name === this.#choice('theme')) ?? 'auto';
  }

  get #frame(): Embeddable {
    return this.frameIn(LANGUAGES.find((name) => name === this.#choice('language')) ?? DEFAULT_LANGUAGE);
  }

  #choice(name: string): string | undefined {
    return this.querySelector<HTMLSelectElement>(`select[name="${name}"]`)?.value;
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
