import { z } from 'zod';
import { nearest } from '../nearest.ts';
import type { ContentSet, Finding } from './check.ts';
import { targetsOf } from './targets.ts';
import { tombstonePaths } from './tombstones.ts';

const path = z
  .string()
  .regex(
    /^\/(?:[a-z0-9-]+\/)+$/,
    'a path of this site without base path or language, with a slash at both ends, such as /events/old-name/',
  );

/** `content/redirects.yaml`: old path → new path. Append only: an address that was published once keeps working. */
export const Redirects = z.record(path, path);

export type Redirects = z.infer<typeof Redirects>;

/**
 * Where each old path leads in the end: an entry is never changed, so what moves twice has two. Circles lead nowhere and are left
 * out.
 */
export function finalTargets(redirects: Redirects): ReadonlyMap<string, string> {
  return new Map(
    Object.keys(redirects).flatMap((from) => {
      const to = walk(redirects, from).at(-1) ?? from;
      return Object.hasOwn(redirects, to) ? [] : [[from, to] as const];
    }),
  );
}

/** Every redirect leads, through others or at once, from a path that is gone to a page or a tombstone that exists. */
export function checkRedirects(set: ContentSet): Finding[] {
  const { events, ids, redirects } = set;
  if (!redirects) return [];
  const { data, file } = redirects;
  const targets = new Set([...targetsOf(ids, events), ...tombstonePaths(set)]);
  return Object.entries(data).flatMap(([from, to]) => {
    const finding = (message: string): Finding[] => [{ rule: 'redirect', file, path: [from], message }];
    if (targets.has(from)) return finding(`${from} still exists, so nothing would follow this redirect; remove it`);
    const way = walk(data, from);
    if (way.at(-1) === from) return finding(`${way.join(' → ')} is a circle; lead it to a page that exists`);
    // What is wrong further on is reported there.
    if (Object.hasOwn(data, to) || targets.has(to)) return [];
    const near = nearest(to, targets);
    return finding(`${to} does not exist${near ? `; did you mean ${near}?` : '; name a page that does'}`);
  });
}

/** The paths from one to the next, as far as there is a redirect or until a path comes again. */
function walk(redirects: Redirects, from: string): string[] {
  const way = [from];
  const seen = new Set(way);
  for (let to = redirects[from]; to !== undefined; to = Object.hasOwn(redirects, to) ? redirects[to] : undefined) {
    way.push(to);
    if (seen.has(to)) break;
    seen.add(to);
  }
  return way;
}
