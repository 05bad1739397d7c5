import { calendarFormat } from '../../core/calendar.ts';
import { fillGaps } from '../../core/gaps.ts';
import { makePaths } from '../../core/paths.ts';
import type { Theme } from '../../core/snippet.ts';
import type { TimelineData } from '../../core/timeline-data.ts';
import { parseView } from '../../core/view-query.ts';
import { standalone } from './standalone.ts';

/**
 * HTML of the view of the page's timeline as a picture that needs nothing from our site: SVG without script, font or style sheet.
 *
 * @param made a sentence with the day on which it is made
 * @param query the query of the view
 */
export function frozenTimeline(theme: Theme, made: string, query: string): string {
  const svg = document.querySelector<SVGSVGElement>('event-timeline svg.drawing.live');
  const json = document.querySelector('event-timeline [data-timeline]')?.textContent;
  if (!svg || !json) return '';
  const data = JSON.parse(json) as TimelineData;
  const { language, base, words } = data;
  const { from, to } = parseView(query).range ?? data;
  const address = new URL(makePaths(base).home(language) + query, location.href).href;
  const caption = {
    title: words['title'] ?? '',
    range: calendarFormat(language, 'month').formatRange(from, to - 1),
    source: `${fillGaps(words['source'] ?? '', { address }, language)} ${made}`,
  };
  const picture = inTheme(theme, () => standalone(svg, caption));
  const { width, height } = picture;
  picture.svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  picture.svg.removeAttribute('height');
  picture.svg.setAttribute('width', '100%');
  picture.svg.setAttribute('role', 'img');
  picture.svg.setAttribute('aria-label', `${caption.title}, ${caption.range}`);
  renameIds(picture.svg);
  stripForHost(picture.svg);
  const site = document.title.replaceAll('--', '–');
  return `<!-- ${site}, frozen. ${made} -->\n<figure lang="${language}" style="margin:1.5em 0">${new XMLSerializer().serializeToString(picture.svg)}<figcaption style="font-size:.875em"><a href="${address.replaceAll('&', '&amp;')}">${address.replaceAll('&', '&amp;')}</a></figcaption></figure>`;
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
