import type { ContentSet, Finding } from './check.ts';
import { noSuchEvent } from './named-event.ts';

/** Every step of a story names an event that exists, each once, and every translation belongs to a story. */
export function checkStories({ stories, storyTranslations, ids }: ContentSet): Finding[] {
  const steps = stories.flatMap(({ file, data }) =>
    data.steps.flatMap((event, index): Finding[] => {
      const path = ['steps', index];
      if (data.steps.indexOf(event) < index) {
        return [{ rule: 'repeated-step', file, path, message: `${event} is a step already; remove one of the two` }];
      }
      const message = noSuchEvent(event, ids.events, 'add its entry first, or leave the step out');
      return message ? [{ rule: 'unknown-event', file, path, message }] : [];
    }),
  );
  const orphans = storyTranslations.flatMap(({ id, file }): Finding[] => {
    if (ids.stories.has(id)) return [];
    const message = `there is no content/stories/${id}/en.mdx; add it, or rename the folder`;
    return [{ rule: 'orphan-translation', file, path: [], message }];
  });
  return [...steps, ...orphans];
}
