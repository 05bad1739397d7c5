import { getCollection } from 'astro:content';
import type { ShownExample } from '../core/check/rule-page.ts';
import { type Rule, type RuleGroup, ruleGroups } from '../core/check/rules.ts';
import { oncePerLanguage } from './per-language.ts';

/** The rules of the content check in one language, by their subjects. */
export const rules = oncePerLanguage(async (language): Promise<readonly SiteRules[]> => {
  const pages = new Map((await getCollection('rules')).map((entry) => [entry.id, entry]));
  return ruleGroups().map(({ group, rules }) => ({
    group,
    rules: rules.flatMap((id): SiteRule[] => {
      const page = pages.get(id);
      if (!page) return [];
      const { asks, why, mend } = page.data;
      const shown = page.rendered?.metadata as { readonly example?: ShownExample; readonly fixable?: boolean } | undefined;
      const words = { asks: asks[language], why: why[language], mend: mend[language] };
      return [{ id, ...words, fixable: shown?.fixable === true, example: shown?.example }];
    }),
  }));
});

/** The rules on one subject. */
export interface SiteRules {
  readonly group: RuleGroup;
  readonly rules: readonly SiteRule[];
}

/** A rule of the content check, for those whom it refused. */
export interface SiteRule {
  readonly id: Rule;
  readonly asks: string;
  readonly why: string;
  readonly mend: string;
  /** Whether `npm run check -- --fix` mends it. */
  readonly fixable: boolean;
  readonly example: ShownExample | undefined;
}
