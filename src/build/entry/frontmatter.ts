import { type Report, START } from './report.ts';
import { readYaml, type Yaml } from './yaml.ts';

/**
 * Splits an entry into its frontmatter and its body. The body keeps its lines: the frontmatter is replaced by empty ones, so that
 * every position in it is a position in the file.
 */
export function readFrontmatter(text: string, report: Report): { yaml: Yaml | undefined; body: string } | undefined {
  const lines = text.split('\n');
  if (lines[0] !== '---') {
    const toml = lines[0]?.startsWith('+++') ? 'this is TOML; ' : '';
    report('frontmatter', START, `${toml}an entry starts with a line of three hyphens, ---, then YAML, then --- again`);
    return undefined;
  }
  const end = lines.indexOf('---', 1);
  if (end === -1) {
    report('frontmatter', START, 'the frontmatter has no end; close it with a line of three hyphens, ---');
    return undefined;
  }
  const odd = lines.findIndex((line, index) => index > 0 && index < end && /^(?:---|\+\+\+)/.test(line));
  if (odd !== -1) {
    // Tools differ on whether such a line ends the frontmatter, so what one checks another might read as body.
    report(
      'frontmatter',
      { line: odd + 1, column: 1 },
      'a line of the frontmatter starts with --- or +++; indent it or reword it',
    );
    return undefined;
  }
  const yaml = readYaml(`${lines.slice(1, end).join('\n')}\n`, 2, report);
  return { yaml, body: '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n') };
}
