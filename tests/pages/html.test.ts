import { expect, test } from 'vitest';
import { validator } from '../html.ts';
import { pages } from './site.ts';

test('every page is valid HTML', async () => {
  const problems: string[] = [];
  for (const { address, html } of pages) {
    const { results } = await validator.validateString(html);
    for (const { messages } of results) {
      for (const { ruleId, message, line, column } of messages)
        problems.push(`${address} ${line}:${column} ${ruleId}: ${message}`);
    }
  }
  expect(problems.slice(0, 50), `${problems.length} problems on ${pages.length} pages`).toEqual([]);
});
