/**
 * What WordPress does with the HTML of a provider that it does not know: `wp_filter_oembed_result` in wp-includes/embed.php, as
 * described at https://developer.wordpress.org/reference/functions/wp_filter_oembed_result/. Only these elements and attributes stay;
 * the frame gets a secret and a sandbox, and is hidden behind the blockquote until it has told the secret.
 *
 * @returns undefined where WordPress would show nothing but a link
 */
export function filterAsWordPress(html: string, secret: string): string | undefined {
  const kept = keepOnly(html);
  const found = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(kept);
  const [, quote = '', frame] = found ?? [];
  if (!frame) return undefined;
  const framed = frame
    .replace(/ src="([^"]*)"/, (_, src: string) => ` src="${src}#?secret=${secret}" data-secret="${secret}"`)
    .replace('<iframe', `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${quote && HIDDEN}`);
  return quote.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) + framed;
}

const HIDDEN = ' style="position: absolute; visibility: hidden;"';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  blockquote: [],
  iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
};

/** As `wp_kses`: other tags go and their text stays; other attributes go. */
function keepOnly(html: string): string {
  return html.replace(/<(\/?)(\w+)((?:"[^"]*"|[^>"])*)>/g, (_, close: string, name: string, rest: string) => {
    const allowed = ALLOWED[name];
    if (!allowed) return '';
    if (close) return `</${name}>`;
    const attributes = [...rest.matchAll(/([\w-]+)="([^"]*)"/g)].filter(([, key = '']) => allowed.includes(key));
    return `<${[name, ...attributes.map(([attribute]) => attribute)].join(' ')}>`;
  });
}

/**
 * What WordPress's own script (wp-embed.js) does with what such a frame says, as a script for the page: shows the frame in place of
 * the blockquote, gives it a height between 200 and 1000, and follows links to the frame's own host when the frame has the focus.
 */
export const RECEIVER = `
addEventListener('message', ({ data, source }) => {
  if (!data || !(data.secret || data.message || data.value) || /[^a-zA-Z0-9]/.test(data.secret)) return;
  for (const quote of document.querySelectorAll('blockquote[data-secret="' + data.secret + '"]')) quote.style.display = 'none';
  for (const frame of document.querySelectorAll('iframe[data-secret="' + data.secret + '"]')) {
    if (frame.contentWindow !== source) continue;
    frame.removeAttribute('style');
    if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
    const target = data.message === 'link' && new URL(data.value);
    if (target && target.host === new URL(frame.src).host && document.activeElement === frame) top.location.href = data.value;
  }
});
addEventListener('DOMContentLoaded', () => {
  for (const frame of document.querySelectorAll('iframe.wp-embedded-content'))
    frame.contentWindow.postMessage({ message: 'ready', secret: frame.dataset.secret }, '*');
});`;
