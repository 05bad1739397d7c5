import { makePaths, type Paths } from '../../core/paths.ts';
import { type Drawn, draw, ROWS, type Sight } from '../../core/timeline/drawing.ts';
import type { Folds } from '../../core/timeline/folds.ts';
import { type Grouping, mirror } from '../../core/timeline/grouping.ts';
import type { TilePlace } from '../../core/timeline/pyramid.ts';
import { type Domain, levelOf, scaleOf, toX, type View } from '../../core/timeline/scale.ts';
import { ticks } from '../../core/timeline/ticks.ts';
import { readTile, type TileEvent } from '../../core/timeline/tile-file.ts';
import type { TimelineData } from '../../core/timeline/timeline-data.ts';
import { Brush } from './brush.ts';
import { Demand } from './demand.ts';
import { Failure } from './failure.ts';
import { Gestures } from './gestures.ts';
import { isZoomed, Motion } from './motion.ts';
import { Picture } from './picture.ts';
import { Scenes } from './scenes.ts';
import { type TileSource, Tiles } from './tiles.ts';
import { Wording } from './wording.ts';

/** The most marks that are links at one time. */
const MARKS = 250;

/** What the new elements of one frame may cost, in labels: while the zoom changes, which is in one of so many frames, and at rest. */
const MOVING = 3;
const TURNS = 4;
const RESTING = 3;

/** How far beyond the view is drawn while readers zoom out, as a part of its width. */
const OUTWARD = 0.3;

/** By so many levels of detail may labels lag behind while readers zoom in. */
const LAG = 2;

/** How far into what is drawn beyond its edges the view moves before that is drawn anew, as a part of it: labels need time to come. */
const REACH = 0.5;
const HASTY_REACH = 0.9;

/** For so long the arrival of a tile waits for the next drawing, while the view moves, ms. */
const PATIENCE = 200;

/** How far the drawing may be from where its layers started, CSS px: transforms have the digits of a 32-bit float. */
const FARTHEST = 20_000;

/**
 * The drawing of a timeline at work: its view, its tiles, and the hands on it. What readers use beyond that (`Desk`) is fetched when
 * they reach for the timeline.
 */
