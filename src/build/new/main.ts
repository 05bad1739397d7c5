/** `npm run new [-- event|translation|actor|claim|story|correction] [flags]`: makes an entry, and asks for what it needs. */
import path from 'node:path';
import { makeNew } from './run.ts';

const now = new Date();
const given = process.argv.slice(2);

process.exitCode = await makeNew(given[0] === '--' ? given.slice(1) : given, {
  root: path.resolve(import.meta.dirname, '../../..'),
  // npm runs its scripts in the folder of the project, wherever it was called.
  folder: process.env['INIT_CWD'] ?? process.cwd(),
  today: [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-'),
  isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
  input: process.stdin,
  output: process.stdout,
  say: (text, isError = false) => (isError ? console.error(text) : console.log(text)),
});
