import { draw, FORMATS, formatFor, type Mark, STRIP } from '../../core/timeline/drawing.ts';
import type { Grouping } from '../../core/timeline/grouping.ts';
import { extent, type LayoutEvent, layOut, type Placed } from '../../core/timeline/layout.ts';
import { type Domain, domainOf } from '../../core/timeline/scale.ts';
import type { StoryData } from '../../core/timeline/story-data.ts';
import { between, emphasise, groupingFor, stretchOf } from '../../core/timeline/story-view.ts';
import { svgContent } from '../../core/timeline/svg-drawing.ts';

/**
 * The timeline of a story at work. A dozen events are drawn anew in each frame. The links beside it say the same, so it is for the
 * eye and the pointer only.
 */
export class Picture {
  readonly #data: StoryData;
  readonly #domain: Domain;
  readonly #svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #numberOf: ReadonlyMap<string, number>;
  readonly #isStill = matchMedia('(prefers-reduced-motion: reduce)');
  #step: number | undefined;
  #view: Domain;
  #width = 0;
  #grouping: Grouping | undefined;
  #placed: readonly Placed[] = [];
  #frame = 0;

  constructor(frame: HTMLElement, data: StoryData, signal: AbortSignal) {
    this.#data = data;
    this.#domain = domainOf(data.events);
    this.#numberOf = new Map(data.events.map(({ id }, index) => [id, index + 1]));
    this.#view = this.#domain;
    this.#svg.setAttribute('class', 'drawing story-drawing');
    this.#svg.setAttribute('width', '100%');
    this.#svg.setAttribute('aria-hidden', 'true');
    const observer = new ResizeObserver(() => this.#resize(frame.clientWidth, frame.clientHeight));
    observer.observe(frame);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
    this.#resize(frame.clientWidth, frame.clientHeight);
    // What the page came with stays, out of sight, for those who take a picture of it along.
    for (const served of frame.querySelectorAll<HTMLElement>('.timeline')) served.hidden = true;
    frame.append(this.#svg);
  }

  /** Goes to a step, from 0; undefined is the whole story. */
  show(step: number | undefined): void {
    this.#step = step;
    this.#layOut();
    const from = this.#view;
    const to = stretchOf(this.#data.events, this.#domain, step);
    cancelAnimationFrame(this.#frame);
    if (this.#isStill.matches) {
      this.#draw(to);
      return;
    }
    const start = performance.now();
    const move = (now: number) => {
      const share = Math.min(1, Math.max(0, now - start) / DURATION);
      this.#draw(between(from, to, ease(share)));
      if (share < 1) this.#frame = requestAnimationFrame(move);
    };
    this.#frame = requestAnimationFrame(move);
  }

  #resize(width: number, height: number): void {
    if (width <= 0) return;
    this.#width = width;
    this.#grouping = groupingFor(new Set(this.#data.events.map(({ side }) => side)), { width, height });
    this.#layOut();
    this.#draw(this.#view);
  }

  #layOut(): void {
    if (!this.#grouping) return;
    const events = emphasise(this.#data.events, this.#step);
    this.#placed = layOut(events, this.#domain, FORMATS[formatFor(this.#width)], this.#grouping);
  }

  #draw(view: Domain): void {
    this.#view = view;
    if (!this.#grouping) return;
    const { events, language, sides } = this.#data;
    const current = this.#step === undefined ? undefined : events[this.#step]?.id;
    const options = { budget: events.length, first: current };
    const drawn = draw({ placed: this.#placed }, { ...view, width: this.#width }, this.#grouping, language, options);
    const marks = drawn.marks.flatMap((mark) => wholly(mark, this.#width));
    const content = svgContent(
      { ...drawn, marks },
      {
        id: 'story',
        names: { ...sides, strip: '' },
        current,
        link: ({ id }) => `#step-${this.#numberOf.get(id)}`,
        describe: ({ title }: LayoutEvent) => title,
        horizontal: (x) => x.toFixed(1),
        isForPointerOnly: true,
      },
    );
    this.#svg.setAttribute('height', String(drawn.height));
    this.#svg.innerHTML = content;
  }
}

/** A label that the edge of the frame would cut gives way to a tick. */
function wholly(mark: Mark, width: number): Mark[] {
  const { item, x, y, stem } = mark;
  if (x < 0 || x > width) return [];
  const [left, right] = extent(x, item.width, item.anchor);
  if (!mark.labelled || (left >= 0 && right <= width)) return [mark];
  return [{ ...mark, labelled: false, y: y + stem - (Math.sign(stem) * STRIP) / 2 }];
}

/** Ms. */
const DURATION = 600;

function ease(share: number): number {
  return share < 0.5 ? 2 * share * share : 1 - 2 * (1 - share) * (1 - share);
}
