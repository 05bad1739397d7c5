import { expect, test } from 'vitest';
import { captureDay } from '../../src/core/archive.ts';

test.each([
  ['https://web.archive.org/web/20231021080000/https://example.org/a', '2023-10-21'],
  ['https://web.archive.org/web/20231021080000id_/http://example.org/', '2023-10-21'],
  ['https://web.archive.org/web/2023/https://example.org/', undefined],
  ['https://web.archive.org/web/*/https://example.org/', undefined],
  ['https://archive.ph/AbCdE', undefined],
  ['https://example.org/web.archive.org/web/20231021080000/x', undefined],
])('%s was made on %s', (address, day) => {
  expect(captureDay(address)).toBe(day);
});
