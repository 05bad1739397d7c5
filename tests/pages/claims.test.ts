import { expect, test } from 'vitest';
import { pages } from './site.ts';

const SAID = {
  en: /Published by .*\d{4}|Who published it is not on record here/s,
  id: /Dimuat oleh .*\d{4}|Belum tercatat siapa yang memuatnya/s,
};

test('every claim says who published it and when, or that this is not known, on its page and in its frame', () => {
  const shown = pages.filter(({ address }) => /^\/(id\/)?(embed\/)?claims\/[^/]+\/$/.test(address));
  expect(shown.length).toBeGreaterThan(300);
  const silent = shown.filter(({ address, html }) => {
    const [, above = ''] = /<p class="kicker"[^>]*>(.*?)<\/p>/s.exec(html) ?? [];
    return !SAID[address.startsWith('/id/') ? 'id' : 'en'].test(above);
  });
  expect(silent.map(({ address }) => address)).toEqual([]);
});
