import { formatView, parseView } from '../../core/query/view-query.ts';
import { isOpen } from '../../core/timeline/filter.ts';
import { DAY, wholeDays } from '../../core/timeline/scale.ts';
import { ViewAddress } from './address.ts';
import { Card } from './card.ts';
import { Choice } from './choice.ts';
import { Folding } from './folding.ts';
import { Inside } from './inside.ts';
import type { Instrument } from './instrument.ts';
import { Lights } from './lights.ts';
import { List } from './list.ts';
import { Navigation } from './navigation.ts';
import { pause } from './pause.ts';
import { Related } from './related.ts';
import { Report } from './report.ts';
import { Summaries } from './summaries.ts';
import { Toolbar } from './toolbar.ts';

/** What readers use beyond the drawing itself: card, list, filters, search, keys, buttons, and the address of the view. */
export class Desk {
  readonly #instrument: Instrument;
  readonly #address: ViewAddress;
  readonly #choice: Choice;
  readonly #folding: Folding;
  readonly #lights: Lights;
  readonly #related: Related;
  readonly #navigation: Navigation;
  readonly #report: Report;
  readonly #card: Card;
  /** The form of a picture that could not be made. */
  #unsaved: 'svg' | 'png' | undefined;
  #hinted: ReturnType<typeof setTimeout> | undefined;

