/**
 * The few calls of GitHub's REST API that the workflows need, for one repository.
 *
 * @param base `GITHUB_API_URL`, such as `https://api.github.com`
 * @param repository `owner/name`
 * @throws with the status and what GitHub said, if it refuses a call
 */
export function makeApi(base: string, repository: string, token: string): Api {
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await fetch(`${base}/repos/${repository}/${path}`, {
      method,
      headers: {
        Accept: 'application/vnd.github+json',
        Authorization: `Bearer ${token}`,
        'X-GitHub-Api-Version': '2022-11-28',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(30_000),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 300)}`);
    return response.json();
  };
  return {
    list: async <T>(path: string) => {
      const all: T[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const part = (await ask('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=${PER_PAGE}&page=${page}`)) as T[];
        all.push(...part);
        if (part.length < PER_PAGE) break;
      }
      return all;
    },
    post: (path, body) => ask('POST', path, body),
    patch: (path, body) => ask('PATCH', path, body),
  };
}

const PER_PAGE = 100;

/** GitHub lists no more than 3,000 files of a pull request. */
const MOST_PAGES = 30;

export interface Api {
  /** Everything in a list, whatever number of pages it has. */
  readonly list: <T>(path: string) => Promise<T[]>;
  readonly post: (path: string, body: unknown) => Promise<unknown>;
  readonly patch: (path: string, body: unknown) => Promise<unknown>;
}

/** Who wrote something: what a workflow wrote with its own token is by this user. */
export interface Writer {
  readonly user: { readonly login: string } | null;
}

/** Whether a workflow of this repository wrote it, so that it may be changed. */
export function isOwn({ user }: Writer): boolean {
  return user?.login === 'github-actions[bot]';
}
