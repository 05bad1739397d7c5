import type { Knowledge } from './knowledge.ts';

/**
 * Fetches what a form knows of the entries that there are. Where that fails, a notice says so and offers to try again.
 *
 * @param learned called after each try
 */
export function learn(root: HTMLElement, knowledge: Knowledge, learned: () => void, signal: AbortSignal): void {
  const notice = root.querySelector('[data-unavailable]') as HTMLElement;
  const load = async () => {
    notice.hidden = await knowledge.load(root.dataset['known'] ?? '');
    learned();
  };
  notice.querySelector('button')?.addEventListener('click', load, { signal });
  void load();
}
