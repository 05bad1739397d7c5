/** Where the site lives, from the environment. The defaults work on localhost. */
export const IS_PUBLISHED = Boolean(process.env['SITE_URL']);
export const SITE_URL = process.env['SITE_URL'] || 'http://localhost:4321';
export const BASE_PATH = process.env['BASE_PATH'] || '/';
export const REPO_URL = process.env['REPO_URL'] || 'https://github.com/sputnik-moments/sputnik-moments';
