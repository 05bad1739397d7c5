import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate';

/** Resolves its rules once: anew for every page, that takes a quarter of the time. */
class ResolvedOnce extends StaticConfigLoader {
  #config: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    this.#config ??= super.getConfigFor(handle);
    return this.#config;
  }
}

/** What valid HTML is to us. */
export const validator = new HtmlValidate(
  new ResolvedOnce({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // A title may have 90 characters, and the site's name follows it.
      'long-title': ['error', { maxlength: 110 }],
      // Check boxes of one group share their name.
      'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
      // Everything comes from our own host.
      'require-sri': 'off',
      // How the HTML is written down is Astro's business.
      'void-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
    },
  }),
);
