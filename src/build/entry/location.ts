import type { z } from 'zod';
import { Actor } from '../../core/actor.ts';
import { Editions } from '../../core/check/editions.ts';
import { Permalinks } from '../../core/check/permalinks.ts';
import { Redirects } from '../../core/check/redirects.ts';
import { RulePage } from '../../core/check/rule-page.ts';
import { Misspellings, OwnWords } from '../../core/check/spelling.ts';
import { Tombstones } from '../../core/check/tombstones.ts';
import { Claim } from '../../core/claim.ts';
import { Facts, PictureFile, Translation } from '../../core/event.ts';
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from '../../core/language.ts';
import { Page } from '../../core/page.ts';
import { Story, StoryTranslation } from '../../core/story.ts';
import { Term } from '../../core/term.ts';
import { WordTable } from '../../core/words.ts';
import type { FileForm } from './text.ts';

/** The folder of words and facts, below the root of the checkout. */
export const CONTENT = 'content';

/** Every kind of file that may stand in `content/`: where, in which form, and the schema of its data. */
export const KINDS = {
  events: { at: 'events/<id>/en.mdx', form: 'mdx', schema: Facts },
  translations: { at: 'events/<id>/<translation>.mdx', form: 'mdx', schema: Translation },
  pictures: { at: 'events/<id>/<picture>.webp', form: 'webp', schema: PictureFile },
  stories: { at: 'stories/<id>/en.mdx', form: 'mdx', schema: Story },
  storyTranslations: { at: 'stories/<id>/<translation>.mdx', form: 'mdx', schema: StoryTranslation },
  pages: { at: 'pages/<id>/<language>.mdx', form: 'mdx', schema: Page },
  actors: { at: 'actors/<id>.yaml', form: 'yaml', schema: Actor },
  claims: { at: 'claims/<id>.yaml', form: 'yaml', schema: Claim },
  terms: { at: 'terms/<id>.yaml', form: 'yaml', schema: Term },
  rules: { at: 'rules/<id>.yaml', form: 'yaml', schema: RulePage },
  words: { at: 'words/<language>.yaml', form: 'yaml', schema: WordTable },
  editions: { at: 'editions.yaml', form: 'yaml', schema: Editions },
  redirects: { at: 'redirects.yaml', form: 'yaml', schema: Redirects },
  tombstones: { at: 'withdrawn.yaml', form: 'yaml', schema: Tombstones },
  spelling: { at: 'spelling/en.txt', form: 'list', schema: OwnWords },
  misspellings: { at: 'spelling/id.yaml', form: 'yaml', schema: Misspellings },
  permalinks: { at: 'permalinks.txt', form: 'list', schema: Permalinks },
} as const satisfies Record<string, { at: string; form: FileForm; schema: z.ZodType }>;

export const PERMALINKS = `${CONTENT}/${KINDS.permalinks.at}`;

/** @returns what a path stands for, or undefined where no file may stand; `path` starts at the root of the checkout */
export function locate(path: string): Location | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(path);
    if (!match) continue;
    const { id, language, picture } = match.groups ?? {};
    const location = { path, kind, id: id ?? language ?? kind, language: (language ?? DEFAULT_LANGUAGE) as Language };
    return picture === undefined ? location : { ...location, picture };
  }
  return undefined;
}

const PLACES = {
  id: '(?<id>[a-z0-9]+(?:-[a-z0-9]+)*)',
  picture: '(?<picture>[a-z0-9]+(?:-[a-z0-9]+)*)',
  language: `(?<language>${LANGUAGES.join('|')})`,
  translation: `(?<language>${LANGUAGES.filter((language) => language !== DEFAULT_LANGUAGE).join('|')})`,
} as const;

const PATTERNS = Object.entries(KINDS).map(([kind, { at }]) => {
  const pattern = at.replaceAll('.', '\\.').replace(/<(\w+)>/g, (_, place: keyof typeof PLACES) => PLACES[place]);
  return [kind as Kind, new RegExp(`^${CONTENT}/${pattern}$`)] as const;
});

export type Kind = keyof typeof KINDS;

/** What a file in `content/` is about: for a table of words, and for redirects, the id is the language or the kind. */
export interface Location {
  readonly path: string;
  readonly kind: Kind;
  readonly id: string;
  readonly language: Language;
  /** The name of a picture among those of its event. */
  readonly picture?: string;
}

/** The data of each kind, as its schema gives it. */
export type DataOf<K extends Kind> = z.infer<(typeof KINDS)[K]['schema']>;
