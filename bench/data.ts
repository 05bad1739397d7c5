/** Takes the place of the site's data in the copy that is measured: its first page wants no more of it than this. */
export const absolute = (path: string): string => new URL(path, import.meta.env.SITE).href;
