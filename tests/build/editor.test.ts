import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { KINDS, type Kind } from '../../src/build/entry/location.ts';
import { editorSchema, editorSnippet } from '../../src/core/contribute/editor-schema.ts';
import { printTemplate, templateOf } from '../../src/core/contribute/template.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const written = (text: unknown) => (typeof text === 'string' ? text : `${JSON.stringify(text, undefined, 2)}\n`);
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');

/** Names of the files for each kind of content that people write. */
const NAMES = {
  events: 'event',
  translations: 'event-translation',
  stories: 'story',
  storyTranslations: 'story-translation',
  claims: 'claim',
  actors: 'actor',
  terms: 'term',
} as const satisfies Partial<Record<Kind, string>>;
const KNOWN = Object.keys(NAMES) as (keyof typeof NAMES)[];

const TODAY = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
const SNIPPETS = {
  Event: {
    prefix: 'event',
    description: 'content/events/<id>/en.mdx',
    body: editorSnippet(KINDS.events.schema, { date: 'YYYY-MM-DD', 'sources.key': 'source', added: TODAY, checked: TODAY }, [
      '…[^source]',
    ]),
  },
  'Translation of an event': {
    prefix: 'translation',
    description: 'content/events/<id>/id.mdx',
    body: editorSnippet(KINDS.translations.schema, {}, ['…[^source]']),
  },
};

// After a change of a schema, `npm test -- unit --update` writes these files anew.
describe('the files for editors say what the schemas say', () => {
  test.each(KNOWN)('of %s: .vscode/schema and .github/fields', async (kind) => {
    const { schema, at } = KINDS[kind];
    await expect(written(editorSchema(schema, `content/${at}`))).toMatchFileSnapshot(
      path.join(ROOT, `.vscode/schema/${NAMES[kind]}.json`),
    );
    const head = `# Every field of content/${at}, as its schema has it. After a change there: npm test -- unit --update\n`;
    await expect(`${head}${printTemplate(templateOf(schema))}`).toMatchFileSnapshot(
      path.join(ROOT, `.github/fields/${NAMES[kind]}.yaml`),
    );
  });

  test('in the snippets for new files', async () => {
    await expect(written(SNIPPETS)).toMatchFileSnapshot(path.join(ROOT, '.vscode/entries.code-snippets'));
  });
});

describe('an editor accepts what stands in content', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  test.each(KNOWN)('%s', async (kind) => {
    const { Library } = await import('../../src/build/library/library.ts');
    library ??= new Library(ROOT);
    const validate = ajv.compile(editorSchema(KINDS[kind].schema, kind));
    const refused = [...library.entries(kind)].flatMap(([id, { data }]) => (validate(data) ? [] : [id, validate.errors]));
    expect(refused).toEqual([]);
  });
  let library: import('../../src/build/library/library.ts').Library | undefined;

  test('and refuses a key that does not exist, and a value that is not on the list', () => {
    const validate = ajv.compile(editorSchema(KINDS.actors.schema, 'actors'));
    const actor = { name: 'Acme', kind: 'company', summary: { en: 'A firm that acts.', id: 'Perusahaan yang bertindak.' } };
    expect(validate(actor)).toBe(true);
    expect(validate({ ...actor, nmae: 'Acme' })).toBe(false);
    expect(validate({ ...actor, kind: 'firm' })).toBe(false);
  });
});

test('the settings of VS Code name a schema for every YAML file that people write', () => {
  const settings = JSON.parse(read('.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  const folders = (['claims', 'actors', 'terms'] as const).map((kind) => [
    `./.vscode/schema/${NAMES[kind]}.json`,
    `content/${kind}/*.yaml`,
  ]);
  expect(Object.entries(settings['yaml.schemas'])).toEqual(folders);
});
