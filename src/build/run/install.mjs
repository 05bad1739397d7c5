// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { run } from './child.mjs';
import { npm, root } from './tools.mjs';

const stamp = path.join(root, 'node_modules', '.installed');

/**
 * Installs the locked packages, unless the last complete install was of this very lockfile on this kind of machine.
 * Install scripts never run: no package here needs one.
 *
 * @returns {Promise<boolean>} whether the packages are there now
 */
export async function install() {
  const wanted = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('Installing packages, which takes up to a minute and only happens when they have changed …');
  const { code } = await run(npm('ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'), process.env);
  if (code === 0) writeFileSync(stamp, wanted);
  else console.error('The packages could not be installed; npm says why above.');
  return code === 0;
}
