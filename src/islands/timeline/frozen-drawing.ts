import { escapeMarkup } from '../../core/escape.ts';
import type { Language } from '../../core/language.ts';
import { LICENCE } from '../../core/licence.ts';
import type { Theme } from '../../core/share/snippet.ts';
import { type Caption, standalone } from './standalone.ts';

/** The width that a picture is drawn for, CSS px: that of a column of text, in which its labels can still be read. */
export const WIDTH = 720;

/** Lays a drawing out as it would be in such a column, out of sight. */
export function hideInColumn(svg: SVGSVGElement): void {
  svg.setAttribute('class', 'drawing live');
  svg.setAttribute('width', String(WIDTH));
  Object.assign(svg.style, { position: 'absolute', insetInlineStart: '-9999px', inlineSize: `${WIDTH}px` });
}

/**
 * HTML of a drawing as a picture that needs nothing from our site: SVG without script, font or style sheet.
 *
 * @param drawing stands in the page, out of sight, and is taken away
 */
export function frozenDrawing(drawing: SVGSVGElement, { theme, caption, address, made, site, language }: Freezing): string {
  const { svg, width, height } = inTheme(theme, () => standalone(drawing, caption));
  drawing.remove();
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  svg.setAttribute('width', '100%');
  svg.removeAttribute('height');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', `${caption.title}, ${caption.range}`);
  renameIds(svg);
  stripForHost(svg);
  const name = site.replaceAll('--', '–');
  const way = `<a href="${escapeMarkup(address)}">${escapeMarkup(site)}</a>. ${made} <a href="${LICENCE.url}">CC BY 4.0</a>`;
  return [
    `<!-- ${name}, frozen. ${made} -->`,
    `<figure lang="${language}" style="margin:1.5em 0">${new XMLSerializer().serializeToString(svg)}`,
    `<figcaption style="font-size:.875em">${way}</figcaption>`,
    '</figure>',
  ].join('\n');
}

interface Freezing {
  readonly theme: Theme;
  readonly caption: Caption;
  /** Of the page with the drawing, host included. */
  readonly address: string;
  /** A sentence with the day on which it is made. */
  readonly made: string;
  /** The name of our site. */
  readonly site: string;
  readonly language: Language;
}

/** The colours of the page are its theme's for as long as this takes, which is less than a frame. */
function inTheme<T>(theme: Theme, make: () => T): T {
  const { style } = document.documentElement;
  if (theme !== 'auto') style.colorScheme = theme;
  try {
    return make();
  } finally {
    style.removeProperty('color-scheme');
  }
}

/** Names that style sheets of the host could take for theirs, and styles that its policy could forbid. */
function stripForHost(svg: SVGElement): void {
  for (const element of svg.querySelectorAll<SVGElement>('*')) {
    const { transform } = element.style;
    if (transform) element.setAttribute('transform', transform.replaceAll('px', ''));
    for (const { name } of [...element.attributes])
      if (/^(class|style|data-.*|aria-.*|role)$/.test(name)) element.removeAttribute(name);
  }
}

/** Two pictures on one page must not use each other's masks. */
function renameIds(svg: SVGElement): void {
  const mark = Date.now().toString(36);
  for (const element of svg.querySelectorAll('[id]')) element.id = `${element.id}-${mark}`;
  for (const name of ['mask', 'fill'] as const) {
    for (const element of svg.querySelectorAll(`[${name}^="url("]`)) {
      const value = element.getAttribute(name) ?? '';
      element.setAttribute(name, value.replace(/#([\w-]+)/, `#$1-${mark}`));
    }
  }
}
