/** `npm run links [-- options] [file, folder or id …]`: asks for every source whether it is still there. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Visitor } from '../visitor.ts';
import { HOSTS, readHosts } from './hosts.ts';
import { checkLinks, type LinkOptions } from './work.ts';

const USAGE = `npm run links -- [options] [file, folder or id …]
  --dead FILE     writes what is dead into a file, too, as JSON
  --verbose       names what has moved and what is closed to programs, too
  --gap MS        pause between two requests to one host (1000)
  --timeout MS    how long to wait for an answer (30000)
  --retries N     how often to try again (2)`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
  const { values, positionals, problem } = read(args);
  if (!values) {
    console.error(`${problem}\n\n${USAGE}`);
    return 2;
  }
  const { gap, timeout, retries, verbose, dead } = values;
  const keep: LinkOptions['keep'] = (found) => dead && writeFileSync(dead, JSON.stringify(found));
  const visitor = new Visitor({ gap, timeout, retries, backoff: 2 * gap, longest: 60_000 });
  const root = path.resolve(import.meta.dirname, '../../..');
  const hosts = readHosts(path.join(root, HOSTS)).closed;
  return checkLinks(root, visitor, { names: positionals, hosts, verbose, keep }, console.log);
}

function read(args: string[]) {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        verbose: { type: 'boolean', default: false },
        dead: { type: 'string' },
        gap: { type: 'string', default: '1000' },
        timeout: { type: 'string', default: '30000' },
        retries: { type: 'string', default: '2' },
      },
    });
    const number = (name: 'gap' | 'timeout' | 'retries') => {
      if (!/^\d+$/.test(values[name])) throw new Error(`--${name} takes a whole number, not ${values[name]}`);
      return Number(values[name]);
    };
    const numbers = { gap: number('gap'), timeout: number('timeout'), retries: number('retries') };
    return { values: { ...numbers, verbose: values.verbose, dead: values.dead }, positionals };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), positionals: [] };
  }
}
