import type { Arc } from '../../core/arcs.ts';
import type { Count } from '../../core/counts.ts';
import type { Drawn, Mark, Span } from '../../core/drawing.ts';
import {
  arcContent,
  barePaths,
  breakContent,
  countContent,
  eraContent,
  frontContent,
  groundContent,
  markClass,
  markContent,
  spanContent,
  tickContent,
} from '../../core/svg.ts';
import type { Tick } from '../../core/ticks.ts';
import type { TileEvent } from '../../core/tile-file.ts';

/**
 * The SVG that the page came with, taken over. What moves with the axis of time is drawn with a margin and moved as one layer, so
 * that panning changes one attribute; elements stay the same as long as what they stand for is drawn, and change only where they
 * stand.
 */
export class Picture {
  readonly svg: SVGSVGElement;
  readonly #id: string;
  readonly #describe: (event: TileEvent) => LinkText;
  readonly #address: (event: { readonly id: string }) => string;
  readonly #layers: Readonly<Record<Layer, SVGGElement>>;
  readonly #marks: Pool<Mark<TileEvent>>;
  readonly #stuck: Pool<Mark<TileEvent>>;
  readonly #counts: Pool<Count & { readonly y: number }>;
  readonly #ticks: Pool<Tick>;
  readonly #spans: Pool<Span>;
  readonly #bare = new Map<string, SVGPathElement>();
  readonly #texts = new Map<SVGElement, string>();
  #names: Readonly<Record<string, string>> = {};
  #axis = 0;
  #glide: ReturnType<typeof setTimeout> | undefined;

  /**
   * @param svg the drawing of a format; its siblings of the other formats are removed
   * @param describe where the link of an event leads, and its accessible name
   * @param describeCount the accessible name of a count
   * @param address of an event's page
   */
  constructor(
    svg: SVGSVGElement,
    describe: (event: TileEvent) => LinkText,
    describeCount: (count: Count) => string,
    address: (event: { readonly id: string }) => string,
  ) {
    this.#address = address;
    this.svg = svg;
    this.#id = svg.dataset['id'] ?? '';
    this.#describe = describe;
    for (const other of svg.parentElement?.querySelectorAll('.drawing') ?? []) if (other !== svg) other.remove();
    // From here on it fits every width: no container query hides it any more.
    svg.setAttribute('class', 'drawing live');
    const layer = (name: string) => svg.querySelector<SVGGElement>(`g.${name}`) as SVGGElement;
    this.#layers = Object.fromEntries(LAYERS.map((name) => [name, layer(name)])) as Record<Layer, SVGGElement>;
    const own = new Map([...svg.querySelectorAll<SVGAElement>('a.mark')].map((link) => [link.dataset['event'] ?? '', link]));
    for (const link of own.values()) link.replaceChildren(make('g', {}));
    for (const name of ['axis', 'spans', 'bare', 'counts'] as const) this.#layers[name].replaceChildren();
    this.#marks = new Pool(this.#layers.marks, own, (mark) => this.#newLink(mark));
    this.#stuck = new Pool(this.#layers.stuck, new Map(), (mark) => make('g', { class: markClass(mark) }, markContent(mark)));
    this.#counts = new Pool(this.#layers.counts, new Map(), (count) => {
      const { from, to, band, total } = count;
      const link = make('a', { class: 'count', href: '#', role: 'button', tabindex: '-1', 'aria-label': describeCount(count) });
      Object.assign(link.dataset, { from: String(from), to: String(to), band });
      link.append(make('g', {}, countContent(total)));
      return link;
    });
    this.#ticks = new Pool(this.#layers.axis, new Map(), (tick) =>
      make('g', {}, tickContent({ ...tick, x: 0 }, this.#axis, String)),
    );
    this.#spans = new Pool(this.#layers.spans, new Map(), (span) => {
      const holder = make('g', {}, spanContent(span, this.#id, inPixels));
      return holder.firstElementChild as SVGElement;
    });
  }

  /** The link of an event that is drawn. */
  link(event: string): SVGElement | undefined {
    return this.#marks.get(event);
  }

  /** The count of a band over a stretch of time, if it is drawn. */
  count(key: string): SVGElement | undefined {
    return this.#counts.get(key);
  }

  /**
   * @param names of the bands
   * @param most how many marks may be made for it: in a gesture new ones come a few in a frame, so that no frame is late
   */
  draw(drawn: Drawn<TileEvent>, names: Readonly<Record<string, string>>, most?: number): void {
    this.#names = names;
    if (this.#axis !== drawn.axis) this.#ticks.clear();
    this.#axis = drawn.axis;
    const height = String(drawn.height);
    // Even the same value, set again, lays out the page.
    if (this.svg.getAttribute('height') !== height) this.svg.setAttribute('height', height);
    this.#write(this.#layers.ground, groundContent(drawn));
    this.#write(this.#layers.front, frontContent(drawn, names));
    this.#write(this.#layers.eras, eraContent(drawn, this.#address, inPixels));
    this.#write(this.#layers.breaks, breakContent(drawn, inPixels));
    this.#ticks.show(
      drawn.ticks,
      ({ at, label }) => `${at} ${label}`,
      (tick, element) => moveTo(element, tick.x, 0),
    );
    this.#spans.show(
      drawn.spans,
      ({ id, y }) => `${id} ${y}`,
      ({ x, width }, element) => {
        element.setAttribute('x', inPixels(x));
        element.setAttribute('width', inPixels(width));
      },
    );
    for (const [lane, path] of barePaths(drawn)) this.#drawBare(lane, path);
    this.#marks.show(
      drawn.marks,
      ({ item }) => item.event.id,
      (mark, link) => this.#place(mark, link),
      most,
    );
    this.#counts.show(drawn.counts, countKey, ({ x, y }, link) => moveTo(link.firstElementChild as SVGElement, x, y));
    this.#drawStuck(drawn);
    this.move(0);
  }

  /** Moves what was drawn by so many CSS px. */
  move(distance: number, drawn?: Drawn<TileEvent>): void {
    this.#layers.world.style.transform = distance === 0 ? '' : `translate(${inPixels(distance)}px,0)`;
    if (drawn) this.#write(this.#layers.front, frontContent(drawn, this.#names));
  }

  /** Marks what a search has found; the rest stays in its place, but dimmed. */
  light(isHit: ((event: TileEvent) => boolean) | undefined, isHitCount: (count: Count) => boolean): void {
    this.svg.classList.toggle('searching', isHit !== undefined);
    this.#marks.each(({ item }, link) => link.toggleAttribute('data-hit', isHit?.(item.event) ?? false));
    this.#counts.each((count, link) => link.toggleAttribute('data-hit', isHit !== undefined && isHitCount(count)));
  }

  /** Lets the marks glide to where the next drawing puts them, unless motion is unwanted (see the style sheet). */
  glide(): void {
    this.svg.classList.add('gliding');
    clearTimeout(this.#glide);
    this.#glide = setTimeout(() => this.svg.classList.remove('gliding'), 400);
  }

  /** @param areAll whether they are those of all events, which are drawn fainter */
  drawArcs(arcs: readonly Arc[], areAll: boolean): void {
    this.#layers.arcs.classList.toggle('all', areAll);
    this.#write(this.#layers.arcs, arcs.map(arcContent).join(''));
  }

  #drawBare(lane: string, path: string): void {
    let element = this.#bare.get(lane);
    if (!element && path) {
      element = make('path', { class: `tick lane-${lane}` }) as SVGPathElement;
      this.#bare.set(lane, element);
      this.#layers.bare.append(element);
    }
    if (element?.getAttribute('d') !== path) element?.setAttribute('d', path);
  }

  #drawStuck({ stuck }: Drawn<TileEvent>): void {
    this.#stuck.show(
      stuck,
      ({ item }) => item.event.id,
      (mark, element) => moveTo(element, 8, mark.y),
    );
  }

  #newLink({ item: { event } }: Mark<TileEvent>): SVGElement {
    const { href, label } = this.#describe(event);
    const link = make('a', { href, 'aria-label': label, tabindex: '-1' });
    link.dataset['event'] = event.id;
    link.append(make('g', {}));
    return link;
  }

  #place(mark: Mark<TileEvent>, link: SVGElement): void {
    const group = link.firstElementChild as SVGElement | null;
    if (!group) return;
    const classes = `${markClass(mark)} ${mark.labelled ? mark.item.anchor : ''} ${mark.stem}`;
    if (this.#texts.get(group) !== classes) {
      this.#texts.set(group, classes);
      group.innerHTML = markContent(mark);
      link.setAttribute('class', markClass(mark));
    }
    moveTo(group, mark.x, mark.y);
  }

  #write(layer: SVGElement, content: string): void {
    if (this.#texts.get(layer) === content) return;
    this.#texts.set(layer, content);
    layer.innerHTML = content;
  }
}

