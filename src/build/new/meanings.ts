import type { WordKey, Words } from '../../core/words.ts';

/**
 * What a choice means, in the words that readers of the site get.
 *
 * @param key of the field
 * @returns undefined where the site has no words for it
 */
export function meaningIn(words: Words, key: string, value: string): string | undefined {
  switch (key) {
    case 'lane':
    case 'subject':
      return words(`lane.${value}.about` as WordKey);
    case 'type':
      return `“${words(`relation.${value}` as WordKey)}” here, “${words(`relation.${value}.reverse` as WordKey)}” on the page of the other event`;
    default:
      return undefined;
  }
}
