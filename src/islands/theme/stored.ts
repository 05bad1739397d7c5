const KEY = 'theme';

/** The reader's theme, `system` unless another was chosen here before. */
export function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === 'light' || stored === 'dark' ? stored : 'system';
  } catch {
    // Storage may be blocked; the system's colours are right then.
    return 'system';
  }
}

/** Applies a theme to the page and keeps it. Anything unknown means `system`. */
export function saveTheme(value: string): void {
  const theme: Theme = value === 'light' || value === 'dark' ? value : 'system';
  applyTheme(theme);
  try {
    if (theme === 'system') localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // It still holds for this page.
  }
}

export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export type Theme = 'system' | 'light' | 'dark';