  constructor(instrument: Instrument) {
    const { host, signal, picture, gestures } = instrument;
    this.#instrument = instrument;
    this.#address = new ViewAddress(host, instrument.paths.home(instrument.data.language));
    const frame = picture.svg.parentElement as HTMLElement;
    const list = new List(host, instrument);
    const summaries = new Summaries(instrument.fileAddress, () => instrument.isAtRest, signal);
    this.#card = new Card(frame, instrument, list, summaries);
    this.#related = new Related(instrument, () => this.#write());
    this.#choice = new Choice(instrument, () => this.#chosen());
    this.#folding = new Folding(instrument, this.#choice, () => this.#write());
    this.#lights = new Lights(
      instrument,
      this.#choice,
      (row) => this.#navigation.goToRow(row),
      () => this.#lit(),
    );
    const inside = new Inside(frame, instrument);
    const toolbar = new Toolbar(
      host,
      {
        zoom: (factor) => gestures.zoomBy(factor),
        fit: () => gestures.fit(),
        save: (form) => this.#save(form),
        goTo: (day) => this.#goTo(day),
      },
      instrument.wording.word('copied'),
      signal,
    );
    this.#navigation = new Navigation(instrument, this.#choice, {
      n: () => this.#lights.step(1),
      p: () => this.#lights.step(-1),
      N: () => this.#lights.step(-1),
      Escape: () => this.#card.hide(),
      // A frame has no window to fill, no field to search in, and no room for a list of keys.
      ...(!this.#address.isFramed && {
        f: () => toolbar.toggleFull(),
        '/': () => this.#lights.focus(),
        '?': () => toolbar.showKeys(),
      }),
    });
    this.#report = new Report(instrument, this.#choice, list, summaries);
    picture.svg.addEventListener('click', (event) => inside.answer(event), { signal });
    for (const type of ['pointerover', 'focusin'] as const) {
      const show = (event: Event) => {
        const isTouch = event instanceof PointerEvent && event.pointerType === 'touch';
        // Marks that pass under a resting pointer are not what it points at.
        const isPassing = event.type === 'pointerover' && instrument.isMoving;
        if (!isTouch && !isPassing) this.#show(event.target);
      };
      picture.svg.addEventListener(type, show, { signal });
    }
    for (const type of ['pointerout', 'focusout'] as const) picture.svg.addEventListener(type, () => this.#leave(), { signal });
    const codes = document.querySelector<HTMLDetailsElement>('.embed-details');
    const fillCodes = () => import('./codes.ts').then(({ offerCodes }) => offerCodes(instrument, () => this.#query));
    if (codes?.open) fillCodes();
    else codes?.addEventListener('toggle', fillCodes, { signal });
    host.querySelector('[data-retry]')?.addEventListener('click', () => this.#retry(), { signal });
    instrument.onDrawn = () => {
      this.#related.draw();
      this.#lights.show();
      this.#navigation.arrive();
    };
    // To measure where it belongs would lay out the page in each frame.
    instrument.onMoving = () => this.#card.hide();
    instrument.onSettled = () => this.#settle();
    instrument.onVain = () => this.#hint();
    signal.addEventListener('abort', () => clearTimeout(this.#hinted));
    if (!this.#address.isFramed) addEventListener('popstate', () => this.restore(), { signal });
  }

  /** Shows what the address names; where it names nothing, what the reader has brought into view meanwhile. */
  async begin(): Promise<void> {
    if (location.search) await this.restore(this.#instrument.gestures.isFit);
    else if (this.#instrument.gestures.isFit) this.#navigation.keepTabStop();
    else await this.#settle();
    const reached = this.#instrument.picture.svg.querySelector<SVGElement>('a.mark:hover, a.mark:focus-visible');
    if (reached) this.#show(reached);
  }

  /** Shows what the address names. @param withRange false where the reader has moved on already */
  async restore(withRange = true): Promise<void> {
    const { range, filter, group, arcs, folded, text, event } = parseView(location.search);
    const { gestures } = this.#instrument;
    this.#related.choose(arcs);
    if (withRange && range) gestures.show(range);
    else if (withRange) gestures.fit();
    await this.#choice.restore(filter, group);
    this.#lights.tell();
    if (folded || this.#folding.folded) await this.#folding.choose(folded);
    const isPlain = !range && isOpen(filter) && group === 'side' && !text && !folded;
    if (isPlain) this.#navigation.keepTabStop();
    else await this.#settle();
    await this.#lights.set(text);
    if (event) await this.#navigation.goToEvent(event);
  }

  /** What follows a gesture once it has come to rest: the list, the address, and what a screen reader hears. */
  async #settle(): Promise<void> {
    this.#instrument.restHere();
    this.#navigation.keepTabStop();
    this.#lights.showEdges();
    await pause();
    this.#write();
    await pause();
    await this.#report.write((row) => this.#lights.isHit(row));
  }

  async #chosen(): Promise<void> {
    await this.#folding.apply();
    this.#lights.tell();
    this.#address.write(this.#query, true);
    await this.#settle();
  }

  #lit(): void {
    this.#write();
    this.#settle();
  }

  #write(): void {
    this.#address.write(this.#query);
  }

  /** What is shown, as the query of an address; empty when that is everything. */
  get #query(): string {
    const { gestures, view } = this.#instrument;
    return formatView({
      range: gestures.isFit ? undefined : wholeDays(view),
      filter: this.#choice.filter,
      group: this.#choice.group,
      arcs: this.#related.all,
      folded: this.#folding.folded,
      text: this.#lights.text,
      event: undefined,
    });
  }

  #show(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest<SVGAElement>('a.mark') : null;
    const mark = this.#instrument.drawn?.marks.find(({ item }) => item.event.id === link?.dataset['event']);
    if (!link || !mark) return;
    this.#card.show(mark.item.event, link);
    this.#related.of(mark.item.event.id);
  }

  #leave(): void {
    this.#card.hideSoon();
    this.#related.of(this.#instrument.picture.svg.querySelector<SVGAElement>('a.mark:focus-visible')?.dataset['event']);
  }

  async #retry(): Promise<void> {
    this.#instrument.tiles.retry();
    await this.#choice.apply();
    await this.#settle();
    if (this.#unsaved) await this.#save(this.#unsaved);
  }

  /** Brings a day to the middle: of the view as it is, or of a year around it while everything is in view. */
  #goTo(day: number): void {
    const { gestures, view } = this.#instrument;
    const half = gestures.isFit ? 183 * DAY : (view.to - view.from) / 2;
    gestures.show({ from: day - half, to: day + half });
  }

  async #save(form: 'svg' | 'png'): Promise<void> {
    const saving = await import('./save.ts').catch(() => undefined);
    this.#unsaved = saving ? undefined : form;
    this.#instrument.failure.set('picture', !saving);
    if (!saving) return;
    const address = new URL(this.#address.of(this.#query), location.href).href;
    const caption = {
      title: this.#instrument.wording.word('title'),
      range: this.#instrument.wording.months(this.#instrument.view),
      source: this.#instrument.wording.word('source', { address }),
      file: 'sputnik-moments',
    };
    await saving.savePicture(this.#instrument.picture.svg, caption, form);
  }

  #hint(): void {
    const hint = this.#instrument.host.querySelector<HTMLElement>('[data-hint]');
    if (!hint) return;
    hint.hidden = false;
    clearTimeout(this.#hinted);
    this.#hinted = setTimeout(() => {
      hint.hidden = true;
    }, 1600);
  }
}
