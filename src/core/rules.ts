/**
 * Every rule that content is held to, by its subject and permanent name: what the rule asks, in one sentence. Names stand in error messages
 * and in addresses, so none is ever renamed or used again for something else.
 */
export const RULES = {
  /** The file and its bytes */
  file: {
    'unknown-file': 'Only files that the site knows stand in content/.',
    'symbolic-link': 'Files are real files, not links to others.',
    'file-size': 'A file has at most 64 KB, and the list of permalinks 4 MB.',
    'line-length': 'A line has at most 4,000 characters.',
    encoding: 'Text is UTF-8 without a byte order mark.',
    'line-ends': 'Lines end in a line feed alone, as on Linux and macOS.',
    'final-newline': 'The last line ends in a line break.',
    'invisible-character': 'Every character can be seen: no controls, direction marks, zero-width or private characters.',
    'normal-form': 'Accented letters are single characters (Unicode NFC).',
    'look-alike': 'No letter poses as another: words are written in one script, with ordinary letters.',
    nesting: 'Quotes, lists, brackets and elements are nested a few levels deep at most.',
    'reserved-text': 'Text does not start with a name that the site generator keeps for itself.',
  },
  /** Frontmatter and YAML */
  yaml: {
    frontmatter: 'An entry starts with YAML between two lines of three hyphens.',
    yaml: 'YAML is well-formed and plain: no tags, anchors, aliases, merge or repeated keys.',
    'unknown-key': 'Only the documented keys are used.',
    'missing-key': 'Every required key is there.',
    value: 'A value has the documented form.',
    'unquoted-date': 'A date stands in quotes.',
    'key-order': 'Keys stand in the order of the schema.',
  },
  /** MDX */
  mdx: {
    syntax: 'The body can be read as MDX.',
    module: 'An entry has no import and no export.',
    expression: 'An entry has no {expression}.',
    component: 'Only listed elements are used, in their place.',
    attribute: 'Elements carry only listed attributes, as quoted text.',
    'code-fence': 'A block of code is fenced at the start of its lines.',
    markup: 'Only the listed forms of Markdown are used.',
    heading: 'Headings in a body start at the second level.',
    link: 'A link leads to https:// or to a page of this site.',
    'dead-link': 'A link within the site leads to something that exists.',
    image: 'Entries have no images yet.',
  },
  /** Sources */
  sources: {
    'footnote-definition': 'Sources stand in the frontmatter, not in footnotes.',
    'citation-place': 'A citation stands in running text, not in a heading or a link.',
    'unknown-source': 'A citation names a source of the event.',
    'unused-source': 'Every source is cited, or marked as further reading.',
    'further-source': 'No sentence rests on further reading.',
    'uncited-paragraph': 'Every paragraph of an event cites a source.',
    'empty-body': 'An entry has a body.',
    'source-address': 'The address of a source is complete and plain.',
    'repeated-source': 'A source is listed once.',
    'insecure-address': 'A source is linked over https, unless its host is listed with a reason.',
    'single-secondary-source': 'An event of significance 3 or more rests on more than one report by others.',
    'figure-source': 'A figure names sources of its event.',
    'carried-source': 'What carried a claim is a source of that claim.',
    'independent-source': 'A verdict rests on a source other than those that carried the claim.',
  },
  /** The whole set */
  set: {
    'unknown-actor': 'An actor has a file of its own.',
    'repeated-actor': 'An actor is named once.',
    'unused-actor': 'An actor has a part in an event or a claim.',
    'unknown-event': 'An event that is named exists.',
    'repeated-step': 'A step stands once in a story.',
    'story-steps': 'The steps of a story are those of its frontmatter, in the same order.',
    'story-shape': 'A story opens with words, and then consists of its steps alone.',
    'story-citation': 'A story cites no source itself: its events do.',
    'self-relation': 'No event is related to itself.',
    'repeated-relation': 'A relation is stated once.',
    'relation-cycle': 'Nothing is its own cause.',
    'orphan-translation': 'A translation stands beside the entry that it translates.',
    withdrawal: 'What is withdrawn says when and why, in every language of the entry; what is not withdrawn does not.',
    'withdrawn-event': 'Nothing leads to an event that was withdrawn.',
    'missing-translation': 'An entry is translated into every language.',
    'stale-translation': 'A translation says what the English words say now.',
    'figure-labels': 'A translation labels every figure.',
    'correction-words': 'A translation has words only for corrections that its entry has.',
    'date-order': 'Dates stand in the order in which things happen.',
    'future-date': 'Dates lie in the past or in the near future.',
    'missing-words': 'Every language has a table of interface words.',
    gaps: 'Interface words have the same gaps in every language.',
    'repeated-form': 'A form of words belongs to one term of the glossary.',
    'significance-quota': 'Among 50 events or more, at most 8 % are fives and at most 25 % fours or fives.',
    redirect: 'A redirect leads from a path that is gone to one that exists, whatever the number of steps.',
    'address-order': 'The list of permalinks has each address once, in the order of the alphabet.',
    'unlisted-address': 'Every page that is published is listed as a permalink.',
    'vanished-address': 'An address that was published once keeps a page, a redirect or a tombstone.',
    'removed-address': 'No line is taken out of the list of permalinks.',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

export type RuleGroup = keyof typeof RULES;

export type Rule = { [Group in RuleGroup]: keyof (typeof RULES)[Group] }[RuleGroup];

/** Rules whose breach is only told: what they ask for may take its time. */
export const NOTICES: ReadonlySet<Rule> = new Set<Rule>(['missing-translation', 'stale-translation']);

/** An `error` ends the check with 1 and keeps the site from being built; a `notice` is only told. */
export type Level = 'error' | 'notice';

export function levelOf(rule: Rule): Level {
  return NOTICES.has(rule) ? 'notice' : 'error';
}

/** The names of all rules by their subjects, in the order in which they are listed. */
export function ruleGroups(): { readonly group: RuleGroup; readonly rules: readonly Rule[] }[] {
  return (Object.keys(RULES) as RuleGroup[]).map((group) => ({ group, rules: Object.keys(RULES[group]) as Rule[] }));
}
