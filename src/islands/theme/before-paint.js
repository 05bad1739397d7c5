// Inlined into every page before anything is painted, so that a chosen theme does not flash; `stored.ts` does the rest.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}
