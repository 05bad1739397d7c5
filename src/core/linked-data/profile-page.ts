import type { ProfilePage } from 'schema-dts';
import type { Language } from '../language.ts';
import { agent, type NamedActor } from './agent.ts';
import { provenance, type Site } from './website.ts';

/** The page of an actor as https://schema.org/ProfilePage. */
export function profilePage({ site, language, actor, about, changed }: Profile) {
  const url = site.address(site.paths.actor(language, actor.id));
  return {
    '@type': 'ProfilePage',
    '@id': url,
    url,
    name: actor.localName,
    inLanguage: language,
    ...(changed && { dateModified: changed }),
    mainEntity: { ...agent(site, language, actor), description: about },
    ...provenance(site, language),
  } as const satisfies ProfilePage;
}

interface Profile {
  readonly site: Site;
  readonly language: Language;
  readonly actor: NamedActor;
  readonly about: string;
  /** The day on which one of the entries it acts in last changed. */
  readonly changed: string | undefined;
}
