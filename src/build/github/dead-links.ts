import type { DeadSource } from '../links/work.ts';
import { type Api, isOwn, type Writer } from './api.ts';
import { plainMarkdown } from './markdown.ts';

/** The first line of the issue, by which the next run finds it. */
export const MARK = '<!-- dead sources, found by the weekly check -->';

export const LABEL = 'broken-link';

/**
 * The text of the issue.
 *
 * @param run address of the run that found them
 * @param blob address of a file in the repository, which `#L<line>` may follow
 */
export function deadLinksIssue(dead: readonly DeadSource[], run: string, blob: (file: string) => string): string {
  const lines: string[] = [];
  let length = 0;
  for (const source of dead) {
    const line = printSource(source, blob);
    if (length + line.length > LONGEST) break;
    lines.push(line);
    length += line.length + 1;
  }
  const left = dead.length - lines.length;
  return [
    MARK,
    dead.length === 0
      ? `Every source that programs may ask for is there, says [the last run](${run}).`
      : `[The last run](${run}) got no page for ${dead.length === 1 ? 'one source' : `${dead.length} sources`}. A reader may still get one: please look before you change an entry.`,
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...(left > 0 ? [`And ${left} more: the log of that run has them all.`] : []),
    'What helps: the new address of the page, or an archived copy under `archive` (`npm run archive -- <file>` looks for one). ' +
      'A page that readers get and programs do not belongs in `src/build/links/hosts.yaml`, with the reason.',
  ].join('\n\n');
}

/** Opens the one issue of dead sources, updates it, closes it when none is left and opens it again when there are new ones. */
export async function putIssue(api: Api, dead: number, body: string): Promise<string> {
  const issues = await api.list<Issue>(`issues?state=all&labels=${LABEL}&sort=created&direction=desc`);
  const own = issues.find((issue) => isOwn(issue) && !issue.pull_request && issue.body?.startsWith(MARK));
  const state = dead > 0 ? 'open' : 'closed';
  if (own) {
    await api.patch(`issues/${own.number}`, { body, state });
    return `issue ${own.number} is ${state}`;
  }
  if (dead === 0) return 'nothing is dead, and there is no issue to close';
  await api.post('issues', { title: 'Sources that cannot be reached', body, labels: [LABEL] });
  return 'an issue was opened';
}

function printSource({ file, line, key, url, detail, archive }: DeadSource, blob: (file: string) => string): string {
  const place = `[\`${file}:${line}\`](${blob(file)}#L${line})`;
  const copy = archive ? `archived copy: ${plainMarkdown(archive)}` : 'no archived copy is named';
  return `- [ ] ${place}, source \`${key}\`: ${plainMarkdown(url)} ${plainMarkdown(detail)}; ${copy}`;
}

/** GitHub takes 65,536 characters in all. */
const LONGEST = 60_000;

interface Issue extends Writer {
  readonly number: number;
  readonly body: string | null;
  readonly pull_request?: unknown;
}
