import { LANGUAGES } from '../language.ts';
import type { ContentSet, Finding } from './check.ts';
import { noSuchEvent } from './named-event.ts';

/** A term of the glossary shows an event that exists, and shares its forms with no other term. */
export function checkTerms({ terms, ids }: ContentSet): Finding[] {
  const taken = new Map<string, string>();
  return terms.flatMap(({ id, file, data: { event, forms } }) => {
    const found: Finding[] = [];
    const message = event && noSuchEvent(event, ids.events, 'name another one, or leave the key out');
    if (message) found.push({ rule: 'unknown-event', file, path: ['event'], message });
    for (const language of LANGUAGES) {
      for (const [index, form] of forms[language].entries()) {
        const key = `${language} ${form}`;
        const other = taken.get(key);
        taken.set(key, other ?? id);
        if (!other) continue;
        const message = `"${form}" is a form of ${other === id ? 'this term already' : other}; keep it in one place`;
        found.push({ rule: 'repeated-form', file, path: ['forms', language, index], message });
      }
    }
    return found;
  });
}
