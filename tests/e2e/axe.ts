import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axeCore from 'axe-core';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ALL: axeCore.RunOnly = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/** The rules whose outcome depends on colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** What `violationsInThemes` finds in a page that keeps to all rules. */
export const NONE: InThemes = { light: [], dark: [] };

/**
 * What axe objects to in either theme. Of the dark one only the rules of colours are asked: the page stays what it is, and a theme
 * changes nothing but colours, whether the system or the reader chose it (theme.spec.ts).
 */
export async function violationsInThemes(page: Page, scope?: Scope): Promise<InThemes> {
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await violations(page, scope);
  await page.emulateMedia({ colorScheme: 'dark' });
  return { light, dark: await violations(page, scope, { type: 'rule', values: COLOUR_RULES }) };
}

/** Each violation as a line: the rule, what it asks for, and where it is broken. Frames are left out: no page has any. */
export async function violations(
  page: Page,
  { within, except = [] }: Scope = {},
  rules: axeCore.RunOnly = ALL,
): Promise<string[]> {
  const disabled = Object.fromEntries(except.map((rule) => [rule, { enabled: false }]));
  const question: Question = {
    within,
    options: { runOnly: rules, rules: disabled, resultTypes: ['violations'], iframes: false },
  };
  let found = await page.evaluate(ask, question);
  if (!found) {
    await page.evaluate(SOURCE);
    found = await page.evaluate(ask, question);
  }
  if (!found) throw new Error('axe is not in the page');
  return found;
}

/** Runs in the page. Nothing, if axe is not there yet: parsing it takes as long as some of its answers. */
async function ask({ within, options }: Question): Promise<string[] | undefined> {
  const { axe } = globalThis as { axe?: typeof axeCore };
  if (!axe) return undefined;
  const results = await axe.run(within ?? document, options);
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id} (${help}) at ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(' ').trim()}`,
    ),
  );
}

interface Scope {
  /** A selector of the part to look at; the whole page if there is none. */
  readonly within?: string;
  /** Ids of rules that do not hold here. */
  readonly except?: readonly string[];
}

interface Question {
  readonly within: string | undefined;
  readonly options: axeCore.RunOptions;
}

interface InThemes {
  readonly light: readonly string[];
  readonly dark: readonly string[];
}
