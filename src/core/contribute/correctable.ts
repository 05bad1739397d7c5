/**
 * An entry that can be corrected, by its name: an event by its id, a claim and a story by folder and id, `claims/x`.
 *
 * @returns its folder and id
 */
function placeOf(name: string): string {
  return name.includes('/') ? name : `events/${name}`;
}

export function isClaim(name: string): boolean {
  return name.startsWith('claims/');
}

/** The address of its page as content writes it: without base path and language. */
export function correctablePage(name: string): string {
  return `/${placeOf(name)}/`;
}

/** The file in which its corrections are recorded, from the root of the repository. */
export function correctableFile(name: string): string {
  return isClaim(name) ? `content/${name}.yaml` : `content/${placeOf(name)}/en.mdx`;
}

/** The name of the entry to which a file belongs; undefined where entries of that kind have no corrections. */
export function correctableIn(file: string): string | undefined {
  const [, folder, id] = /^content\/(events|claims|stories)\/([a-z0-9-]+)[./]/.exec(file) ?? [];
  return folder === 'events' ? id : folder && `${folder}/${id}`;
}
