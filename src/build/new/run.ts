import { printed } from '../library/print.ts';
import { alike, inLines } from './alike.ts';
import { Checkout } from './checkout.ts';
import { COMMON_HELP, completed, faultsOf, findTarget, type Given, helpFor, readGiven, sound } from './given.ts';
import { interview } from './interview.ts';
import { MADE, madeOf, NAMES, type Name } from './kinds.ts';
import { hasErrors, outcomeOf, type Work } from './outcome.ts';
import type { Streams } from './prompts.ts';
import { type Say, write } from './write.ts';

/**
 * Makes an entry, from flags where they say enough, else by asking, where there is someone to ask.
 *
 * @param root the folder of the checkout
 * @param folder in which the command was given
 * @returns the exit code: 0 done, 1 written but the check has something to say, 2 not enough or wrong
 */
export async function makeNew(
  args: readonly string[],
  { root, folder, today, isTerminal, say, ...streams }: Surroundings,
): Promise<number> {
  const [first = ''] = args;
  const named = NAMES.find((name) => name === first);
  try {
    if (args.includes('--help') || args.includes('-h')) {
      say(named ? helpFor(named) : USAGE);
      return 0;
    }
    if (first && !first.startsWith('-') && !named)
      throw new Error(`there is nothing called ${first} to make; one of ${NAMES.join(', ')}`);
    if (!named && !isTerminal) throw new Error(`say what to make: npm run new -- ${NAMES.join('|')}`);
    const { given: typed, common } = named
      ? readGiven(named, args.slice(1), folder)
      : { given: { data: {} }, common: { resume: args.includes('--resume') } };
    const checkout = new Checkout(root);
    const given =
      named && madeOf(named).of && typed.target ? { ...typed, target: findTarget(named, typed.target, checkout) } : typed;
    const ready = named && completed(named, given, today, checkout);
    const faults = named && ready ? faultsOf(named, ready) : [];
    if (named && ready && faults.length === 0 && !common.resume) return finish(checkout, [workOf(named, ready)], common, say);
    if (!isTerminal) {
      throw new Error(
        [
          `not enough for ${named === 'event' || named === 'actor' ? 'an' : 'a'} ${named}. Missing or wrong:`,
          ...faults.map((fault) => `  ${fault}`),
          `npm run new -- ${named} --help lists all flags; with a terminal, npm run new asks.`,
        ].join('\n'),
      );
    }
    return await interview(checkout, named, named ? sound(named, given) : given, common, { streams, today, say });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    say(error.message, true);
    return 2;
  }
}

function workOf(name: Name, { target = '', data, body }: Given): Work {
  return { name, target, data, body: madeOf(name).body ? (body ?? '') : undefined };
}

/** From flags alone: warns of what is like it, and asks nobody. */
function finish(
  checkout: Checkout,
  work: readonly Work[],
  { yes = false, 'dry-run': dry = false }: { yes?: boolean; 'dry-run'?: boolean },
  say: Say,
): number {
  const [{ name, target, data }] = work as [Work];
  const { folder } = madeOf(name);
  if (folder && checkout.taken(folder).has(target)) throw new Error(`${target} is taken, or was once; choose another id`);
  const similar = alike(checkout, name, data).map(inLines);
  if (similar.length > 0) {
    say(`${dry || yes ? 'Like it' : 'Nothing is written yet, since these may be the same'}:\n${similar.join('\n')}`, true);
    if (!dry && !yes) {
      say('If yours is another one, give the same command with --yes.', true);
      return 2;
    }
  }
  const outcome = outcomeOf(checkout, work);
  if (!dry) return write(checkout, name, outcome, say);
  for (const { file, text, isNew } of outcome.changes)
    say(isNew || name === 'correction' ? `--- ${file}\n${text}` : `+++ ${file}`);
  if (outcome.problems.length > 0) say(printed(outcome.problems), true);
  return hasErrors(outcome) ? 1 : 0;
}

const USAGE = `npm run new [-- ${NAMES.join('|')}] [flags]
${NAMES.map((name) => `  ${name.padEnd(12)} ${MADE[name].about}`).join('\n')}
${COMMON_HELP}
npm run new -- event --help lists the flags of an event, and so on.`;

export interface Surroundings extends Streams {
  readonly root: string;
  readonly folder: string;
  /** YYYY-MM-DD, where the person is. */
  readonly today: string;
  /** Whether there is someone to ask. */
  readonly isTerminal: boolean;
  readonly say: Say;
}
