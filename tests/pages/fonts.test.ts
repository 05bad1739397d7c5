import { expect, test } from 'vitest';
import { pages } from './site.ts';

test.each(['/', '/id/', '/embed/timeline/'])(
  '%s: where the font of the labels comes late, that of the system is fitted to it',
  (address) => {
    const { html = '' } = pages.find((page) => page.address === address) ?? {};
    const fitted = [...html.matchAll(/@font-face\s*{[^}]*?src:\s*local\("([^"]+)"\)[^}]*?size-adjust:\s*([\d.]+)%/g)].map(
      ([, font, percent]) => [font, Number(percent)] as const,
    );
    // Android, Windows, macOS and iOS: none of them has Source Sans, and all are wider.
    for (const font of ['Roboto', 'Segoe UI', 'Helvetica Neue', 'Arial']) {
      const [, percent] = fitted.find(([name]) => name === font) ?? [];
      expect(percent, font).toBeGreaterThan(80);
      expect(percent, font).toBeLessThan(100);
    }
  },
);
