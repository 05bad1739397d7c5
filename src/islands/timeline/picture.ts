import { select } from 'd3-selection';
import type { Arc } from '../../core/arcs.ts';
import type { Drawn, Mark } from '../../core/drawing.ts';
import type { LayoutEvent } from '../../core/layout.ts';
import { arcContent, axisContent, bareContent, markClass, markContent, spanContent } from '../../core/svg.ts';
import type { ListedEvent } from './events.ts';

/**
 * The SVG that the page came with, taken over: its links stay the same elements, whatever the view; only what is in them and
 * where they stand changes.
 */
export class Picture {
  readonly svg: SVGSVGElement;
  readonly #id: string;
  readonly #links: ReadonlyMap<string, SVGAElement>;
  readonly #contents = new WeakMap<SVGAElement, string>();

  /**
   * @param svg the drawing of a format; its siblings of the other formats are removed
   * @param events what it may show: those that it came without get their links from the list
   */
  constructor(svg: SVGSVGElement, id: string, events: readonly ListedEvent[]) {
    this.svg = svg;
    this.#id = id;
    const own = new Map([...svg.querySelectorAll<SVGAElement>('a.mark')].map((link) => [link.dataset['event'], link]));
    this.#links = new Map(events.map((event) => [event.id, own.get(event.id) ?? linkTo(event)]));
    for (const link of own.values()) link.replaceChildren(document.createElementNS(SVG, 'g'));
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
    this.#layer('bare').innerHTML = bareContent(drawn, inPixels);
    this.#layer('spans').innerHTML = drawn.spans.map((span) => spanContent(span, this.#id, inPixels)).join('');
    select(this.#layer('marks'))
      .selectAll<SVGAElement, Mark>('a')
      .data<Mark>(
        [...drawn.marks],
        // The links that came with the page have no data yet; they carry the same id as an attribute.
        function (this: SVGAElement | SVGGElement, mark: Mark | undefined) {
          return mark?.item.event.id ?? this.dataset['event'] ?? '';
        },
      )
      .join((enter) => enter.append((mark) => this.#links.get(mark.item.event.id) as SVGAElement))
      .order()
      .each((mark, index, links) => this.#place(mark, links[index] as SVGAElement));
  }

  /** Marks what a search has found; the rest stays in its place, but dimmed. */
  light(hits: ReadonlySet<string> | undefined): void {
    this.svg.classList.toggle('searching', hits !== undefined);
    for (const [id, link] of this.#links) link.toggleAttribute('data-hit', hits?.has(id) ?? false);
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

const SVG = 'http://www.w3.org/2000/svg';

function linkTo({ id, item, title }: ListedEvent): SVGAElement {
  const link = document.createElementNS(SVG, 'a');
  link.dataset['event'] = id;
  link.setAttribute('href', item.querySelector('a')?.getAttribute('href') ?? '');
  const [date, side, lane] = [...item.querySelectorAll('.event-meta > *')].map((part) => part.textContent?.trim());
  link.setAttribute('aria-label', `${title}. ${date}, ${side}, ${lane}`);
  link.append(document.createElementNS(SVG, 'g'));
  return link;
}

function inPixels(x: number): string {
  return x.toFixed(2);
}
