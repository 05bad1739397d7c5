import type { Embeddable, Theme } from '../../core/share/snippet.ts';
import { formatFor } from '../../core/timeline/drawing.ts';
import { frozenDrawing, hideInColumn, WIDTH } from '../timeline/frozen-drawing.ts';

/**
 * The drawing that the page came with, as a picture that needs nothing from our site.
 *
 * @param made a sentence with the day on which it is made
 */
export function freezeDrawing({ drawing, site, language }: Embeddable, theme: Theme, made: string): string {
  const own = document.querySelector<SVGSVGElement>(`svg.drawing-${formatFor(WIDTH)}`);
  if (!own || !drawing) throw new Error('no drawing');
  const copy = own.cloneNode(true) as SVGSVGElement;
  hideInColumn(copy);
  document.body.append(copy);
  const { title, range, source, address } = drawing;
  return frozenDrawing(copy, { theme, caption: { title, range, source: `${source} ${made}` }, address, made, site, language });
}
