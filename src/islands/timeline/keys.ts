/** The keys that the drawing answers to, apart from what answers: they may be pressed before that has been fetched. */
const KEYS = [
  'ArrowRight',
  'ArrowLeft',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  '+',
  '=',
  '-',
  '0',
  'n',
  'p',
  'N',
  'f',
  '/',
  '?',
  'Escape',
] as const;

export type Key = (typeof KEYS)[number];

/** @returns the key that was pressed, if it is one of these and pressed by itself */
export function keyIn({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): Key | undefined {
  return ctrlKey || metaKey || altKey ? undefined : KEYS.find((each) => each === key);
}
