import { type ContentSet, checkSet, type Item } from '../../core/check/check.ts';
import type { Problem } from '../../core/check/problem.ts';
import { targetsOf } from '../../core/check/targets.ts';
import type { Original } from '../../core/check/translated.ts';
import type { Facts } from '../../core/event.ts';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../core/language.ts';
import { nearest } from '../../core/nearest.ts';
import type { Reading } from '../entry/entry.ts';
import type { DataOf, Kind } from '../entry/location.ts';
import { quote, reporter, START } from '../entry/report.ts';
import { checkSources } from '../entry/sources.ts';
import { checkSteps } from '../entry/steps.ts';
import { checkSpelling } from '../spelling/check.ts';
import { checkPictures } from './event-pictures.ts';

/**
 * Finds everything that only shows when files are seen together: relations and the like, citations of translations, links.
 *
 * @param today ms since the epoch
 */
export function checkEntries(entries: readonly Reading[], today: number, known: Known): Problem[] {
  const problems: Problem[] = [];
  const byFile = new Map(entries.map((entry) => [entry.location.path, entry]));
  const set = setOf(entries, known);
  for (const { rule, file, path, message } of checkSet(set, today)) {
    reporter(file, problems)(rule, byFile.get(file)?.yaml?.at(path) ?? START, message);
  }
  const stories = new Map(set.stories.map(({ id, data }) => [id, data.steps]));
  const events = new Map(set.events.map(({ id, data }) => [id, data]));
  const targets = targetsOf(set.ids, set.events);
  for (const entry of entries) checkBody(entry, events, stories, targets, problems);
  checkPictures(entries, (file) => reporter(file, problems));
  checkSpelling(entries, (file) => reporter(file, problems));
  return problems;
}

function checkBody(
  { location, yaml, body, ...entry }: Reading,
  events: ReadonlyMap<string, Facts>,
  stories: ReadonlyMap<string, readonly string[]>,
  targets: ReadonlySet<string>,
  problems: Problem[],
): void {
  if (!body) return;
  const report = reporter(location.path, problems);
  const { kind, id } = location;
  for (const { url, at } of body.links) {
    const page = url.replace(/#.*$/, '');
    if (targets.has(page)) continue;
    if (events.get(/^\/events\/([^/]+)\/$/.exec(page)?.[1] ?? '')?.status === 'withdrawn') {
      report('dead-link', at, `${quote(page)} was withdrawn; link to its successor, or to nothing`);
      continue;
    }
    const near = nearest(page, targets);
    report('dead-link', at, `${quote(page)} does not exist${near ? `; did you mean ${near}?` : '; name a page that does'}`);
  }
  if (kind === 'stories' || kind === 'storyTranslations') {
    const steps = stories.get(id);
    if (steps) checkSteps(body, steps, report);
    return;
  }
  const facts = kind === 'translations' ? events.get(id) : kind === 'events' ? (entry.data as Facts | undefined) : undefined;
  // Without sound facts there is nothing to hold the citations to; what is wrong with them is reported already.
  if (kind !== 'pages' && !facts) return;
  const listed = (key: string) => (kind === 'events' ? yaml?.at(['sources', key], 'key') : undefined);
  checkSources(body, facts?.sources, listed, report);
}

/** Content as the rules see it. */
export function setOf(entries: readonly Reading[], known: Known): ContentSet {
  const items = <K extends Kind>(kind: K): Item<DataOf<K>>[] =>
    entries.flatMap(({ location: { kind: own, id, path }, data }) =>
      own === kind && data ? [{ id, file: path, data: data as DataOf<K> }] : [],
    );
  const ids = (kind: Kind) => new Set(entries.flatMap(({ location }) => (location.kind === kind ? [location.id] : [])));
  return {
    events: items('events'),
    translations: items('translations'),
    actors: items('actors'),
    stories: items('stories'),
    storyTranslations: items('storyTranslations'),
    claims: items('claims'),
    terms: items('terms'),
    originals: originalsOf(entries),
    words: LANGUAGES.flatMap((language) => items('words').filter(({ id }) => id === language)),
    redirects: items('redirects')[0],
    tombstones: items('tombstones')[0],
    permalinks: items('permalinks')[0],
    ownWords: items('spelling')[0],
    misspellings: items('misspellings')[0],
    ...known,
    editions: items('editions')[0],
    ids: {
      events: ids('events'),
      translations: ids('translations'),
      actors: ids('actors'),
      stories: ids('stories'),
      claims: ids('claims'),
      pages: ids('pages'),
      rules: ids('rules'),
      words: ids('words'),
    },
  };
}

/** What is withdrawn needs no translation: its reason has a rule of its own. */
function originalsOf(entries: readonly Reading[]): Original[] {
  const byFile = new Map(entries.map((entry) => [entry.location.path, entry]));
  const others = LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE);
  return entries.flatMap(({ location: { path: file }, digest, data }) => {
    if (digest === undefined || (data && 'withdrawn' in data && data.withdrawn)) return [];
    const statedBy = (entry: Reading['data']) => (entry as { translates?: string } | undefined)?.translates;
    return others.flatMap((language): Original[] => {
      const original = { file, digest, language, translates: statedBy(data) };
      const found = byFile.get(file.replace(/[^/]+$/, `${language}.mdx`));
      if (!found) return [{ ...original, translation: undefined }];
      return found.data ? [{ ...original, translation: { file: found.location.path, translates: statedBy(found.data) } }] : [];
    });
  });
}

/** What the project knows besides its content. */
export type Known = Pick<ContentSet, 'everListed' | 'insecureHosts'>;

export const NOTHING_KNOWN: Known = { everListed: new Set(), insecureHosts: new Set() };
