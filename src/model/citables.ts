import { type Citable, citableActor, citableClaim, citableEvent, citableStory } from '../core/cite/citable.ts';
import { paths } from './addresses.ts';
import { claims } from './claims.ts';
import { oncePerLanguage } from './per-language.ts';
import { stories } from './stories.ts';
import { timeline } from './timeline.ts';

/** Every record that can be cited, in one language. */
export const citables = oncePerLanguage(async (language): Promise<readonly Citable[]> => {
  const [{ events, actors }, allClaims, allStories] = await Promise.all([
    timeline(language),
    claims(language),
    stories(language),
  ]);
  return [
    ...events.map((event) => citableEvent(event, language, paths)),
    ...allClaims.map((claim) => citableClaim(claim, language, paths)),
    ...allStories.map((story) => citableStory(story, language, paths)),
    ...actors.map((actor) => {
      const own = events.filter((event) => event.facts.actors.includes(actor.id));
      return citableActor(actor, own, language, paths);
    }),
  ];
});
