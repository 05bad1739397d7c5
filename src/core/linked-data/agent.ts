import type { Organization, Person } from 'schema-dts';
import type { Actor, ActorKind } from '../actor.ts';
import { DEFAULT_LANGUAGE, type Language } from '../language.ts';
import type { Site } from './website.ts';

/** An actor as https://schema.org/Organization or https://schema.org/Person, the same one in every language by its `@id`. */
export function agent(site: Site, language: Language, { id, localName, name, names, kind }: NamedActor) {
  const others = [name, names?.zh, names?.short].filter((other) => other !== undefined && other !== localName);
  return {
    '@type': AGENT[kind],
    '@id': `${site.address(site.paths.actor(DEFAULT_LANGUAGE, id))}#actor`,
    name: localName,
    ...(others.length > 0 && { alternateName: others as string[] }),
    url: site.address(site.paths.actor(language, id)),
  } as const satisfies Organization | Person;
}

/** What schema.org calls our kinds of actors. */
export const AGENT = {
  company: 'Organization',
  lab: 'ResearchOrganization',
  government: 'GovernmentOrganization',
  agency: 'GovernmentOrganization',
  investor: 'Organization',
  university: 'CollegeOrUniversity',
  organisation: 'Organization',
  media: 'NewsMediaOrganization',
  person: 'Person',
} as const satisfies Record<ActorKind, string>;

export interface NamedActor extends Pick<Actor, 'name' | 'names' | 'kind'> {
  readonly id: string;
  /** The name in the language of the page. */
  readonly localName: string;
}
