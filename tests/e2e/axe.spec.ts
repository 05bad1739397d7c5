import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './test.ts';

const PAGES = {
  home: '',
  event: 'events/deepseek-selloff-2025/',
  'event with a dispute': 'events/zhipu-2023-funding/',
  actor: 'actors/nvidia/',
  lane: 'lanes/controls/',
  year: '2023/',
  search: 'search/',
  stories: 'stories/',
  story: 'stories/the-r1-shock/',
  'step of a story': 'stories/the-r1-shock/#step-6',
  claims: 'claims/',
  claim: 'claims/alibaba-tencent-2-5bn-zhipu/',
  glossary: 'glossary/',
  corrections: 'corrections/',
  about: 'about/',
  method: 'method/',
  '404': 'no-such-page/',
};

const LANGUAGES = { English: '', Indonesian: 'id/' };

/** By the system's wish, and against it by the site's own switch. */
const THEMES = {
  light: { system: 'light', chosen: undefined },
  dark: { system: 'dark', chosen: undefined },
  'light by choice': { system: 'dark', chosen: 'light' },
  'dark by choice': { system: 'light', chosen: 'dark' },
} as const;

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const [name, address] of Object.entries(PAGES)) {
  for (const [language, prefix] of Object.entries(LANGUAGES)) {
    test(`${name}, ${language}: axe objects to nothing in any theme`, async ({ page }) => {
      await page.goto(prefix + address);
      for (const [theme, { system, chosen }] of Object.entries(THEMES)) {
        await page.emulateMedia({ colorScheme: system });
        await page.evaluate((value) => {
          if (value) document.documentElement.dataset.theme = value;
        }, chosen);
        expect.soft(await violations(page), theme).toEqual([]);
      }
    });
  }
}

/** Each violation as a line: the rule, what it asks for, and where it is broken. */
async function violations(page: Page): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(RULES).options({ resultTypes: ['violations'] });
  // One call into the page instead of several; it would miss frames of other origins, and there are none.
  const results = await axe.setLegacyMode().analyze();
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}) at ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}
