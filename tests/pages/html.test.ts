import { HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { pages } from './site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // A title may have 90 characters, and the site's name follows it.
    'long-title': ['error', { maxlength: 110 }],
    // Check boxes of one group share their name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
    // Everything comes from our own host.
    'require-sri': 'off',
    // How the HTML is written down is Astro's business.
    'void-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
  },
});

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
