import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject } from '../project.ts';
import { BODY_LINE, event } from './sample.ts';

const ENTRY = 'content/events/thing/en.mdx';
const PICTURE = 'content/events/thing/bars.webp';
const MARKER = 'marker';

/** Code in three places: each leaves a mark if it is ever run. */
const FORBIDDEN = event(
  `import './mark.mjs'\n\n{(await import('node:fs')).writeFileSync(${JSON.stringify(MARKER)}, 'x')}\n\nWords.[^post]`,
  (facts) => `layout: ./mark.mjs\n${facts}`,
);

/** A real project with one page and one entry. */
let project: string;

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

function run(script: string, args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', VITEST: '', NODE_ENV: '', GITHUB_ACTIONS: '', ...env },
  });
  return { status, output: stdout + stderr };
}

const astro = (...args: string[]) => run('node_modules/astro/bin/astro.mjs', args);
const check = (args: string[] = [], env: NodeJS.ProcessEnv = {}) => run('src/build/check.ts', args, env);

beforeAll(() => {
  project = copyProject([
    'src/build',
    'src/core',
    'src/content.config.ts',
    'astro.config.mjs',
    'package.json',
    'tsconfig.json',
    'content/words',
  ]);
  write('src/pages/index.astro', PAGE);
  write('content/actors/acme.yaml', 'name: Acme\nkind: company\nsummary:\n  en: A firm that acts.\n  id: Sebuah perusahaan.\n');
  write(ENTRY, event('Words.[^post]'));
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

const PAGE = `---
import { getCollection, render } from 'astro:content';
const [entry] = await getCollection('events');
const { Content } = await render(entry!);
---
<html lang="en"><head><title>{entry!.data.title}</title></head><body><Content /></body></html>
`;

describe('a build with a forbidden entry and a file that is no picture', () => {
  beforeAll(() => {
    write(ENTRY, FORBIDDEN);
    write(
      'content/events/thing/mark.mjs',
      `import { writeFileSync } from 'node:fs';\nwriteFileSync(${JSON.stringify(MARKER)}, 'x');\n`,
    );
    write(PICTURE, '<svg onload="alert(1)"></svg>');
  });

  it('fails with every rule and place, writes nothing and runs nothing', () => {
    const { status, output } = astro('build');
    expect(output).toContain(`${ENTRY}:2:1 unknown-key: `);
    expect(output).toContain(`${ENTRY}:${BODY_LINE + 1}:1 module: `);
    expect(output).toContain(`${ENTRY}:${BODY_LINE + 3}:1 expression: `);
    expect(output).toContain('content/events/thing/mark.mjs:1:1 unknown-file: ');
    expect(output).toContain(`${PICTURE}:1:1 image-file: this is no WebP file`);
    expect(status).toBe(1);
    expect(existsSync(path.join(project, 'dist'))).toBe(false);
    expect(existsSync(path.join(project, MARKER))).toBe(false);
  });

  it('is foretold by the check, with annotations where GitHub runs it', () => {
    const { status, output } = check([], { GITHUB_ACTIONS: 'true' });
    expect(status).toBe(1);
    expect(output).toContain(
      `::error file=${ENTRY},line=${BODY_LINE + 1},col=1,title=module::a paragraph that starts with "import"`,
    );
    expect(output).toMatch(/^5 problems(?:, \d notices?)? in \d files \(\d\.\d\d s\)$/m);
  });

  it('succeeds with sound ones in their place, and shows the picture with its size, words, credit and licence', () => {
    rmSync(path.join(project, 'content/events/thing/mark.mjs'));
    const credit = '    credit: Ayu Lestari\n    licence: public domain\n    url: https://example.org/bars\n';
    const credited = (facts: string) => facts.replace('added:', `pictures:\n  bars:\n${credit}added:`);
    write(ENTRY, event('Words.[^post]\n\n![Columns that rise](./bars.webp)', credited));
    cpSync('tests/fixtures/pictures/bars.webp', path.join(project, PICTURE));
    expect(check(['content/events', 'content/actors/acme.yaml']).output).toMatch(/^0 problems, 1 notice in 3 files /m);
    const named = (env: NodeJS.ProcessEnv) => check(['content/events'], env).output;
    expect(named({ SITE_URL: '' })).toContain('missing-translation: content/rules/missing-translation.yaml');
    expect(named({ SITE_URL: 'https://example.org' })).toContain('https://example.org/contribute/rules/missing-translation/');
    const { status, output } = astro('build');
    expect(output).not.toMatch(/warn/i);
    expect(status).toBe(0);
    const page = readFileSync(path.join(project, 'dist/index.html'), 'utf8');
    expect(page).toContain(
      '>Words.<sup class="cite"><a href="#source-post" id="cite-post-1" aria-label="Source 1: The Post">1</a></sup>',
    );
    expect(page).toContain(
      '<figure><img src="/events/thing/bars.webp" width="960" height="540" alt="Columns that rise" loading="lazy" decoding="async"><figcaption>Picture: <a href="https://example.org/bars">Ayu Lestari</a> · <a href="https://creativecommons.org/publicdomain/mark/1.0/">public domain</a></figcaption></figure>',
    );
  });
}, 60_000);
