import { select } from 'd3-selection';
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Folds } from '../../core/timeline/folds.ts';
import { type Domain, MAX_SCALE, placeOf, toInstant, type View } from '../../core/timeline/scale.ts';

/**
 * Hands on the timeline: drag, pinch, ctrl/⌘ + wheel and double click, by d3-zoom. A plain wheel and a vertical swipe scroll the
 * page. Everything is told as a view on the time axis.
 */
export class Gestures {
  readonly #target: SVGSVGElement;
  readonly #domain: Domain;
  readonly #zoom;
  #width = 1;
  #folds: Folds | undefined;

  /**
   * @param onView called with each new view, and whether a hand is on it
   * @param onVain called when somebody turns a plain wheel, which scrolls the page
   */
  constructor(target: SVGSVGElement, domain: Domain, onView: (byHand: boolean) => void, onVain: () => void, signal: AbortSignal) {
    this.#target = target;
    this.#domain = domain;
    this.#zoom = zoom<SVGSVGElement, unknown>()
      // Steps of a double click are taken at once, like all others.
      .duration(0)
      .filter((event: MouseEvent | WheelEvent | TouchEvent) => {
        if (event.type === 'wheel') return event.ctrlKey || event.metaKey;
        return !event.ctrlKey && !('button' in event && event.button);
      })
      // A notch of a wheel zooms by √2 at most; a pinch on a trackpad comes as many small wheel events.
      .wheelDelta(({ deltaY, deltaMode }) => Math.max(-0.5, Math.min(0.5, -deltaY * (deltaMode === 1 ? 0.05 : 0.01))))
      .clickDistance(4)
      .on('zoom', ({ sourceEvent }: D3ZoomEvent<SVGSVGElement, unknown>) => onView(sourceEvent !== null));
    select(target).call(this.#zoom);
    target.addEventListener('wheel', (event) => this.#scrollSideways(event, onVain), { passive: false, signal });
    // Links would be dragged away as addresses otherwise.
    target.addEventListener('dragstart', (event) => event.preventDefault(), { signal });
    signal.addEventListener('abort', () => select(target).on('.zoom', null));
  }

  /** Fits the zoom to a frame of this width (CSS px), keeping the stretch of time in view. */
  resize(width: number, height: number): void {
    const { k, x } = this.#transform;
    const ratio = width / this.#width;
    this.#width = width;
    const closest = MAX_SCALE / (width / this.#length);
    this.#zoom
      .extent([
        [0, 0],
        [width, height],
      ])
      .translateExtent([
        [0, Number.NEGATIVE_INFINITY],
        [width, Number.POSITIVE_INFINITY],
      ])
      .scaleExtent([1, Math.max(1, closest)]);
    this.#zoom.transform(select(this.#target), zoomIdentity.translate(k === 1 ? 0 : x * ratio, 0).scale(k));
  }

  /** Folds stretches of the axis, or none; what is in view stays in view. */
  fold(folds: Folds | undefined, height: number): void {
    const { view, isFit } = this;
    this.#folds = folds;
    this.resize(this.#width, height);
    if (isFit) this.fit();
    else this.show(view);
  }

  /** Zooms by a factor around a place in the frame (CSS px), its middle unless given. */
  zoomBy(factor: number, x = this.#width / 2): void {
    this.#zoom.scaleBy(select(this.#target), factor, [x, 0]);
  }

  /** Moves the view by so many CSS px to the right. */
  panBy(distance: number): void {
    this.#zoom.translateBy(select(this.#target), -distance / this.#transform.k, 0);
  }

  /** Shows the whole domain. */
  fit(): void {
    this.#zoom.transform(select(this.#target), zoomIdentity);
  }

  /** Shows a stretch of time, as far as the domain and the closest zoom allow. */
  show({ from, to }: Domain): void {
    const [closest = 1] = [...this.#zoom.scaleExtent()].reverse();
    const [start, end] = [this.#placeOf(from), this.#placeOf(to)];
    const k = Math.min(closest, Math.max(1, this.#length / (end - start)));
    const middle = (start + end) / 2;
    const x = this.#width / 2 - ((middle - this.#placeOf(this.#domain.from)) / this.#length) * this.#width * k;
    const bounded = Math.min(0, Math.max(this.#width * (1 - k), x));
    this.#zoom.transform(select(this.#target), zoomIdentity.translate(bounded, 0).scale(k));
  }

  /** True while the whole domain is in view. */
  get isFit(): boolean {
    return this.#transform.k === 1;
  }

  get view(): View {
    return this.#viewOf(this.#transform);
  }

  get #transform(): ZoomTransform {
    return (this.#target as SVGSVGElement & { __zoom?: ZoomTransform }).__zoom ?? zoomIdentity;
  }

  /** The length of the whole axis, ms. */
  get #length(): number {
    return this.#placeOf(this.#domain.to) - this.#placeOf(this.#domain.from);
  }

  #placeOf(instant: number): number {
    return placeOf({ folds: this.#folds }, instant);
  }

  #viewOf({ k, x }: ZoomTransform): View {
    const width = this.#width;
    const whole = { ...this.#domain, width, folds: this.#folds };
    return { ...whole, from: toInstant(whole, -x / k), to: toInstant(whole, (width - x) / k) };
  }

  #scrollSideways(event: WheelEvent, onVain: () => void): void {
    if (event.ctrlKey || event.metaKey) return;
    const sideways = event.shiftKey ? event.deltaX || event.deltaY : event.deltaX;
    if (Math.abs(sideways) > Math.abs(event.deltaY) || event.shiftKey) {
      event.preventDefault();
      this.panBy(sideways);
    } else {
      onVain();
    }
  }
}
