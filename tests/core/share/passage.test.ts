import { describe, expect, it } from 'vitest';
import { textDirective } from '../../../src/core/share/passage.ts';

describe('the words that find a passage', () => {
  it.each<[string, readonly string[], string | undefined]>([
    ['are all of a short one', ['It answered at once.'], 'text=It%20answered%20at%20once'],
    [
      'are the first and the last ones of a long one',
      ['Zhipu AI, a model maker in Beijing, said that it had raised money in the course of that year.'],
      'text=Zhipu%20AI%2C%20a%20model%20maker,the%20course%20of%20that%20year',
    ],
    [
      'have no number of a citation among them',
      ['One firm', ' acted, and another ', ' answered.', ''],
      'text=One%20firm,answered',
    ],
    ['do not end in a number that one follows', ['It was raised in May 2023.', ''], 'text=It%20was%20raised%20in%20May'],
    [
      'hide the signs of the directive itself',
      ['A so-called AI+ plan, & more'],
      'text=A%20so%2Dcalled%20AI%2B%20plan%2C%20%26%20more',
    ],
    ['may be Chinese', ['《新一代人工智能发展规划》'], `text=${encodeURIComponent('新一代人工智能发展规划')}`],
    ['are none where there are none', ['', ' … '], undefined],
  ])('%s', (_name, segments, expected) => {
    expect(textDirective(segments)).toBe(expected);
  });
});
