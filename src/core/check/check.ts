import type { Actor } from '../actor.ts';
import type { Claim } from '../claim.ts';
import { checkCorrections, checkCorrectionWords } from '../corrections.ts';
import type { Facts, Translation } from '../event.ts';
import { LANGUAGES } from '../language.ts';
import { nearest } from '../nearest.ts';
import type { Story, StoryTranslation } from '../story.ts';
import type { Term } from '../term.ts';
import { WORD_KEYS, type WordTable } from '../words.ts';
import { checkDates } from './chronology.ts';
import { checkClaims } from './claims.ts';
import { checkEditions, type Editions } from './editions.ts';
import { checkPermalinks, type Permalinks } from './permalinks.ts';
import { checkQuota } from './quota.ts';
import { checkRedirects, type Redirects } from './redirects.ts';
import { checkRelations } from './relations.ts';
import type { Rule } from './rules.ts';
import { checkWordLists, type Misspellings, type OwnWords } from './spelling.ts';
import { checkStories } from './stories.ts';
import { checkTerms } from './terms.ts';
import { checkTombstones, type Tombstones } from './tombstones.ts';
import { checkFreshness, type Original } from './translated.ts';
import { checkWithdrawals } from './withdrawals.ts';

/**
 * Holds the whole set to the rules that no single file can be held to.
 *
 * @param today ms since the epoch; dates far after it are mistakes
 */
export function checkSet(set: ContentSet, today: number): Finding[] {
  return [
    ...checkActors(set),
    ...checkUnusedActors(set),
    ...checkRelations(set),
    ...checkDates(set, today),
    ...checkFigures(set),
    ...checkSourceAddresses(set),
    ...checkSourceCounts(set),
    ...checkQuota(set),
    ...checkClaims(set),
    ...checkTerms(set),
    ...checkStories(set),
    ...checkTranslations(set),
    ...checkFreshness(set),
    ...checkWithdrawals(set),
    ...checkTombstones(set),
    ...checkCorrections(set),
    ...checkCorrectionWords(set),
    ...checkWords(set),
    ...checkRedirects(set),
    ...checkPermalinks(set),
    ...checkWordLists(set),
    ...checkEditions(set, today),
  ];
}

/** Every actor of an event or a claim exists and is named once. */
export function checkActors({ events, claims, ids }: ContentSet): Finding[] {
  return [...events, ...claims].flatMap(({ file, data: { actors = [] } }) =>
    actors.flatMap((actor, index): Finding[] => {
      const path = ['actors', index];
      if (actors.indexOf(actor) < index) {
        return [{ rule: 'repeated-actor', file, path, message: `${actor} is already in the list; remove one of the two` }];
      }
      if (ids.actors.has(actor)) return [];
      const near = nearest(actor, ids.actors);
      const hint = near ? `did you mean ${near}? Else add` : 'Add';
      return [{ rule: 'unknown-actor', file, path, message: `there is no actor ${actor}; ${hint} content/actors/${actor}.yaml` }];
    }),
  );
}

/** Every actor has a part in an event or a claim; a withdrawn event still names those that it was about. */
export function checkUnusedActors({ actors, events, claims, ids }: ContentSet): Finding[] {
  const isComplete = ids.events.size === events.length && ids.claims.size === claims.length;
  // While an entry cannot be read, any of them may act in it.
  if (!isComplete) return [];
  const used = new Set([...events, ...claims].flatMap(({ data }) => data.actors ?? []));
  return actors.flatMap(({ id, file }): Finding[] => {
    if (used.has(id)) return [];
    const message = `no event and no claim names ${id}; add it to the actors of an entry, or remove this file`;
    return [{ rule: 'unused-actor', file, path: [], message }];
  });
}

/** What is called notable rests on its own text, or on two who report it. */
export function checkSourceCounts({ events }: Pick<ContentSet, 'events'>): Finding[] {
  return events.flatMap(({ file, data: { significance, status, sources } }): Finding[] => {
    const usable = Object.entries(sources).filter(([, { further }]) => !further);
    const [only] = usable;
    if (status === 'withdrawn' || significance < NOTABLE || usable.length !== 1 || only?.[1].kind !== 'secondary') return [];
    const message = `significance ${significance} rests on ${only[0]} alone, a report by others; cite a second source or a primary one, or lower the significance to ${NOTABLE - 1}`;
    return [{ rule: 'single-secondary-source', file, path: ['significance'], message }];
  });
}

/** Every figure names sources of its own event, and none that may carry no sentence. */
export function checkFigures({ events }: Pick<ContentSet, 'events'>): Finding[] {
  return events.flatMap(({ file, data }) =>
    (data.figures ?? []).flatMap(({ sources }, figure) =>
      sources.flatMap((key, index): Finding[] => {
        const path = ['figures', figure, 'sources', index];
        const source = Object.hasOwn(data.sources, key) ? data.sources[key] : undefined;
        if (source?.further) {
          return [
            {
              rule: 'further-source',
              file,
              path,
              message: `${key} is further reading, on which no figure may rest; name another source`,
            },
          ];
        }
        if (source) return [];
        const keys = Object.keys(data.sources);
        const near = nearest(key, keys);
        const hint = near ? `did you mean ${near}? ` : '';
        return [
          {
            rule: 'figure-source',
            file,
            path,
            message: `${key} is no source of this event; ${hint}There are: ${keys.join(', ')}`,
          },
        ];
      }),
    ),
  );
}

