import { Finder } from './finder.ts';
import { type Answer, Inquiry } from './inquiry.ts';
import { Results } from './results.ts';

/** Makes the dialog search: answers what is typed, and lets the arrow keys walk from the field through the results and back. */
export function searchIn(dialog: HTMLDialogElement, signal: AbortSignal): void {
  const field = dialog.querySelector('input');
  const root = dialog.querySelector<HTMLElement>('[data-results]');
  const all = dialog.querySelector<HTMLElement>('[data-all]');
  if (!field || !root) return;
  const finder = new Finder(dialog.dataset['base'] ?? '/');
  const ask = () => inquiry.ask(field.value);
  const results = new Results(root, finder, ask, signal);
  const show = (answer: Answer) => {
    const titles = answer.rows.filter(({ inTitles }) => inTitles).slice(0, TITLES);
    const texts = answer.rows.filter(({ inTitles }) => !inTitles).slice(0, ROWS - titles.length);
    const rows = [...titles.map((row) => ({ ...row, excerpt: null })), ...texts];
    root.hidden = !answer.text && answer.state !== 'unavailable';
    if (all) all.hidden = answer.rows.length === 0;
    results.show(answer, rows, answer.rows.length);
  };
  const inquiry = new Inquiry(finder, show);

  finder.warm();
  ask();
  field.addEventListener('input', ask, { signal });
  dialog.addEventListener('keydown', (event) => press(event, dialog, field), { signal });
}

function press(event: KeyboardEvent, dialog: HTMLDialogElement, field: HTMLInputElement): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const stops = [field, ...dialog.querySelectorAll<HTMLElement>('[data-list] a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[Math.max(0, at) + step];
  event.preventDefault();
  next?.focus();
}

/** How many results the dialog shows: by their titles, and in all. */
const TITLES = 6;
const ROWS = 10;
