/**
 * Loads the page anew, for a script that cannot be had again: the page was published anew since it was opened, or the browser
 * remembers that the script failed, as Firefox does. Where the page cannot be had either, the connection is lost: then what is there
 * is better than nothing.
 */
export async function reloadWhereThere(): Promise<void> {
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok) location.reload();
}
