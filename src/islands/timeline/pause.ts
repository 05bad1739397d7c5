/** Lets go of the main thread, so that what comes after it is a task of its own. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
