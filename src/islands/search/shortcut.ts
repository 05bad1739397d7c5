/** Calls back when a reader presses `/` outside of fields, or Ctrl or ⌘ with K anywhere. */
export function onShortcut(signal: AbortSignal, open: () => void): void {
  addEventListener(
    'keydown',
    (event) => {
      const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
      const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isField(target);
      const isCommand = key.toLowerCase() === 'k' && ctrlKey !== metaKey && !altKey;
      if (event.defaultPrevented || isComposing || !(isSlash || isCommand)) return;
      event.preventDefault();
      open();
    },
    { signal },
  );
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