/** Elements by what they stand for: those that are shown again are moved, others come and go. */
class Pool<T> {
  readonly #layer: SVGElement;
  readonly #make: (item: T) => SVGElement;
  #shown: Map<string, SVGElement>;
  #items = new Map<string, T>();

  /** @param shown elements that are in the layer already, by key */
  constructor(layer: SVGElement, shown: Map<string, SVGElement>, make: (item: T) => SVGElement) {
    this.#layer = layer;
    this.#shown = shown;
    this.#make = make;
  }

  /** @param most how many elements it may make; what is left over comes when it is shown again */
  show(
    items: readonly T[],
    keyOf: (item: T) => string,
    place: (item: T, element: SVGElement) => void,
    most = Number.POSITIVE_INFINITY,
  ): void {
    const next = new Map<string, SVGElement>();
    this.#items = new Map();
    let made = 0;
    for (const item of items) {
      const key = keyOf(item);
      const known = this.#shown.get(key);
      if (!known && made++ >= most) continue;
      const element = known ?? this.#make(item);
      place(item, element);
      if (!known) this.#layer.append(element);
      next.set(key, element);
      this.#items.set(key, item);
    }
    for (const [key, element] of this.#shown) if (!next.has(key)) element.remove();
    this.#shown = next;
  }

  get(key: string): SVGElement | undefined {
    return this.#shown.get(key);
  }

  each(use: (item: T, element: SVGElement) => void): void {
    for (const [key, item] of this.#items) use(item, this.#shown.get(key) as SVGElement);
  }

  clear(): void {
    for (const element of this.#shown.values()) element.remove();
    this.#shown = new Map();
  }
}

export function countKey({ band, from, to }: Count): string {
  return `${band} ${from} ${to}`;
}

const LAYERS = [
  'ground',
  'world',
  'eras',
  'breaks',
  'axis',
  'spans',
  'bare',
  'arcs',
  'marks',
  'counts',
  'stuck',
  'front',
] as const;

type Layer = (typeof LAYERS)[number];

export interface LinkText {
  readonly href: string;
  /** The accessible name. */
  readonly label: string;
}

function make(name: string, attributes: Readonly<Record<string, string>>, content = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (content) element.innerHTML = content;
  return element;
}

function moveTo(element: SVGElement, x: number, y: number): void {
  element.style.transform = `translate(${inPixels(x)}px,${y}px)`;
}

function inPixels(x: number): string {
  return x.toFixed(1);
}
