/**
 * What is said beside a control that was left moves all that is below it, and must not take a button away from under a press that
 * made the writer leave it.
 */
export class Presses {
  #press: Promise<void> | undefined;

  constructor(root: HTMLElement, signal: AbortSignal) {
    root.addEventListener('pointerdown', () => this.#hold(signal), { signal });
  }

  /** Acts at once, or when the press that is under way has ended and done its work. */
  after(act: () => void): void {
    if (this.#press) this.#press.then(act);
    else act();
  }

  #hold(signal: AbortSignal): void {
    this.#press = new Promise((resolve) => {
      const end = () => {
        this.#press = undefined;
        resolve();
      };
      for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => setTimeout(end), { once: true, signal });
    });
  }
}
