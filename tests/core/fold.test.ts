import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/core/fold.ts';

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});
