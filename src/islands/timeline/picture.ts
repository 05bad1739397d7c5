import { select } from 'd3-selection';
import type { Arc } from '../../core/arcs.ts';
import type { Drawn, Mark } from '../../core/drawing.ts';
import type { LayoutEvent } from '../../core/layout.ts';
import { arcContent, axisContent, markClass, markContent, spanContent } from '../../core/svg.ts';

/**
 * The SVG that the page came with, taken over: its links stay the same elements, whatever the view; only what is in them and
 * where they stand changes.
 */
export class Picture {
  readonly svg: SVGSVGElement;
  readonly #id: string;
  readonly #links: ReadonlyMap<string, SVGAElement>;
  readonly #contents = new WeakMap<SVGAElement, string>();

  /** @param svg the drawing of a format; its siblings of the other formats are removed */
  constructor(svg: SVGSVGElement, id: string) {
    this.svg = svg;
    this.#id = id;
    this.#links = new Map([...svg.querySelectorAll<SVGAElement>('a.mark')].map((link) => [link.dataset['event'] ?? '', link]));
    for (const link of this.#links.values()) link.replaceChildren(document.createElementNS(link.namespaceURI, 'g'));
    for (const other of svg.parentElement?.querySelectorAll('.drawing') ?? []) if (other !== svg) other.remove();
    // From here on it fits every width: no container query hides it any more.
    svg.setAttribute('class', 'drawing live');
  }

  link(event: string): SVGAElement | undefined {
    return this.#links.get(event);
  }

  draw(drawn: Drawn): void {
    this.svg.setAttribute('height', String(drawn.height));
    this.#layer('axis').innerHTML = axisContent(drawn, inPixels);
    this.#layer('spans').innerHTML = drawn.spans.map((span) => spanContent(span, this.#id, inPixels)).join('');
    select(this.#layer('marks'))
      .selectAll<SVGAElement, Mark>('a')
      .data<Mark>(
        drawn.marks.filter(({ item }) => this.#links.has(item.event.id)),
        // The links that came with the page have no data yet; they carry the same id as an attribute.
        function (this: SVGAElement | SVGGElement, mark: Mark | undefined) {
          return mark?.item.event.id ?? this.dataset['event'] ?? '';
        },
      )
      .join((enter) => enter.append((mark) => this.#links.get(mark.item.event.id) as SVGAElement))
      .order()
      .each((mark, index, links) => this.#place(mark, links[index] as SVGAElement));
  }

  drawArcs(arcs: readonly Arc[]): void {
    this.#layer('arcs').innerHTML = arcs.map(arcContent).join('');
  }

  #place(mark: Mark<LayoutEvent>, link: SVGAElement): void {
    const [group] = link.children;
    if (!group) return;
    const content = markContent(mark);
    if (this.#contents.get(link) !== content) {
      this.#contents.set(link, content);
      group.innerHTML = content;
      link.setAttribute('class', markClass(mark));
    }
    group.setAttribute('transform', `translate(${mark.x.toFixed(2)},${mark.y})`);
  }

  #layer(name: string): SVGGElement {
    return this.svg.querySelector<SVGGElement>(`:scope > .${name}`) as SVGGElement;
  }
}

function inPixels(x: number): string {
  return x.toFixed(2);
}
