import { NOTICES, type Rule, ruleGroups } from '../../core/check/rules.ts';
import { nearest } from '../../core/nearest.ts';
import { readOptions, UsageError } from '../options.ts';

export const USAGE = `npm run check -- [options] [file or folder …]
  --fix           mends what is mechanical: quotes of dates, order of keys and lists, line ends, composed letters
  --only RULES    these rules alone, by name, with commas between them
  --notices       names what is only worth knowing, too; so does naming a file
  --stale         names the translations that are missing, or older than the English words
  --json          the result for programs
  --fresh         reads every file anew, whatever is kept in .cache/
  --help          this text`;

/**
 * @param args what stands after the command
 * @throws UsageError where they cannot be understood
 */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = readOptions(args, {
    fix: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    notices: { type: 'boolean', default: false },
    stale: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  const { stale, only, fix, json, fresh, help } = values;
  const named = only.flatMap((names) => names.split(',')).map((name) => ruleOf(name.trim()));
  const rules = [...named, ...(stale ? STALE : [])];
  // Whoever asks for a notice by name wants to see it.
  const notices = values.notices || rules.some((rule) => NOTICES.has(rule));
  return { names: positionals, fix, json, fresh, help, notices, only: rules.length > 0 ? new Set(rules) : undefined };
}

function ruleOf(name: string): Rule {
  const found = RULE_NAMES.find((rule) => rule === name);
  if (found) return found;
  const near = nearest(name, RULE_NAMES);
  throw new UsageError(`there is no rule ${name}${near ? `; did you mean ${near}?` : ''} There are: ${RULE_NAMES.join(', ')}`);
}

const RULE_NAMES = ruleGroups().flatMap(({ rules }) => rules);

const STALE = ['missing-translation', 'stale-translation'] as const satisfies readonly Rule[];

export interface CheckOptions {
  /** Files or folders; everything if empty. */
  readonly names: readonly string[];
  readonly fix: boolean;
  readonly json: boolean;
  readonly fresh: boolean;
  readonly help: boolean;
  /** Names notices of files that were not named, too. */
  readonly notices: boolean;
  /** Undefined for all. */
  readonly only: ReadonlySet<Rule> | undefined;
}
