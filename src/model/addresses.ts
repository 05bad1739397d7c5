import { getEntry } from 'astro:content';
import { REPO_URL } from 'astro:env/client';
import { finalTargets } from '../core/check/redirects.ts';
import { DEFAULT_LANGUAGE, type Language } from '../core/language.ts';
import { makePaths, type Paths } from '../core/paths.ts';
import { makeRepository, type Repository } from '../core/repository.ts';

/** Every address of this build. */
export const paths: Paths = makePaths(import.meta.env.BASE_URL);

/** An address of the site with scheme and host. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;

/** Every address in the repository. */
export const repository: Repository = makeRepository(REPO_URL);

/** The route parameter `[...lang]` of a language: the default one has no prefix. */
export function languageParam(language: Language): string | undefined {
  return language === DEFAULT_LANGUAGE ? undefined : language;
}

/** Addresses that moved, and where to, both without base path and language. */
export async function moves(): Promise<ReadonlyMap<string, string>> {
  const entry = await getEntry('redirects', 'redirects');
  return finalTargets(entry?.data ?? {});
}
