import { NONE, violationsInThemes } from './axe.ts';
import { test as base, expect, inLanguage } from './test.ts';

/** These tests read pages and leave nothing behind, so one tab visits them all: a new one would have to warm up, axe included. */
const test = base.extend({ page: ({ tab }, use) => use(tab) });

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
  'new claim': 'contribute/new/claim/',
  'new correction': 'contribute/new/correction/',
  'new translation': 'contribute/new/translation/',
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

for (const [name, address] of Object.entries(PAGES)) {
  for (const [language, prefix] of Object.entries(LANGUAGES)) {
    test(`${name}, ${language}: axe objects to nothing, light or dark`, inLanguage(language), async ({ page }) => {
      await page.goto(prefix + address);
      expect(await violationsInThemes(page)).toEqual(NONE);
    });
  }
}
