import type { ProposedFile } from '../../core/contribute/proposed-entry.ts';

/** What an issue says, by the fields of its form. */
export interface Report {
  /** Name of the form, a file in `.github/ISSUE_TEMPLATE`. */
  readonly template: string;
  readonly fields: Readonly<Record<string, string>>;
  /** Those that are left out where the address would be too long. */
  readonly long: Readonly<Record<string, string>>;
}

/** Files as they stand in an issue. */
export function written(files: readonly ProposedFile[]): string {
  return files.map(({ path, text }) => `${path}\n\n\`\`\`\`\n${text}\`\`\`\``).join('\n\n');
}

/** Lines as far as an address has room for them; addresses of sources are the longest thing that still fits. */
export function cut(text: string): string {
  return text.length > 1500 ? text.slice(0, text.lastIndexOf('\n', 1500)) : text;
}
