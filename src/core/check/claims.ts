import { nearest } from '../nearest.ts';
import type { ContentSet, Finding } from './check.ts';
import { noSuchEvent } from './named-event.ts';

/** A claim is about an event that exists, was carried by sources of its own, and is judged by others. */
export function checkClaims({ claims, ids }: ClaimSet): Finding[] {
  return claims.flatMap(({ file, data: { event, carried = [], verdict, sources } }) => {
    const found: Finding[] = [];
    const message = event && noSuchEvent(event, ids.events, 'add its entry first, or leave the key out');
    if (message) found.push({ rule: 'unknown-event', file, path: ['event'], message });
    const keys = Object.keys(sources);
    for (const [index, key] of carried.entries()) {
      if (keys.includes(key)) continue;
      const near = nearest(key, keys);
      const hint = near ? `did you mean ${near}? ` : '';
      const message = `${key} is no source of this claim; ${hint}There are: ${keys.join(', ') || 'none'}`;
      found.push({ rule: 'carried-source', file, path: ['carried', index], message });
    }
    if (verdict !== 'unverifiable' && keys.every((key) => carried.includes(key))) {
      const message = `${verdict}, but no source besides those that carried the statement shows it; add one, or write unverifiable`;
      found.push({ rule: 'independent-source', file, path: ['verdict'], message });
    }
    return found;
  });
}

type ClaimSet = Pick<ContentSet, 'claims'> & { readonly ids: Pick<ContentSet['ids'], 'events'> };
