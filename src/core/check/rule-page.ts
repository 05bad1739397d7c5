import { z } from 'zod';
import type { Language } from '../language.ts';
import { ruleGroups } from './rules.ts';

const words = (max: number) => z.string().trim().min(10).max(max);
const both = (max: number) =>
  z.strictObject({ en: words(max).describe('In English.'), id: words(max).describe('In Indonesian.') });

/** Which part of a file an excerpt stands for. */
export const PARTS = ['keys', 'body', 'top', 'end', 'lines', 'path'] as const;

const ALL_RULES = ruleGroups().flatMap(({ rules }) => rules);

const PART =
  'keys: some keys of the frontmatter or the YAML; body: everything below the frontmatter; top, end: as many of its first or last lines as the right excerpt has; lines: neighbours in a list; path: names of files alone.';

/** Another file as an example needs it, with an excerpt that takes the place of what the sample has there. */
const Given = z.strictObject({
  file: z.string().describe('Its path; <n> is a number where several are meant.'),
  times: z.int().min(2).max(50).optional().describe('How many there are, each with another number in its path.'),
  part: z.enum(PARTS).default('keys').describe(PART),
  text: z.string().min(1).describe('The excerpt.'),
});

/** An excerpt that breaks the rule and the same one mended, both within files that are sound otherwise. */
export const Example = z.strictObject({
  file: z.string().describe('The path of the file that is wrong, or with names of files the one that is meant.'),
  part: z.enum(PARTS).default('keys').describe(PART),
  given: z.array(Given).optional().describe('What other files have to say for the example.'),
  before: z.string().optional().describe('What the file had on the main branch before, if that is what the rule is about.'),
  also: z.array(z.enum(ALL_RULES)).optional().describe('Rules that cannot but be broken with it.'),
  wrong: z.string().min(1).describe('The excerpt that breaks the rule, and no other.'),
  right: z.string().min(1).describe('The same excerpt as it should be.'),
});

/**
 * `content/rules/<rule>.yaml`: what a rule of the content check asks, for those whom it refused. Words between backticks are code;
 * signs that cannot be seen are written `\u{202E}` in excerpts.
 */
export const RulePage = z.strictObject({
  asks: both(200).describe('What the rule asks, in one sentence.'),
  why: both(400).describe('Why it does, in one to three sentences.'),
  mend: both(500).describe('How to put it right, in one to three sentences.'),
  example: Example.optional().describe('Left out where no excerpt can show it.'),
});

/** An excerpt as the site generator and the check read it: `\u{202E}` is the sign that it stands for. */
export function readSigns(excerpt: string): string {
  return excerpt.replace(SIGN, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

/** The signs of some excerpts that are written by number, each once. */
export function signsOf(...excerpts: readonly string[]): readonly string[] {
  return [...new Set(excerpts.flatMap((excerpt) => excerpt.match(SIGN) ?? []))];
}

const SIGN = /\\u\{([0-9A-F]{1,6})\}/g;

/** An example as a page shows it, with what the check says of it. */
export interface ShownExample {
  readonly given: readonly ShownExcerpt[];
  /** What the file said before. */
  readonly before?: ShownExcerpt;
  readonly wrong: ShownExcerpt;
  readonly right: ShownExcerpt;
  /** As `npm run check` prints it, one problem an item. */
  readonly printed: readonly string[];
}

/** Some neighbouring lines of a file, or names of files. */
export interface ShownExcerpt {
  /** Left out where the lines are themselves names of files. */
  readonly file?: string;
  /** That of its words. */
  readonly language: Language;
  /** How many such files there are. */
  readonly times?: number;
  readonly lines: readonly {
    readonly text: string;
    /** Its number in the file, from 1. */
    readonly number?: number;
    /** Whether the check objects to it. */
    readonly refused?: true;
  }[];
}

export type RulePage = z.infer<typeof RulePage>;
export type Example = z.infer<typeof Example>;
export type Part = (typeof PARTS)[number];
