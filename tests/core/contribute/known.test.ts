import { expect, test } from 'vitest';
import { codedAddress, makeKnown, readKnown } from '../../../src/core/contribute/known.ts';
import { similarTo } from '../../../src/core/contribute/similar.ts';

const address = 'https://www.example.org/a/?id=1';
const file = makeKnown({
  actors: [
    { id: 'acme', country: 'US', names: ['Acme', '爱客'] },
    { id: 'un', country: undefined, names: ['United Nations'] },
  ],
  events: [
    {
      id: 'acme-2023',
      date: '2023-10-20',
      titles: ['Acme acts', 'Acme bertindak'],
      actors: ['un', 'acme'],
      addresses: [address],
    },
  ],
  claims: [
    { id: 'acme-acted', statements: ['Acme acted.', 'Acme bertindak.'], actors: ['acme'], addresses: [address] },
    { id: 'nobody-acted', statements: ['Nobody acted.', 'Tidak ada yang bertindak.'], actors: [], addresses: [] },
  ],
  stories: [{ id: 'acme', titles: ['The road to Acme', 'Jalan ke Acme'] }],
});

test('the file gives back what the form has to know, through JSON', () => {
  const known = readKnown(JSON.parse(JSON.stringify(file)));
  expect(known.actors).toEqual([
    { id: 'acme', country: 'US', names: ['Acme', '爱客'] },
    { id: 'un', country: undefined, names: ['United Nations'] },
  ]);
  expect(known.events).toEqual([
    {
      id: 'acme-2023',
      date: '2023-10-20',
      titles: ['Acme acts', 'Acme bertindak'],
      actors: ['un', 'acme'],
      addresses: [codedAddress(address)],
    },
  ]);
  expect(known.claims).toEqual([
    { id: 'acme-acted', statements: ['Acme acted.', 'Acme bertindak.'], actors: ['acme'], addresses: [codedAddress(address)] },
    { id: 'nobody-acted', statements: ['Nobody acted.', 'Tidak ada yang bertindak.'], actors: [], addresses: [] },
  ]);
  expect(known.stories).toEqual([{ id: 'acme', titles: ['The road to Acme', 'Jalan ke Acme'] }]);
});

test('an event is found by the address of its source, which the file does not show', () => {
  const { events } = readKnown(file);
  const found = (url: string) =>
    similarTo(
      { title: 'Acme acts again', addresses: [codedAddress(url)] },
      events.map((event) => ({ ...event, title: event.titles[0] })),
    );
  expect(JSON.stringify(file)).not.toContain('example.org');
  expect(found('http://example.org/a?id=1&utm_source=x#top')[0]?.reasons.map(({ kind }) => kind)).toContain('address');
  expect(found('https://example.org/b')[0]?.reasons.map(({ kind }) => kind)).not.toContain('address');
});

test('another version is refused', () => {
  expect(() => readKnown({ ...file, version: 99 })).toThrow(RangeError);
  expect(() => readKnown(null)).toThrow(RangeError);
});
