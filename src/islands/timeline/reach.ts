import type { Instrument } from './instrument.ts';
import { keyIn } from './keys.ts';

/**
 * Fetches the desk when the reader reaches for the timeline, or comes with a view in the address. What is chosen, clicked or pressed
 * before it is there is so again then; what cannot be fetched is tried again at the next reach, and the reader is told.
 */
export function sitDownOnReach(host: HTMLElement, instrument: Instrument, signal: AbortSignal): void {
  const reach = new AbortController();
  let desk: Promise<boolean> | undefined;
  /** @returns whether it is there */
  const sitDown = () => {
    desk ??= import('./desk.ts').then(
      async ({ Desk }) => {
        reach.abort();
        instrument.failure.set('desk', false);
        if (!signal.aborted) await new Desk(instrument).begin();
        return true;
      },
      () => {
        desk = undefined;
        instrument.failure.set('desk', true);
        return false;
      },
    );
    return desk;
  };
  for (const type of ['pointerover', 'pointerdown', 'focusin', 'wheel', 'keydown'] as const) {
    host.addEventListener(type, sitDown, { signal: reach.signal, passive: true, once: true });
  }
  const choose = async ({ target, type }: Event) => {
    if (await sitDown()) target?.dispatchEvent(new Event(type, { bubbles: true }));
  };
  for (const type of ['change', 'input'] as const) host.addEventListener(type, choose, { signal: reach.signal });
  const click = async (event: Event) => {
    const control = event.target instanceof Element ? event.target.closest('button, a.count') : null;
    if (!control) return;
    event.preventDefault();
    event.stopPropagation();
    if (await sitDown()) control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  };
  host.addEventListener('click', click, { signal: reach.signal, capture: true });
  const { svg } = instrument.picture;
  const press = async (event: KeyboardEvent) => {
    const key = keyIn(event);
    if (!key) return;
    event.preventDefault();
    // The keys before it may have moved the focus.
    if (await sitDown()) focusIn(svg).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  };
  svg.addEventListener('keydown', press, { signal: reach.signal });
  // The codes that embed the view are beside the timeline, and are opened by what comes then.
  document.querySelector('.embed-details')?.addEventListener('toggle', sitDown, { signal: reach.signal });
  instrument.onSettled = sitDown;
  if (location.search) sitDown();
}

/** What has the focus in an element, or the element itself. */
function focusIn(element: Element): Element {
  const { activeElement } = document;
  return activeElement && element.contains(activeElement) ? activeElement : element;
}
