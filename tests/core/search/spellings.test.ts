import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/core/fold.ts';
import { LANGUAGES } from '../../../src/core/language.ts';
import { SAME, spellings } from '../../../src/core/search/spellings.ts';

test.each([
  ['license', 'en', ['license', 'licence']],
  ['Export licence, Nvidia', 'en', ['Export licence, Nvidia', 'export license, nvidia']],
  ['data centers', 'en', ['data centers', 'data centre', 'data center']],
  ['startup program', 'en', ['startup program', 'start-up programme']],
  ['chip', 'id', ['chip', 'cip']],
  ['Chip Nvidia', 'id', ['Chip Nvidia', 'cip nvidia']],
  ['cip', 'id', ['cip', 'chip']],
  ['Cina', 'id', ['tiongkok', 'china']],
  ['tiongkok', 'id', ['tiongkok', 'china']],
  ['startup Cina', 'id', ['perusahaan rintisan tiongkok', 'start-up china']],
  ['izin ekspor', 'id', ['izin ekspor']],
  ['ijin ekspor', 'id', ['izin ekspor']],
  ['ijin ekspor chip', 'id', ['izin ekspor cip', 'izin ekspor chip']],
  ['chip-chip', 'id', ['chip-chip', 'cip-cip']],
  ['chip', 'en', ['chip']],
  ['mencipta', 'id', ['mencipta']],
  ['licensed', 'en', ['licensed']],
  ['深度求索', 'id', ['深度求索']],
  ['', 'en', ['']],
] as const)('%s in %s: %j', (text, language, expected) => {
  expect(spellings(text, language)).toEqual(expected);
});

describe.each(LANGUAGES)('in %s', (language) => {
  const words = SAME[language].flatMap(({ here, also = [], elsewhere = [] }) => [...here, ...also, ...elsewhere]);
  const foreign = SAME[language].flatMap(({ elsewhere = [] }) => elsewhere);

  test('each spelling stands in one place, as it is compared', () => {
    expect(words).toEqual([...new Set(words)]);
    expect(words).toEqual(words.map(fold));
  });

  test('each spelling leads to all that stand in the site', () => {
    for (const { here, also = [], elsewhere = [] } of SAME[language]) {
      for (const word of here) expect(new Set(spellings(word, language))).toEqual(new Set(here));
      for (const word of also) expect(spellings(word, language)).toEqual([word, ...here]);
      for (const word of elsewhere) expect(spellings(word, language)).toEqual(here);
    }
  });

  test('a text that the site could have is its own first spelling, there is always one, and none comes twice', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...words), fc.string())).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (typed) => {
        const found = spellings(typed, language);
        const isForeign = foreign.some((word) =>
          new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'u').test(fold(typed)),
        );
        if (!isForeign) expect(found[0]).toBe(typed);
        expect(found.length).toBeGreaterThan(0);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
