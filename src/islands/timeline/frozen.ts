import { draw, formatFor } from '../../core/drawing.ts';
import { escapeMarkup } from '../../core/escape.ts';
import { LICENCE } from '../../core/licence.ts';
import { Scene } from '../../core/scene.ts';
import type { Theme } from '../../core/snippet.ts';
import { svgContent } from '../../core/svg-drawing.ts';
import type { Instrument } from './instrument.ts';
import { standalone } from './standalone.ts';

/** The width that a picture is drawn for, CSS px: that of a column of text, in which its labels can still be read. */
const WIDTH = 720;

/** The most marks in it. */
const MARKS = 120;

/** HTML of the view of the timeline as a picture that needs nothing from our site: SVG without script, font or style sheet. */
export async function frozenTimeline(instrument: Instrument, { theme, query, made, site }: Freezing): Promise<string> {
  const { data, paths, picture } = instrument;
  const { language } = data;
  const address = new URL(paths.home(language) + query, location.href).href;
  const source = `${instrument.word('source', { address })} ${made}`;
  const caption = { title: instrument.word('title'), range: instrument.rangeInWords, source };
  const drawing = await drawnForColumn(instrument);
  picture.svg.after(drawing);
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

/** The view as it would be drawn in a column, out of sight: what it needs beyond the view on the page is fetched. */
async function drawnForColumn(instrument: Instrument): Promise<SVGSVGElement> {
  const { domain, source, grouping, data, paths, tiles } = instrument;
  const view = { ...instrument.view, width: WIDTH };
  const scene = new Scene(domain, formatFor(WIDTH), WIDTH, grouping, (place) => source.tileAt(place));
  await tiles.load(scene.sight(view).missing.flatMap((place) => source.needs(place)));
  const drawn = draw(scene.sight(view).sight, view, grouping, data.language, { budget: MARKS, eras: data.eras });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'drawing live');
  svg.setAttribute('width', String(WIDTH));
  svg.setAttribute('height', String(drawn.height));
  Object.assign(svg.style, { position: 'absolute', insetInlineStart: '-9999px', inlineSize: `${WIDTH}px` });
  svg.innerHTML = svgContent(drawn, {
    id: 'frozen',
    names: instrument.names,
    link: ({ id }) => paths.event(data.language, id),
    describe: ({ title }) => title,
    horizontal: (x) => x.toFixed(1),
  });
  return svg;
}

export interface Freezing {
  readonly theme: Theme;
  /** Of the view. */
  readonly query: string;
  /** A sentence with the day on which it is made. */
  readonly made: string;
  /** The name of our site. */
  readonly site: string;
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
