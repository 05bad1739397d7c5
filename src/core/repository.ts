import type { Place } from './contribute/origin.ts';

/** The branch that is published. */
const BRANCH = 'main';

/**
 * Addresses in the repository, in the form that GitHub gave them and that Gitea and Forgejo read, too. Paths start at the root of the checkout.
 *
 * @param home the address of the repository, such as `https://github.com/someone/something`
 */
export function makeRepository(home: string) {
  const root = home.replace(/\/+$/, '');
  return {
    home: root,
    /** Where mistakes are reported. */
    issues: `${root}/issues`,
    /**
     * A form for a new issue, filled in as far as it can be.
     *
     * @param form name of a file in `.github/ISSUE_TEMPLATE`
     * @param fields by their `id` in that form
     */
    report: (form: string, fields: Readonly<Record<string, string | undefined>>) => {
      const given = Object.entries({ template: `${form}.yml`, ...fields }).flatMap(([name, value]) =>
        value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
      );
      return `${root}/issues/new?${given.join('&')}`;
    },
    /** Where a change to a file is written and proposed, in the browser. */
    edit: ({ path, line }: Place) => `${root}/edit/${BRANCH}/${path}${line ? `#L${line}` : ''}`,
    /** All changes to a file or folder. */
    history: (path: string) => `${root}/commits/${BRANCH}/${path}`,
    commit: (id: string) => `${root}/commit/${id}`,
    /** Where one chooses among the forms for a new issue, or takes none. */
    choose: `${root}/issues/new/choose`,
    /**
     * The page on which a new file is written, with its text, or for a text that is pasted there; see `isShort`. Whoever may not write to
     * the repository writes to a copy that GitHub makes; its page for uploads, on the other hand, turns them away.
     */
    newFile: (path: string, text = '') =>
      `${root}/new/${BRANCH}?filename=${encodeURIComponent(path)}${text && `&value=${encodeURIComponent(text)}`}`,
    /** A file that was published with a release. */
    download: (release: string, file: string) => `${root}/releases/download/${release}/${file}`,
    /** A file as it is published. */
    file: (path: string) => `${root}/blob/${BRANCH}/${path}`,
    /** A file as it stood at a commit. */
    at: (id: string, path: string) => `${root}/blob/${id}/${path}`,
  };
}

/**
 * Whether GitHub takes an address: its servers answer one of more than about 8 kB with an error page. Who is not signed in is first
 * sent to a page whose address holds this one, encoded once more, which adds about a quarter.
 */
export function isShort(address: string): boolean {
  return address.length <= LONGEST_ADDRESS;
}

/** In characters. */
export const LONGEST_ADDRESS = 6000;

export type Repository = ReturnType<typeof makeRepository>;
