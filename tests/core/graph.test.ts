import { expect, test } from 'vitest';
import { linkEvents } from '../../src/core/graph.ts';

test('a relation is seen from both of its ends', () => {
  const links = linkEvents([
    { id: 'chatgpt' },
    { id: 'zhipu', relations: [{ type: 'responds-to', event: 'chatgpt' }] },
    { id: 'ernie', relations: [{ type: 'responds-to', event: 'chatgpt' }] },
  ]);
  expect(links.get('zhipu')).toEqual([{ type: 'responds-to', reverse: false, event: 'chatgpt' }]);
  expect(links.get('chatgpt')).toEqual([
    { type: 'responds-to', reverse: true, event: 'zhipu' },
    { type: 'responds-to', reverse: true, event: 'ernie' },
  ]);
});

test('a relation to an event that is not there is left out', () => {
  expect(linkEvents([{ id: 'a', relations: [{ type: 'enables', event: 'gone' }] }]).get('a')).toEqual([]);
});
