/**
 * Every rule that content is held to, by its subject and permanent name. Names stand in error messages and in addresses, so none
 * is ever renamed or used again for something else. What each asks stands in `content/rules/<rule>.yaml`.
 */
export const RULES = {
  /** The file and its bytes */
  file: [
    'unknown-file',
    'symbolic-link',
    'file-size',
    'line-length',
    'encoding',
    'line-ends',
    'final-newline',
    'invisible-character',
    'normal-form',
    'look-alike',
    'nesting',
    'reserved-text',
  ],
  /** Frontmatter and YAML */
  yaml: ['frontmatter', 'yaml', 'unknown-key', 'missing-key', 'value', 'unquoted-date', 'key-order'],
  /** MDX */
  mdx: [
    'syntax',
    'module',
    'expression',
    'component',
    'attribute',
    'code-fence',
    'markup',
    'heading',
    'link',
    'dead-link',
    'image',
    'image-alt',
    'image-credit',
    'image-file',
    'image-size',
    'unused-image',
  ],
  /** Sources */
  sources: [
    'footnote-definition',
    'citation-place',
    'unknown-source',
    'unused-source',
    'further-source',
    'uncited-paragraph',
    'empty-body',
    'source-address',
    'repeated-source',
    'insecure-address',
    'single-secondary-source',
    'figure-source',
    'carried-source',
    'independent-source',
  ],
  /** Events, claims, terms and actors */
  events: [
    'unknown-actor',
    'repeated-actor',
    'unused-actor',
    'unknown-event',
    'self-relation',
    'repeated-relation',
    'relation-cycle',
    'withdrawal',
    'withdrawn-event',
    'unmended-correction',
    'date-order',
    'future-date',
    'significance-quota',
    'repeated-form',
  ],
  /** Stories */
  stories: ['repeated-step', 'story-steps', 'story-shape', 'story-citation'],
  /** Translations and interface words */
  languages: [
    'orphan-translation',
    'missing-translation',
    'stale-translation',
    'figure-labels',
    'correction-words',
    'missing-words',
    'gaps',
    'spelling',
    'list-order',
  ],
  /** Addresses */
  addresses: ['redirect', 'address-order', 'unlisted-address', 'vanished-address', 'removed-address'],
} as const satisfies Record<string, readonly string[]>;

export type RuleGroup = keyof typeof RULES;

export type Rule = (typeof RULES)[RuleGroup][number];

/** Rules whose breach is only told: what they ask for may take its time. */
export const NOTICES: ReadonlySet<Rule> = new Set<Rule>(['missing-translation', 'stale-translation', 'unmended-correction']);

/** An `error` ends the check with 1 and keeps the site from being built; a `notice` is only told. */
export type Level = 'error' | 'notice';

export function levelOf(rule: Rule): Level {
  return NOTICES.has(rule) ? 'notice' : 'error';
}

/** The names of all rules by their subjects, in the order in which they are listed. */
export function ruleGroups(): { readonly group: RuleGroup; readonly rules: readonly Rule[] }[] {
  return (Object.keys(RULES) as RuleGroup[]).map((group) => ({ group, rules: RULES[group] }));
}
