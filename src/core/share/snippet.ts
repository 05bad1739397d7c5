import { escapeMarkup } from '../escape.ts';
import type { Language } from '../language.ts';
import { LICENCE } from '../licence.ts';
import type { Card } from './card.ts';

/**
 * What a frame of ours may do on another site: run the script that tells its height, and open links, unrestricted, in a new tab. It
 * may not read or keep anything: without `allow-same-origin` it has no cookies and no storage.
 */
export const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

/** What a frame is told of its colours: `auto` follows the system of the reader. */
export const THEMES = ['auto', 'light', 'dark'] as const;

export type Theme = (typeof THEMES)[number];

/** HTML that shows a page of ours on another site, as it is at any time. */
export function liveSnippet({ src, title, height, site }: Omit<Embeddable, 'frozenOn' | 'language'>): string {
  return (
    `<!-- ${comment(site)}, live -->\n` +
    `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(`${title} (${site})`)}" loading="lazy" width="100%" height="${height}" style="border:0" sandbox="${SANDBOX}"></iframe>`
  );
}

/** A script for the page around such frames: gives each the height that it asks for. */
export const LISTENER = `<script>
addEventListener('message', ({ data, source }) => {
  if (data?.type === 'sputnik-moments:height') for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height;
});
</script>`;

/** The address of a frame with its colours. */
export function withTheme(address: string, theme: Theme): string {
  if (theme === 'auto') return address;
  return `${address}${address.includes('?') ? '&' : '?'}theme=${theme}`;
}

/**
 * HTML that says what a card says and needs nothing from our site: no script, no style sheet, no picture.
 *
 * @param made a sentence with the day on which it was made, where that is known
 */
export function frozenSnippet(card: Card, theme: Theme, made?: string): string {
  const { ground, ink, line } = COLOURS[theme];
  const text = (size: number, top = 0) => `margin:${top}em 0 .5em;font-size:${size}em`;
  const link = (url: string, name: string, lang?: string) =>
    `<a href="${escapeMarkup(url)}"${lang && lang !== card.language ? ` lang="${escapeMarkup(lang)}"` : ''} style="color:inherit">${escapeMarkup(name)}</a>`;
  const foreign = card.textLanguage === card.language ? '' : ` lang="${card.textLanguage}"`;
  const sources = card.sources
    .map(({ title, url, lang, about }) => `${link(url, title, lang)} (${escapeMarkup(about)})`)
    .join('; ');
  const colours = ground ? `;background:${ground};color:${ink}` : '';
  return [
    `<!-- ${comment(card.site)}, frozen. ${comment(made ?? card.checked)} -->`,
    `<figure lang="${card.language}" style="margin:1.5em 0;padding:1em 1.2em .6em;border:1px solid ${line};border-top:3px solid ${line}${colours}">`,
    `<p style="${text(0.875)}">${card.kicker.map(escapeMarkup).join(' · ')}</p>`,
    `<p${foreign} style="${text(1.2)};font-weight:600;line-height:1.25">${link(card.url, card.title)}</p>`,
    `<p${foreign} style="${text(1)}">${escapeMarkup(card.text)}</p>`,
    ...(sources ? [`<p style="${text(0.875)}">${escapeMarkup(card.sourceLabel)}: ${sources}.</p>`] : []),
    `<figcaption style="${text(0.875, 0.8)}">${link(card.url, card.site)}. ${escapeMarkup([card.checked, made].filter(Boolean).join(' '))} ${link(LICENCE.url, card.licence)}</figcaption>`,
    '</figure>',
  ].join('\n');
}

/** Colours that are written into a frozen copy: those of the host, or ours on paper and at night. */
const COLOURS = {
  auto: { ground: '', ink: '', line: '#8c8578' },
  light: { ground: '#fbf7ef', ink: '#1e1b16', line: '#5e574b' },
  dark: { ground: '#11161e', ink: '#e9e5db', line: '#aaa698' },
} as const satisfies Record<Theme, { ground: string; ink: string; line: string }>;

/** Text for an HTML comment, which ends at the first `-->`. */
function comment(text: string): string {
  return text.replaceAll('--', '–').replace(/[<>]/g, '');
}

interface DrawingCaption {
  readonly title: string;
  /** From when to when, in words. */
  readonly range: string;
  /** Site, address of the page and licence. */
  readonly source: string;
  /** Of the page, with scheme and host. */
  readonly address: string;
}

/** A page of ours that others may frame, in one language. */
export interface Embeddable {
  readonly language: Language;
  /** Its address, with scheme and host. */
  readonly src: string;
  readonly title: string;
  /** CSS px, for pages that do not ask the frame. */
  readonly height: number;
  readonly site: string;
  /** "Frozen on {date}." */
  readonly frozenOn: string;
  /** What it says, where that is words and not a drawing. */
  readonly card?: Card;
  /** What a picture of the drawing on its page says of itself, unless the page has a timeline that knows. */
  readonly drawing?: DrawingCaption;
}
