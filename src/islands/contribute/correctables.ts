import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Option } from './combobox.ts';
import type { Knowledge } from './knowledge.ts';
import type { Say } from './say.ts';

/** Everything that can be corrected, by the names of `correctable.ts`; nothing until it is known, and where it could not be loaded. */
export function correctables(knowledge: Knowledge, language: Language, say: Say): readonly Option[] {
  const { claims = [], stories = [] } = knowledge.all ?? {};
  const textIn = (texts: readonly string[]) => texts[LANGUAGES.indexOf(language)] ?? texts[0] ?? '';
  return [
    ...knowledge.events,
    ...claims.map(({ id, statements }) => ({ value: `claims/${id}`, text: textIn(statements), note: say('claim.label') })),
    ...stories.map(({ id, titles }) => ({ value: `stories/${id}`, text: textIn(titles), note: say('story.label') })),
  ];
}
