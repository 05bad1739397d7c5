/** What a question is called, by its place: `data.sources.0.url` → `Source 1: url`, `data.was.en` → `It said, in English`. */
export function labelOf(place: string): string {
  const [room = '', ...rest] = place.split('.');
  const steps = room === 'data' ? rest : room === 'actor' ? rest.slice(1) : [room, ...rest];
  const language = steps.length > 1 ? IN_LANGUAGE[steps.at(-1) ?? ''] : undefined;
  const words = (language ? steps.slice(0, -1) : steps).map((step, index) => {
    if (/^\d+$/.test(step)) return String(Number(step) + 1);
    return /^\d+$/.test(steps[index + 1] ?? '') ? step.replace(/s$/, '') : (PLAIN[step] ?? step);
  });
  const text = words.join(' ').replace(/ (\d+) (?=[a-z])/g, ' $1: ') || 'this entry';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${language ? `, ${language}` : ''}`;
}

/** Ends of places at which the same is asked for once in each language. */
const IN_LANGUAGE: Readonly<Record<string, string>> = { en: 'in English', id: 'in Indonesian', zh: 'in Chinese' };

/** Keys that say little by themselves. */
const PLAIN: Readonly<Record<string, string>> = { was: 'it said', now: 'it now says' };
