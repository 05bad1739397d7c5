import { execFileSync } from 'node:child_process';
import { globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { parse as parseCsv } from 'csv-parse/sync';
import { Parser } from 'htmlparser2';
import ical from 'ical.js';
import { SaxesParser } from 'saxes';
import { type Server, serve } from '../../src/build/run/server.mjs';
import { copyProject } from '../project.ts';
import { HOSTILE_EVENTS, HOSTILE_TEXTS, writeHostileContent } from './hostile-content.ts';
import { expect, test } from './test.ts';

let project: string;
let folder: string;
let server: Server;

// One build serves all tests of this file. Without the policy of the pages, whatever is not escaped would really run.
test.describe.configure({ mode: 'default' });
test.use({ bypassCSP: true });

test.beforeAll(async () => {
  test.setTimeout(120_000);
  project = copyProject(['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']);
  folder = path.join(project, 'dist');
  writeHostileContent(project);
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const node = (...args: string[]) =>
    execFileSync(process.execPath, args, { cwd: project, env, stdio: 'pipe', maxBuffer: 2 ** 24 });
  node('src/build/permalinks.ts');
  node('node_modules/astro/bin/astro.mjs', 'build');
  server = await serve(folder, '/');
});
test.afterAll(async () => {
  await server?.close();
  if (project) rmSync(project, { recursive: true, force: true });
});

const filesOf = (pattern: string) => globSync(pattern, { cwd: folder }).filter((file) => !file.startsWith('pagefind'));
const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');

test('no text of an entry becomes an element or an attribute of any page or drawing', () => {
  const files = filesOf('**/*.{html,svg}');
  expect(files.length).toBeGreaterThan(100);
  const harm = files.flatMap((file) => {
    const found: string[] = [];
    const parser = new Parser(
      {
        onopentag(name, attributes) {
          if (/^x-mark$/i.test(name)) found.push(`${file}: <${name}>`);
          for (const [key, value] of Object.entries(attributes)) {
            if (/^on/i.test(key) || key === 'style') found.push(`${file}: ${key}="${value}"`);
            if (/^(?:href|src|action)$/.test(key) && !/^(?:https?:|\/|#|\?|\.|$)/.test(value))
              found.push(`${file}: ${key}="${value}"`);
          }
        },
      },
      { decodeEntities: true },
    );
    parser.end(textOf(file));
    return found;
  });
  expect(harm).toEqual([]);
});

test('the pages have the titles as they were written', () => {
  for (const [index, title] of HOSTILE_TEXTS.entries()) {
    let [inHeading, heading, data] = [false, '', ''];
    let inData = false;
    const parser = new Parser({
      onopentag(name, { type }) {
        inHeading ||= name === 'h1';
        inData = type === 'application/ld+json';
      },
      ontext(text) {
        if (inHeading) heading += text;
        if (inData) data += text;
      },
      onclosetag(name) {
        if (name === 'h1') inHeading = false;
        if (name === 'script') inData = false;
      },
    });
    parser.end(textOf(`events/${HOSTILE_EVENTS[index]}/index.html`));
    expect(heading.trim()).toBe(title);
    expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(title));
  }
});

test('feeds, calendars, tables and citations keep the titles, and nothing in them breaks out', () => {
  for (const file of filesOf('**/*.xml')) {
    const elements = new Set<string>();
    const parser = new SaxesParser();
    parser.on('opentag', ({ name }) => elements.add(name));
    parser.on('error', (error) => {
      throw new Error(`${file}: ${error.message}`);
    });
    parser.write(textOf(file)).close();
    expect([...elements].filter((name) => /mark|script|svg|img/i.test(name))).toEqual([]);
  }
  const calendar = new ical.Component(ical.parse(textOf('calendar.ics')));
  const summaries = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('summary')));
  expect(summaries.sort()).toEqual([...HOSTILE_TEXTS].sort());
  for (const file of filesOf('**/*.csv')) {
    const rows: string[][] = parseCsv(textOf(file), { bom: true });
    const formulas = rows.flat().filter((cell) => /^[=+@\t\r]|^-\D/.test(cell));
    expect(formulas, file).toEqual([]);
  }
  for (const file of filesOf('{,id/}events/*.ris')) {
    const tags = textOf(file)
      .split('\r\n')
      .filter((line) => /^(?:TY|ER) {2}-/.test(line));
    expect(tags.length % 2, file).toBe(0);
    expect(
      tags.every((tag, index) => tag.startsWith(index % 2 ? 'ER' : 'TY')),
      file,
    ).toBe(true);
  }
  for (const file of filesOf('**/*.oembed.json')) {
    expect(JSON.parse(textOf(file)).html, file).not.toMatch(/<(?!\/?(?:blockquote|a|p|iframe)\b)/);
  }
});

/** Whether anything that an entry says has become part of a page, or has run. */
async function expectUnharmed(page: Page, address: string): Promise<void> {
  const harm = await page.evaluate(() => ({
    elements: document.querySelectorAll('x-mark').length,
    handlers: document.querySelectorAll('[onload], [onerror], [onfocus], [onmouseover]').length,
    ran: Reflect.has(globalThis, 'harm'),
  }));
  expect(harm, address).toEqual({ elements: 0, handlers: 0, ran: false });
}

test('nothing runs in a browser, whatever a reader opens', async ({ page }) => {
  test.setTimeout(120_000);
  await page.addInitScript(() => Object.assign(globalThis, { RAN: () => Object.assign(globalThis, { harm: true }) }));
  const lists = ['claims/', 'stories/', 'lanes/models/', '2023/', 'glossary/', 'corrections/', 'data/', 'search/?q=mark'];
  const entries = ['claims/hostile-3/', 'stories/hostile/', 'actors/hostile/', 'id/actors/hostile/', 'id/events/hostile-4/'];
  const frames = ['embed/events/hostile-3/', 'embed/claims/hostile-4/', 'id/embed/timeline/'];
  for (const address of [...HOSTILE_EVENTS.map((id) => `events/${id}/`), ...lists, ...entries, ...frames]) {
    await page.goto(server.address + address);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expectUnharmed(page, address);
  }
  // What scripts draw: the timeline by key with its cards, related arcs and groups, and the search.
  await page.goto(`${server.address}?group=actor&actor=hostile&arcs=all`);
  await page.locator('.drawing').first().focus();
  for (const key of ['Home', 'ArrowRight', '+', '+', 'ArrowRight', 'ArrowRight', 'End', '-', 'ArrowLeft']) {
    await page.keyboard.press(key);
    await expectUnharmed(page, `home, ${key}`);
  }
  await page.getByRole('banner').getByRole('button', { name: 'Search' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('mark');
  await expect(dialog.getByRole('link').first()).toBeVisible();
  await expect(dialog.locator('mark').first()).toBeVisible();
  await expectUnharmed(page, 'search');
  await page.goto(`${server.address}events/hostile-2/`);
  await page.getByText('Code for your own page').click();
  await expect(page.locator('.embed-frozen figure')).toBeVisible();
  await expectUnharmed(page, 'codes');
});