/** Sources of one entry have addresses of their own, encrypted where that can be, which hide no user name and nothing but ASCII. */
export function checkSourceAddresses({ events, claims, terms, insecureHosts }: AddressedSet): Finding[] {
  return [...events, ...claims, ...terms].flatMap(({ file, data }) => {
    const seen = new Map<string, string>();
    return Object.entries(data.sources).flatMap(([key, { url, archive }]) => {
      const found: Finding[] = [];
      for (const [field, address] of [['url', url] as const, ['archive', archive] as const]) {
        const path = ['sources', key, field];
        if (address === undefined || PLAIN_ADDRESS.test(address)) continue;
        const message = 'an address has a host name with a dot, no user name, and ASCII signs only; write others as %XX';
        found.push({ rule: 'source-address', file, path, message });
      }
      const host = /^http:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase();
      if (host && !insecureHosts.has(host)) {
        const message = `${key} is linked over http://, which anyone on the way can change; write https:// if the page can be had there, else list ${host} with the reason under insecure in src/build/links/hosts.yaml`;
        found.push({ rule: 'insecure-address', file, path: ['sources', key, 'url'], message });
      }
      const address = url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/[/#]+$/, '');
      const first = seen.get(address);
      if (first) {
        const message = `${key} has the address of ${first}; list the source once and cite it twice`;
        found.push({ rule: 'repeated-source', file, path: ['sources', key, 'url'], message });
      }
      seen.set(address, first ?? key);
      return found;
    });
  });
}

/** Every translation belongs to an event and labels all of its figures. */
export function checkTranslations({ events, translations, ids }: ContentSet): Finding[] {
  const facts = new Map(events.map(({ id, data }) => [id, data]));
  return translations.flatMap(({ id, file, data }): Finding[] => {
    if (!ids.events.has(id)) {
      return [
        {
          rule: 'orphan-translation',
          file,
          path: [],
          message: `there is no content/events/${id}/en.mdx; add it, or rename the folder`,
        },
      ];
    }
    const event = facts.get(id);
    const [has, needs] = [data.figures?.length ?? 0, event?.figures?.length ?? 0];
    if (!event || has === needs) return [];
    const message = `${has} ${has === 1 ? 'label' : 'labels'} for the ${needs} ${needs === 1 ? 'figure' : 'figures'} of en.mdx; give one for each, in the same order`;
    return [{ rule: 'figure-labels', file, path: ['figures'], message }];
  });
}

/** Every language has a table of words, with the same gaps as the first. */
export function checkWords({ words, ids }: ContentSet): Finding[] {
  const missing = LANGUAGES.filter((language) => !ids.words.has(language)).map((language): Finding => {
    const file = `content/words/${language}.yaml`;
    return {
      rule: 'missing-words',
      file,
      path: [],
      message: `there is no ${file}; copy that of another language and translate it`,
    };
  });
  const [first, ...others] = words;
  if (!first) return missing;
  const gaps = others.flatMap(({ file, data }) =>
    WORD_KEYS.flatMap((key): Finding[] => {
      const [has, needs] = [gapsOf(data[key]), gapsOf(first.data[key])];
      if (has === needs) return [];
      const message = `gaps ${has || 'none'}, but ${needs || 'none'} in ${first.file}; use the same in both`;
      return [{ rule: 'gaps', file, path: [key], message }];
    }),
  );
  return [...missing, ...gaps];
}

/** From this level of significance on, one report by others is too little. */
const NOTABLE = 3;

const PLAIN_ADDRESS = /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#][!-~]*)?$/i;

function gapsOf(word: WordTable[keyof WordTable]): string {
  const text = typeof word === 'string' ? word : word.other;
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join(' ');
}

type AddressedSet = Pick<ContentSet, 'events' | 'claims' | 'terms' | 'insecureHosts'>;

/** Content as the rules see it: what could be read, and the names of everything there is. */
export interface ContentSet {
  readonly events: readonly Item<Facts>[];
  readonly translations: readonly Item<Translation>[];
  readonly actors: readonly Item<Actor>[];
  readonly claims: readonly Item<Claim>[];
  readonly terms: readonly Item<Term>[];
  readonly stories: readonly Item<Story>[];
  readonly storyTranslations: readonly Item<StoryTranslation>[];
  /** Everything that is written in English and can be translated. */
  readonly originals: readonly Original[];
  /** In the order of `LANGUAGES`. */
  readonly words: readonly Item<WordTable>[];
  readonly redirects: Item<Redirects> | undefined;
  readonly tombstones: Item<Tombstones> | undefined;
  readonly permalinks: Item<Permalinks> | undefined;
  readonly ownWords: Item<OwnWords> | undefined;
  readonly misspellings: Item<Misspellings> | undefined;
  /** What the list of permalinks ever had, as far as the history of the checkout tells. */
  readonly everListed: ReadonlySet<string>;
  /** Hosts, in lower case, that are known to have no https, or of which nobody knows. */
  readonly insecureHosts: ReadonlySet<string>;
  readonly editions: Item<Editions> | undefined;
  /** Names of all files, sound or not, so that one mistake is not reported everywhere it is referred to. */
  readonly ids: Readonly<
    Record<'events' | 'translations' | 'actors' | 'claims' | 'stories' | 'pages' | 'rules' | 'words', ReadonlySet<string>>
  >;
}

export interface Item<T> {
  readonly id: string;
  readonly file: string;
  readonly data: T;
}

/** A problem before its place in the file is known: `path` leads to it in the frontmatter or the YAML. */
export interface Finding {
  readonly rule: Rule;
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly message: string;
}
