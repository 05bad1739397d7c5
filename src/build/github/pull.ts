import type { Api } from './api.ts';

/**
 * The open pull request of a branch, if the branch still ends with the commit that was built. GitHub says who pushed what;
 * nothing is taken from the artifact, which whoever opened the pull request could have written.
 *
 * @param owner of the repository that has the branch, of a fork for example
 */
export async function findPull(api: Api, owner: string, branch: string, commit: string): Promise<number | undefined> {
  const query = new URLSearchParams({ state: 'open', head: `${owner}:${branch}` });
  const pulls = await api.list<{ number: number; head: { sha: string } }>(`pulls?${query}`);
  return pulls.find(({ head }) => head.sha === commit)?.number;
}
