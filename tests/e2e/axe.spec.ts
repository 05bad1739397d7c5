import { COLOUR_RULES, violations } from './axe.ts';
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
  data: 'data/',
  'framed event': 'embed/events/deepseek-selloff-2025/',
  'framed claim': 'embed/claims/alibaba-tencent-2-5bn-zhipu/',
  'framed timeline': 'embed/timeline/',
  'new entry': 'contribute/new/',
  about: 'about/',
  contribute: 'contribute/',
  contributors: 'contribute/contributors/',
  embedding: 'embedding/',
  method: 'method/',
  rules: 'contribute/rules/',
  rule: 'contribute/rules/invisible-character/',
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

for (const [name, address] of Object.entries(PAGES)) {
  for (const [language, prefix] of Object.entries(LANGUAGES)) {
    test(`${name}, ${language}: axe objects to nothing in any theme`, async ({ page }) => {
      await page.goto(prefix + address);
      for (const [theme, { system, chosen }] of Object.entries(THEMES)) {
        await page.emulateMedia({ colorScheme: system });
        await page.evaluate((value) => {
          if (value) document.documentElement.dataset.theme = value;
        }, chosen);
        // The page stays what it is; a theme changes nothing but colours.
        const rules = theme === 'light' ? undefined : COLOUR_RULES;
        expect.soft(await violations(page, rules), theme).toEqual([]);
      }
    });
  }
}
