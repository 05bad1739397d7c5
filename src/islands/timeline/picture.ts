import type { Arc } from '../../core/timeline/arcs.ts';
import type { Count } from '../../core/timeline/counts.ts';
import type { Drawn, Mark, Span } from '../../core/timeline/drawing.ts';
import type { PlacedEra } from '../../core/timeline/eras.ts';
import { LABEL_GAP, MAX_LABEL_WIDTH } from '../../core/timeline/layout.ts';
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
  overTickContent,
  spanContent,
  tickContent,
} from '../../core/timeline/svg.ts';
import type { Tick } from '../../core/timeline/ticks.ts';
import type { TileEvent } from '../../core/timeline/tile-file.ts';
import { Pool } from './pool.ts';

/**
 * The SVG that the page came with, taken over. What moves with the axis of time is drawn with a margin and moved as one layer, so
 * that panning changes one attribute. Elements stay the same as long as what they stand for is drawn, and are written to only where
 * something about them has changed. All ticks of a lane are one path; the links over them are seen only when they are reached.
 */
export class Picture {
  readonly svg: SVGSVGElement;
  readonly #id: string;
  readonly #layers: Readonly<Record<Layer, SVGGElement>>;
  readonly #marks: Pool<Mark<TileEvent>>;
  readonly #stuck: Pool<Mark<TileEvent>>;
  readonly #counts: Pool<PlacedCount>;
  readonly #ticks: Pool<Tick>;
  readonly #spans: Pool<Span>;
  readonly #eras: Pool<PlacedEra>;
  readonly #bare = new Map<string, SVGPathElement>();
  /** What was last written: to read it from an element would be dear, and so is to write it again. */
  readonly #contents = new WeakMap<Element, string>();
  readonly #transforms = new WeakMap<Element, string>();
  #axis = 0;
  #width = 0;
  /** Where what was drawn stands in its layers: each place times the ratio, and so many CSS px to the right. */
  #ratio = 1;
  #shift = 0;
  /** That shift when it was drawn, CSS px: bars are that far to the right in layers of their own. */
  #start = 0;
  #isHit: ((event: TileEvent) => boolean) | undefined;
  #isHitCount: (count: Count) => boolean = () => false;
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
    this.svg = svg;
    this.#id = svg.dataset['id'] ?? '';
    for (const other of svg.parentElement?.querySelectorAll('.drawing') ?? []) if (other !== svg) other.remove();
    // From here on it fits every width: no container query hides it any more.
    svg.setAttribute('class', 'drawing live');
    const layer = (name: string) => svg.querySelector<SVGGElement>(`g.${name}`) as SVGGElement;
    this.#layers = Object.fromEntries(LAYERS.map((name) => [name, layer(name)])) as Record<Layer, SVGGElement>;
    const own = [...svg.querySelectorAll<SVGAElement>('a.mark')].map((link) => [link.dataset['event'] ?? '', link] as const);
    for (const [, link] of own) link.replaceChildren();
    for (const name of ['eras', 'axis', 'spans', 'bare', 'counts'] as const) this.#layers[name].replaceChildren();
    this.#marks = new Pool(
      this.#layers.marks,
      {
        keyOf: ({ item }) => item.event.id,
        make: ({ item: { event } }) => this.#newLink(event, describe(event)),
        place: (mark, link) => this.#placeMark(mark, link),
        costOf: ({ labelled }) => (labelled ? 1 : TICK),
      },
      own,
    );
    this.#stuck = new Pool(this.#layers.stuck, {
      keyOf: ({ item }) => item.event.id,
      make: (mark) => make('g', { class: markClass(mark) }, markContent(mark)),
      place: (mark, element) => this.#move(element, 8, mark.y),
    });
    this.#counts = new Pool<PlacedCount>(this.#layers.counts, {
      keyOf: countKey,
      make: (count) => this.#newCount(count, describeCount(count)),
      place: ({ x, y, total }, link) => this.#write(link, countContent(total, this.#xOf(x), y)),
      costOf: () => COUNT,
    });
    this.#ticks = new Pool(this.#layers.axis, {
      keyOf: ({ at, label }) => `${at} ${label}`,
      make: (tick) => make('g', {}, tickContent({ ...tick, x: 0 }, this.#axis, inPixels)),
      place: ({ x }, tick) => this.#move(tick, this.#xOf(x), 0),
    });
    this.#spans = new Pool(this.#layers.spans, {
      keyOf: ({ id, y }) => `${id} ${y}`,
      make: (span) => make('g', {}, spanContent(span, this.#id, inPixels)).firstElementChild as SVGElement,
      place: ({ x, width }, bar) => this.#lengthen(bar, x, width),
    });
    this.#eras = new Pool(this.#layers.eras, {
      keyOf: ({ id, row, label }) => `${id} ${row} ${label ? label.text : ''}`,
      make: (era) => make('g', {}, eraContent({ eras: [era] }, address, inPixels)).firstElementChild as SVGElement,
      place: ({ x, width, label }, link) => {
        const [, bar, text] = link.children;
        this.#stretch(bar as SVGElement);
        this.#lengthen(bar as SVGElement, x, width);
        if (label) text?.setAttribute('x', inPixels(this.#xOf(label.x)));
      },
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
   * @param shift how far to the right of the drawing its layers may stand, CSS px: where they keep their place, nothing in them moves
   * @param isMoving whether the zoom changes, so that only labels follow
   */
  draw(drawn: Drawn<TileEvent>, names: Readonly<Record<string, string>>, { shift = 0, isMoving = false } = {}): void {
    this.#ratio = 1;
    this.#width = drawn.width;
    this.#shift = shift;
    this.#start = shift;
    this.#layers.counts.style.opacity = '';
    if (this.#axis !== drawn.axis) this.#ticks.clear();
    this.#axis = drawn.axis;
    const height = String(drawn.height);
    // Even the same value, set again, lays out the page.
    if (this.svg.getAttribute('height') !== height) this.svg.setAttribute('height', height);
    this.#write(this.#layers.ground, groundContent(drawn));
    this.pin(drawn, names);
    this.#write(this.#layers.breaks, breakContent(drawn, inPixels));
    this.#eras.show(drawn.eras);
    this.#ticks.show(drawn.ticks);
    this.#spans.show(drawn.spans);
    this.#stuck.show(drawn.stuck);
    for (const pool of [this.#eras, this.#ticks, this.#spans, this.#stuck]) pool.fill(Number.POSITIVE_INFINITY);
    const hidden = drawn.marks.filter(({ labelled }) => !labelled).map(({ item, x, y }) => ({ x, y, lane: item.event.lane }));
    for (const [lane, path] of barePaths({ bare: [...drawn.bare, ...hidden] })) this.#drawBare(lane, path);
    const isTick = ({ labelled }: Mark<TileEvent>) => !labelled;
    // Links over ticks cannot be seen: they stay behind until the zoom has come to rest. A label that gives way to a tick can be.
    const isSeen = (mark: Mark<TileEvent>, last = mark) => !isTick(mark) || !isTick(last);
    this.#marks.show(byUrgency(drawn), isMoving ? undefined : isSeen, isMoving ? isTick : undefined);
    this.#counts.show(drawn.counts);
    for (const name of ['breaks', 'bare', 'arcs'] as const) this.#move(this.#layers[name], shift, 0);
    this.#stretch(this.#layers.spans);
    this.follow(0);
  }

  /**
   * Makes what is to be drawn and is not there yet.
   *
   * @param most what it may cost, in new labels
   * @returns whether everything is there
   */
  fill(most = Number.POSITIVE_INFINITY): boolean {
    const left = this.#marks.fill(most);
    this.#counts.fill(left);
    return this.#marks.isFull && this.#counts.isFull;
  }

  /**
   * Shows what was drawn as another view sees it, without drawing it anew.
   *
   * @param offset of the left edge of the view that was drawn, CSS px
   * @param ratio of the scale to that of the view that was drawn; where it is not 1, links over ticks stay behind, and counts are hidden
   */
  follow(offset: number, ratio = 1): void {
    if (ratio === 1 && this.#ratio === 1) {
      this.#move(this.#layers.world, offset - this.#shift, 0);
      return;
    }
    const isSeen = (x: number) => this.#xOf(x) > -REACH && this.#xOf(x) < this.#width + REACH;
    const seen = new Set<Mark<TileEvent>>();
    this.#marks.each((mark) => isSeen(mark.x) && seen.add(mark));
    this.#ratio = ratio;
    this.#shift = offset;
    this.#layers.counts.style.opacity = '0';
    this.#move(this.#layers.world, 0, 0);
    for (const name of ['bare', 'arcs'] as const) this.#move(this.#layers[name], offset, 0, ratio);
    this.#stretch(this.#layers.spans);
    for (const pool of [this.#eras, this.#ticks]) pool.place();
    this.#marks.place((mark) => mark.labelled && (seen.has(mark) || isSeen(mark.x)));
  }

  /** Says what stands still before the marks: the bands, and the year in which the view starts. */
  pin(drawn: Drawn<TileEvent>, names: Readonly<Record<string, string>>): void {
    this.#write(this.#layers.front, frontContent(drawn, names));
  }

  /** Marks what a search has found; the rest stays in its place, but dimmed. */
  light(isHit: ((event: TileEvent) => boolean) | undefined, isHitCount: (count: Count) => boolean): void {
    this.#isHit = isHit;
    this.#isHitCount = (count) => isHit !== undefined && isHitCount(count);
    this.svg.classList.toggle('searching', isHit !== undefined);
    this.#marks.each(({ item }, link) => link.toggleAttribute('data-hit', isHit?.(item.event) ?? false));
    this.#counts.each((count, link) => link.toggleAttribute('data-hit', this.#isHitCount(count)));
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
    if (element && this.#contents.get(element) !== path) element.setAttribute('d', path);
    if (element) this.#contents.set(element, path);
  }

  #newLink(event: TileEvent, { href, label }: LinkText): SVGElement {
    const link = make('a', { href, 'aria-label': label, tabindex: '-1' });
    link.dataset['event'] = event.id;
    link.toggleAttribute('data-hit', this.#isHit?.(event) ?? false);
    return link;
  }

  #newCount(count: Count, label: string): SVGElement {
    const { from, to, band } = count;
    const link = make('a', { class: 'count', href: '#', role: 'button', tabindex: '-1', 'aria-label': label });
    Object.assign(link.dataset, { from: String(from), to: String(to), band });
    link.toggleAttribute('data-hit', this.#isHitCount(count));
    return link;
  }

  #placeMark(mark: Mark<TileEvent>, link: SVGElement): void {
    const { x, y, labelled, item, stem } = mark;
    const form = labelled ? `${markClass(mark)} ${item.anchor} ${stem}` : overTickContent(this.#xOf(x), y);
    const isNew = this.#contents.get(link) !== form;
    if (isNew) {
      this.#contents.set(link, form);
      link.setAttribute('class', markClass(mark));
    }
    if (labelled) {
      const group = groupIn(link);
      if (isNew) group.innerHTML = markContent(mark);
      this.#move(group, this.#xOf(x), y);
    } else if (isNew) link.innerHTML = form;
  }

  #stretch(bars: SVGElement): void {
    this.#move(bars, this.#shift - this.#start * this.#ratio, 0, this.#ratio);
  }

  #lengthen(bar: SVGElement, x: number, width: number): void {
    const [start, length] = [inPixels(x + this.#start), inPixels(width)];
    if (this.#contents.get(bar) === `${start} ${length}`) return;
    this.#contents.set(bar, `${start} ${length}`);
    bar.setAttribute('x', start);
    bar.setAttribute('width', length);
  }

  #move(element: SVGElement, x: number, y: number, ratio = 1): void {
    const stretch = ratio === 1 ? '' : `scale(${ratio},1)`;
    const transform = x === 0 && y === 0 ? stretch : `translate(${inPixels(x)}px,${y}px)${stretch}`;
    if ((this.#transforms.get(element) ?? '') === transform) return;
    this.#transforms.set(element, transform);
    element.style.transform = transform;
  }

  #xOf(x: number): number {
    return x * this.#ratio + this.#shift;
  }

  #write(layer: SVGElement, content: string): void {
    if (this.#contents.get(layer) === content) return;
    this.#contents.set(layer, content);
    layer.innerHTML = content;
  }
}

/** How far from its mark a label reaches at most, CSS px. */
const REACH = MAX_LABEL_WIDTH + LABEL_GAP;

/** What links over ticks and counts cost, in new labels. */
const TICK = 0.3;
const COUNT = 0.6;

/** What is in view before what is around it, labels before ticks, the more significant first. */
function byUrgency({ marks, width }: Drawn<TileEvent>): readonly Mark<TileEvent>[] {
  const urgency = ({ x, labelled, item }: Mark<TileEvent>) =>
    (x >= 0 && x <= width ? 20 : 0) + (labelled ? 10 : 0) + item.event.significance;
  return [...marks].sort((a, b) => urgency(b) - urgency(a));
}

/** What a count is known by, of which its link says the parts. */
export function countKey({ band, from, to }: Readonly<Record<'band' | 'from' | 'to', unknown>>): string {
  return `${band} ${from} ${to}`;
}

/** What the link of an event or of a count is known by. To ask the picture for each link would make those that are still to come. */
export function keyOf({ dataset: { event, band, from, to } }: SVGElement): string {
  return event ?? countKey({ band, from, to });
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

type PlacedCount = Count & { readonly y: number };

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

/**
 * What moves when a mark does. Each transform is a part of the picture that the browser has to keep apart: only a label, which moves
 * by itself, has a group for one.
 */
function groupIn(link: SVGElement): SVGElement {
  const [first] = link.children;
  if (first instanceof SVGGElement) return first;
  const group = make('g', {});
  link.replaceChildren(group);
  return group;
}

function inPixels(x: number): string {
  return x.toFixed(1);
}