export class Instrument {
  readonly host: HTMLElement;
  readonly data: TimelineData;
  readonly domain: Domain;
  readonly paths: Paths;
  readonly wording: Wording;
  readonly tiles: Tiles;
  readonly picture: Picture;
  readonly gestures: Gestures;
  readonly failure: Failure;
  readonly signal: AbortSignal;
  /** What is drawn, and the view that it was drawn for. */
  drawn: Drawn<TileEvent> | undefined;
  drawnView: View | undefined;
  /** What that was drawn from: the events of the tiles that it shows. */
  sight: Sight<TileEvent> | undefined;
  /** The pyramid that is shown: all events, or those that pass a filter. */
  source: TileSource;
  grouping: Grouping<TileEvent>;
  /** The event that is drawn before all others, because it has the focus. */
  first: string | undefined;
  /** Called in each frame of a gesture, before it is drawn. */
  onMoving: (() => void) | undefined;
  onDrawn: (() => void) | undefined;
  /** Called when a gesture has come to rest. */
  onSettled: (() => void) | undefined;
  /** Called when somebody turns a plain wheel, which scrolls the page. */
  onVain: (() => void) | undefined;
  readonly #brush: Brush | undefined;
  #names: Readonly<Record<string, string>>;
  readonly #motion: Motion;
  readonly #demand: Demand;
  #scenes: Scenes;
  #width = 0;
  #margin = 0;
  /** The level of detail of the labels that are drawn. */
  #level = 0;
  #frame = 0;
  /** The number of the frame, by which new elements take their turn. */
  #turn = 0;
  /** The view from whose left edge places in the layers of the picture are counted. */
  #origin: View | undefined;
  /** The view that has been told of last. */
  #rest: Domain;
  /** Whether more than the view has changed since then. */
  #hasNews = false;
  /** Whether tiles have come that are not drawn yet, and whether their labels have found their places. */
  #isBehind = false;
  #isLaidOut = true;
  /** When the view was drawn, ms. */
  #drawnAt = 0;
  /** Whether it has come to rest, and is only to be filled. */
  #isSettling = false;
  constructor(host: HTMLElement, frame: HTMLElement, svg: SVGSVGElement, data: TimelineData, signal: AbortSignal) {
    this.host = host;
    this.data = data;
    this.signal = signal;
    this.domain = { from: data.from, to: data.to };
    this.paths = makePaths(data.base);
    this.wording = new Wording(data, this.paths);
    const first = data.tiles.map((tile) => readTile(tile, { ...tile, edition: data.edition }, this.domain, data.language));
    this.tiles = new Tiles(first, this.domain, data, this.fileAddress, () => this.#arrived(), signal);
    this.failure = new Failure(host, signal);
    this.#demand = new Demand(this.tiles);
    this.#motion = new Motion(() => this.#settle(), signal);
    this.source = this.all;
    this.#rest = this.domain;
    this.grouping = mirror(new Set(data.sides), ROWS);
    this.#scenes = new Scenes(this.domain, this.source, this.grouping);
    this.#names = this.wording.sides;
    this.picture = new Picture(
      svg,
      (event) => this.wording.event(event),
      (count) => this.wording.count(count),
      ({ id }) => this.paths.event(data.language, id),
    );
    this.gestures = new Gestures(
      svg,
      this.domain,
      (byHand) => {
        if (byHand) this.#motion.takeInHand();
        this.changed();
      },
      () => this.onVain?.(),
      signal,
    );
    const track = host.querySelector<HTMLElement>('[data-brush]');
    const brush = (range: Domain) => {
      this.#motion.takeInHand();
      this.gestures.show(range);
    };
    if (track) this.#brush = new Brush(track, this.domain, brush, signal);
    const observer = new ResizeObserver(([entry]) => entry && this.#resize(entry.contentRect.width));
    observer.observe(frame);
    signal.addEventListener('abort', () => {
      observer.disconnect();
      cancelAnimationFrame(this.#frame);
    });
    // On paper the drawing keeps the width that it has on the screen, and is scaled to fit.
    addEventListener('beforeprint', () => svg.setAttribute('viewBox', `0 0 ${this.#width} ${this.drawn?.height ?? 0}`), {
      signal,
    });
    addEventListener('afterprint', () => svg.removeAttribute('viewBox'), { signal });
    this.#resize(frame.clientWidth);
    host.classList.add('live');
  }

  /** The tiles of all events. */
  get all(): TileSource {
    return { tileAt: (place) => this.tiles.tileAt(place), needs: (place) => [place] };
  }

  get view(): View {
    return this.gestures.view;
  }

  /** What the bands are called, and the row of rules. */
  get names(): Readonly<Record<string, string>> {
    return { ...this.#names, eras: this.wording.word('eras') };
  }

  /** Whether the view has changed a moment ago. */
  get isMoving(): boolean {
    return this.#motion.isMoving;
  }

  /** Whether the view stands still, and all of it is there. */
  get isAtRest(): boolean {
    return !this.isMoving && !this.#isSettling;
  }

  /** The address of a file of the pyramid. */
  readonly fileAddress = (name: string): string => this.paths.tile(this.data.language, this.data.edition, name);

  /** Shows other events, or the same in other bands; their marks glide to their new places. */
  arrange(source: TileSource, grouping: Grouping<TileEvent>, names: Readonly<Record<string, string>>): void {
    this.source = source;
    this.grouping = grouping;
    this.#names = names;
    this.#scenes = new Scenes(this.domain, source, grouping);
    this.drawnView = undefined;
    this.picture.glide();
    this.draw();
    this.gestures.resize(this.#width, this.drawn?.height ?? 0);
  }

  /** Folds stretches of the axis, or none; marks glide to their new places. */
  fold(folds: Folds | undefined): void {
    if (folds === this.view.folds) return;
    this.picture.glide();
    this.gestures.fold(folds, this.drawn?.height ?? 0);
    this.draw();
  }

  /**
   * Draws in the next frame, however many events of a gesture come before it.
   *
   * @param anew where more than the view has changed
   */
  changed(anew = false): void {
    if (anew) {
      this.drawnView = undefined;
      this.#hasNews = true;
    }
    this.#frame ||= requestAnimationFrame(() => this.#nextFrame());
  }

  /** Draws the view, and half as much again beyond both edges, so that panning only moves it. */
  draw(): void {
    this.#drawAround();
    this.picture.fill();
    this.#ask();
  }

  /** A tile has come, or has failed to. While the view moves it can wait for the next drawing: each costs as much as ten frames without. */
  #arrived(): void {
    if (!this.isMoving) this.changed(true);
    else {
      this.#isBehind = true;
      this.#isLaidOut = false;
      this.#hasNews = true;
      this.changed();
    }
  }

  #nextFrame(): void {
    this.#frame = 0;
    const { view } = this;
    const isMoved = this.#motion.isMoved(view);
    if (this.#isBehind && performance.now() - this.#drawnAt > PATIENCE) this.drawnView = undefined;
    let isDrawn = false;
    if (this.drawnView === undefined || isMoved) {
      if (isMoved) this.onMoving?.();
      this.#isSettling = false;
      this.#motion.go(view, this.drawnView !== undefined && this.#isZoomed);
      isDrawn = !this.#followed();
      if (isDrawn) this.#drawInMotion();
    }
    this.#goOn(isDrawn);
  }

  /** Does one of the things that wait, each of which costs more than following the hand: a frame that has drawn does none of them. */
  #goOn(isDrawn: boolean): void {
    if (isDrawn) this.changed();
    else if (this.#demand.isOpen) this.#ask();
    else if (this.#isBehind && !this.#isLaidOut) this.#layOut();
    else this.#fill();
  }

  /** Finds places for the labels of tiles that have come, so that the drawing need not, and what the view lacks now. */
  #layOut(): void {
    const { view } = this;
    this.#isLaidOut = true;
    this.#demand.note(view, this.#missingIn(view));
    this.changed();
  }

  /** Makes a few of the elements that are still to come, and goes on with that in the next frame. */
  #fill(): void {
    this.#turn = (this.#turn + 1) % TURNS;
    const { isHasty, isZooming } = this.#motion;
    const isTurn = !isHasty && (!isZooming || this.#turn === 0);
    const isFull = isTurn && this.picture.fill(isZooming ? MOVING : RESTING);
    if (!isFull) this.changed();
    else if (this.#isSettling) this.#arrive();
  }

  #drawAround(): void {
    this.#draw(this.view.width / 2, false);
  }

  /**
   * While the zoom changes, the least of what is drawn is text. Zooming in, no more is drawn than is seen; zooming out, more than that,
   * with the labels of a level that is farther away: so that it serves some frames without gaps at the edges, or labels over labels.
   */
  #drawInMotion(): void {
    const { view, drawnView } = this;
    const isOutward = drawnView !== undefined && scaleOf(view) < scaleOf(drawnView);
    if (this.#motion.isHasty) this.#draw(view.width / 2, true);
    else if (!this.#motion.isZooming) this.#drawAround();
    else if (isOutward) this.#draw(view.width * OUTWARD, true, levelOf(scaleOf(view)) - 1);
    else this.#draw(0, true);
  }

  #draw(margin: number, isMoving: boolean, level = levelOf(scaleOf(this.view))): void {
    const { view } = this;
    const { sight, missing } = this.#scenes.of(view.width, view.folds).sight(view, margin);
    this.sight = sight;
    this.#demand.note(view, missing);
    this.#isBehind = false;
    this.#drawnAt = performance.now();
    this.drawn = draw(sight, view, this.grouping, this.data.language, {
      budget: MARKS,
      first: this.first,
      eras: this.data.eras,
      margin,
      isMoving,
      level,
    });
    this.drawnView = view;
    this.#level = level;
    this.#margin = margin;
    this.picture.draw(this.drawn, this.names, { shift: this.#shiftOf(view), isMoving });
    this.#brush?.follow(view);
    this.onDrawn?.();
  }

  /** How far a view is from the one in which the layers of the picture started, CSS px; they start anew when the scale changes. */
  #shiftOf(view: View): number {
    const origin = this.#origin;
    const isLike = origin && origin.width === view.width && origin.folds === view.folds && !isZoomed(view, origin);
    const shift = isLike ? toX(origin, view.from) : FARTHEST;
    if (Math.abs(shift) < FARTHEST) return shift;
    this.#origin = view;
    return 0;
  }

  #settle(): void {
    this.#isSettling = true;
    this.#drawAround();
    this.#goOn(true);
  }

  /** Tells of the view once all of it is there. */
  #arrive(): void {
    this.#isSettling = false;
    this.#brush?.tell(this.wording.months(this.view));
    const { from, to } = this.view;
    if (this.#hasNews || this.#rest.from !== from || this.#rest.to !== to) this.onSettled?.();
    this.restHere();
  }

  /** Takes the view as one that has been told of: only another one settles. */
  restHere(): void {
    this.#rest = this.view;
    this.#hasNews = false;
  }

  #resize(width: number): void {
    if (width <= 0 || width === this.#width) return;
    this.#width = width;
    this.gestures.resize(width, this.drawn?.height ?? 0);
    this.draw();
    this.gestures.resize(width, this.drawn?.height ?? 0);
    this.#motion.see(this.view);
    this.#brush?.tell(this.wording.months(this.view));
  }

  get #isZoomed(): boolean {
    return this.drawnView === undefined || isZoomed(this.view, this.drawnView);
  }

  /** Lets the picture follow where what is drawn goes on far enough beyond the view. */
  #followed(): boolean {
    const { view } = this;
    const { drawn, drawnView: from } = this;
    if (!drawn || !from || from.width !== view.width || from.folds !== view.folds) return false;
    const offset = toX(view, from.from);
    const ratio = scaleOf(view) / scaleOf(from);
    const reach = this.#margin * (this.#motion.isHasty ? HASTY_REACH : REACH);
    if (this.#isZoomed ? !this.#covers(offset, ratio) : Math.abs(offset) > reach) return false;
    this.picture.follow(offset, this.#isZoomed ? ratio : 1);
    this.picture.pin({ ...drawn, pinned: ticks(view, this.data.language).pinned }, this.names);
    this.#brush?.follow(view);
    return true;
  }

  /**
   * Whether what is drawn covers the view at another scale, and its labels are still those of that scale.
   *
   * @param offset of the left edge of the view that was drawn, CSS px
   * @param ratio of the scales
   */
  #covers(offset: number, ratio: number): boolean {
    const { view } = this;
    const beyond = this.#margin * ratio;
    const lag = levelOf(scaleOf(view)) - this.#level;
    const isCurrent = this.#motion.isZooming && !view.folds && lag >= 0 && lag <= LAG;
    return isCurrent && offset <= beyond && offset + view.width * ratio + beyond >= view.width;
  }

  #missingIn(view: View): readonly TilePlace[] {
    return this.#scenes.of(view.width, view.folds).sight(view).missing;
  }

  #ask(): void {
    if (!this.#demand.isOpen) return;
    this.changed();
    this.failure.set(
      'tiles',
      this.#demand.ask(this.source, (view) => this.#missingIn(view)),
    );
  }
}
