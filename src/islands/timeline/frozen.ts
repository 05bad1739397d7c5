import type { Theme } from '../../core/share/snippet.ts';
import { draw, formatFor } from '../../core/timeline/drawing.ts';
import { Scene } from '../../core/timeline/scene.ts';
import { svgContent } from '../../core/timeline/svg-drawing.ts';
import { frozenDrawing, hideInColumn, WIDTH } from './frozen-drawing.ts';
import type { Instrument } from './instrument.ts';

/** The most marks in it. */
const MARKS = 120;

/** HTML of the view of the timeline as a picture that needs nothing from our site: SVG without script, font or style sheet. */
export async function frozenTimeline(instrument: Instrument, { theme, query, made, site }: Freezing): Promise<string> {
  const { data, paths, picture } = instrument;
  const { language } = data;
  const address = new URL(paths.home(language) + query, location.href).href;
  const source = `${instrument.wording.word('source', { address })} ${made}`;
  const caption = { title: instrument.wording.word('title'), range: instrument.wording.months(instrument.view), source };
  const drawing = await drawnForColumn(instrument);
  picture.svg.after(drawing);
  return frozenDrawing(drawing, { theme, caption, address, made, site, language });
}

/** The view as it would be drawn in a column, out of sight: what it needs beyond the view on the page is fetched. */
async function drawnForColumn(instrument: Instrument): Promise<SVGSVGElement> {
  const { domain, source, grouping, data, paths, tiles } = instrument;
  const view = { ...instrument.view, width: WIDTH };
  const scene = new Scene(domain, formatFor(WIDTH), WIDTH, grouping, (place) => source.tileAt(place));
  await tiles.load(scene.sight(view).missing.flatMap((place) => source.needs(place)));
  const drawn = draw(scene.sight(view).sight, view, grouping, data.language, { budget: MARKS, eras: data.eras });
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('height', String(drawn.height));
  hideInColumn(svg);
  svg.innerHTML = svgContent(drawn, {
    id: 'frozen',
    names: instrument.names,
    link: ({ id }) => paths.event(data.language, id),
    describe: ({ title }) => title,
    horizontal: (x) => x.toFixed(1),
  });
  return svg;
}

interface Freezing {
  readonly theme: Theme;
  /** Of the view. */
  readonly query: string;
  /** A sentence with the day on which it is made. */
  readonly made: string;
  /** The name of our site. */
  readonly site: string;
}
