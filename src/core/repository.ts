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
    /** Where a mistake is reported. */
    issues: `${root}/issues`,
    /** All changes to a file or folder. */
    history: (path: string) => `${root}/commits/${BRANCH}/${path}`,
    commit: (id: string) => `${root}/commit/${id}`,
    /** A file that was published with a release. */
    download: (release: string, file: string) => `${root}/releases/download/${release}/${file}`,
    /** A file as it stood at a commit. */
    at: (id: string, path: string) => `${root}/blob/${id}/${path}`,
  };
}

export type Repository = ReturnType<typeof makeRepository>;
