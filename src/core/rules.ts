/**
 * Every rule that content is held to, by its permanent name: what the rule asks, in one sentence. Names stand in error messages
 * and in addresses, so none is ever renamed or used again for something else.
 */
export const RULES = {
  // The file and its bytes
  'unknown-file': 'Only files that the site knows stand in content/.',
  'symbolic-link': 'Files are real files, not links to others.',
  'file-size': 'A file has at most 64 KB.',
  'line-length': 'A line has at most 4,000 characters.',
  encoding: 'Text is UTF-8 without a byte order mark.',
  'line-ends': 'Lines end in a line feed alone, as on Linux and macOS.',
  'final-newline': 'The last line ends in a line break.',
  'invisible-character': 'Every character can be seen: no controls, direction marks, zero-width or private characters.',
  'normal-form': 'Accented letters are single characters (Unicode NFC).',
  'look-alike': 'No letter poses as another: words are written in one script, with ordinary letters.',
  nesting: 'Quotes, lists, brackets and elements are nested a few levels deep at most.',
  'reserved-text': 'Text does not start with a name that the site generator keeps for itself.',
  // Frontmatter and YAML
  frontmatter: 'An entry starts with YAML between two lines of three hyphens.',
  yaml: 'YAML is well-formed and plain: no tags, anchors, aliases, merge or repeated keys.',
  'unknown-key': 'Only the documented keys are used.',
  'missing-key': 'Every required key is there.',
  value: 'A value has the documented form.',
  // MDX
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
  // Sources
  'footnote-definition': 'Sources stand in the frontmatter, not in footnotes.',
  'citation-place': 'A citation stands in running text, not in a heading or a link.',
  'unknown-source': 'A citation names a source of the event.',
  'unused-source': 'Every source is cited, or marked as further reading.',
  'further-source': 'No sentence rests on further reading.',
  'uncited-paragraph': 'Every paragraph of an event cites a source.',
  'empty-body': 'An entry has a body.',
  'source-address': 'The address of a source is complete and plain.',
  'repeated-source': 'A source is listed once.',
  'figure-source': 'A figure names sources of its event.',
  'carried-source': 'What carried a claim is a source of that claim.',
  'independent-source': 'A verdict rests on a source other than those that carried the claim.',
  // The whole set
  'unknown-actor': 'An actor has a file of its own.',
  'repeated-actor': 'An actor is named once.',
  'unknown-event': 'An event that is named exists.',
  'self-relation': 'No event is related to itself.',
  'repeated-relation': 'A relation is stated once.',
  'relation-cycle': 'Nothing is its own cause.',
  'orphan-translation': 'A translation stands beside the entry that it translates.',
  'figure-labels': 'A translation labels every figure.',
  'date-order': 'Dates stand in the order in which things happen.',
  'future-date': 'Dates lie in the past or in the near future.',
  'missing-words': 'Every language has a table of interface words.',
  gaps: 'Interface words have the same gaps in every language.',
  'repeated-form': 'A form of words belongs to one term of the glossary.',
  'significance-quota': 'Among 50 events or more, at most 8 % are fives and at most 25 % fours or fives.',
  redirect: 'A redirect leads from a path that is gone to one that exists.',
} as const satisfies Record<string, string>;

export type Rule = keyof typeof RULES;
