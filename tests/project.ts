import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '..');

/**
 * Copies parts of this project into a temporary folder, for tests that build with other content or settings. Packages are linked
 * one by one, so that the caches in `node_modules` are the copy's own.
 *
 * @returns the folder, which the test removes
 */
export function copyProject(parts: readonly string[]): string {
  const project = realpathSync(mkdtempSync(path.join(tmpdir(), 'project-')));
  for (const part of parts) cpSync(path.join(ROOT, part), path.join(project, part), { recursive: true });
  mkdirSync(path.join(project, 'node_modules'));
  for (const name of readdirSync(path.join(ROOT, 'node_modules')).filter((entry) => !/^\.(?!bin)/.test(entry))) {
    symlinkSync(path.join(ROOT, 'node_modules', name), path.join(project, 'node_modules', name));
  }
  return project;
}
