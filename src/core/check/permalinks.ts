import { z } from 'zod';
import type { ContentSet, Finding } from './check.ts';
import { targetsOf } from './targets.ts';
import { recordAt, tombstonePaths } from './tombstones.ts';

/** `content/permalinks.txt`: every page that was ever published, one path a line, in order. */
export const Permalinks = z.array(
  z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, 'a path of this site without base path or language, with a slash at both ends'),
);

export type Permalinks = z.infer<typeof Permalinks>;

/** The pages that this content makes, without base path and language: each exists in every language. */
export function publishedPaths(set: Pick<ContentSet, 'ids' | 'events' | 'tombstones'>): ReadonlySet<string> {
  return new Set([...targetsOf(set.ids, set.events), ...tombstonePaths(set)]);
}

/** The published pages that are not listed yet, in order. */
export function unlistedPaths(set: Pick<ContentSet, 'ids' | 'events' | 'permalinks' | 'tombstones'>): string[] {
  const listed = new Set(set.permalinks?.data);
  return [...publishedPaths(set)].filter((path) => !listed.has(path)).sort();
}

/**
 * Every published page is listed, and every listed one is still published, or leads on. An entry that cannot be read would make
 * others vanish, so the rest waits for it.
 */
export function checkPermalinks(set: ContentSet): Finding[] {
  const { permalinks, redirects, ids, events, everListed } = set;
  const file = permalinks?.file ?? 'content/permalinks.txt';
  const lines = permalinks?.data ?? [];
  const listed = new Set(lines);
  const removed = [...everListed]
    .filter((path) => !listed.has(path))
    .map((path): Finding => {
      const message = `${path} was listed before and is not any more; put the line back: this file only grows`;
      return { rule: 'removed-address', file, path: [placeOf(path, lines)], message };
    });
  if (!permalinks || events.length < ids.events.size) return removed;
  const published = publishedPaths(set);
  const found = lines.flatMap((path, index): Finding[] => {
    const before = lines[index - 1];
    if (before !== undefined && before >= path) {
      const message =
        path === before ? 'this line stands here twice; remove one' : `${path} comes before ${before}; move it there`;
      return [{ rule: 'address-order', file, path: [index], message }];
    }
    if (published.has(path) || Object.hasOwn(redirects?.data ?? {}, path)) return [];
    return [
      { rule: 'vanished-address', file, path: [index], message: `${path} was published and would be gone; ${adviceFor(path)}` },
    ];
  });
  const unlisted = unlistedPaths(set).map((path): Finding => {
    const message = `${path} is not listed; run "npm run permalinks", or add the line here`;
    return { rule: 'unlisted-address', file, path: [placeOf(path, lines)], message };
  });
  return [...removed, ...found, ...unlisted];
}

function adviceFor(path: string): string {
  const moved = `if it moved, say where to in content/redirects.yaml: "${path}: /its/new/path/"`;
  if (path.startsWith('/events/')) return `bring the entry back, withdrawn if it is wrong; ${moved}`;
  const wrong = `if it was wrong to have, say when and why in content/withdrawn.yaml, under "${path}"`;
  return recordAt(path) ? `bring it back; ${moved}; ${wrong}` : `bring it back; ${moved}`;
}

/** The index of the line before which a path belongs. */
function placeOf(path: string, lines: readonly string[]): number {
  const index = lines.findIndex((line) => line > path);
  return index === -1 ? lines.length : index;
}
