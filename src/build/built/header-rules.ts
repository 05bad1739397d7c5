import { LANGUAGES } from '../../core/language.ts';
import { makePaths } from '../../core/paths.ts';
import { type Policy, printPolicy, withDirective, withoutSource } from './policy.ts';

/**
 * What a host that reads `_headers` sends with each answer. Where several rules match, Netlify takes the value of the last one, and
 * Cloudflare Pages joins the values of all: so rules run from general to special, and `printRules` makes Cloudflare forget what an
 * earlier rule said. In both, `*` stands for any characters, slashes too, and may stand once.
 *
 * @param base the base path of the site
 * @param policy what the pages allow themselves
 */
export function headerRules(base: string, policy: Policy): HeaderRule[] {
  const paths = makePaths(base);
  const rule = (path: string, headers: Headers): HeaderRule => ({ path: paths.root + path, headers });
  const folder = (path: string, headers: Headers): HeaderRule => ({ path: `${path}*`, headers });
  return [
    rule('*', { ...PRIVATE, 'Content-Security-Policy': printPolicy(withDirective(policy, 'frame-ancestors', "'none'")) }),
    ...['*.json', '*.xml', '*.png', '*.webp', 'favicon.svg'].map((path) => rule(path, SHARED)),
    ...Object.entries(TYPES).map(([path, type]) => rule(path, { ...SHARED, 'Content-Type': type })),
    folder(paths.api('schema/'), { 'Content-Type': 'application/schema+json' }),
    folder(paths.pagefind, SHARED),
    ...['_astro/*', 'tiles/*'].map((path) => rule(path, { ...SHARED, ...UNCHANGING })),
    // Those files of the index that are named after their contents.
    ...['fragment/', 'index/', 'filter/'].map((path) => folder(paths.pagefind + path, UNCHANGING)),
    { path: `${paths.pagefind}*.pf_meta`, headers: UNCHANGING },
    ...LANGUAGES.map((language) => ({
      path: paths.internal(language, '/embed/*'),
      headers: { ...FRAMED, 'Content-Security-Policy': printPolicy(withoutSource(policy, "'wasm-unsafe-eval'")) },
    })),
  ];
}

/** @throws in words if Cloudflare would silently leave out a part of it */
export function printRules(rules: readonly HeaderRule[]): string {
  if (rules.length > MAX_RULES) throw new Error(`_headers has ${rules.length} rules; Cloudflare Pages reads ${MAX_RULES}`);
  const said = new Set<string>();
  const blocks = rules.map(({ path, headers }) => {
    const names = Object.keys(headers);
    // Netlify skips these lines.
    const forget = names.filter((name) => said.has(name)).map((name) => `  ! ${name}`);
    for (const name of names) said.add(name);
    return [path, ...forget, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  });
  const text = `${blocks.join('\n')}\n`;
  const long = text.split('\n').find((line) => line.length > MAX_LINE);
  if (long) {
    throw new Error(
      `a line of _headers has ${long.length} characters, and Cloudflare Pages skips lines of more than ${MAX_LINE}: ` +
        `${long.trim().slice(0, 60)}… Every inline script or style that differs from page to page adds a hash to it; move it to a file`,
    );
  }
  return text;
}

/**
 * What nothing here uses is off, for pages and for what could ever be framed in them. Names that Chromium does not know on every
 * platform (bluetooth, web-share) are left out: it warns of them, and the site's own pages may use them anyway.
 */
const UNUSED = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];
const USED = ['clipboard-write', 'fullscreen'];

/** Every answer: not to be framed, not to be loaded into other sites. */
const PRIVATE = {
  // What both hosts say of a file by themselves; of a redirect they say nothing, and browsers might keep it for ever.
  'Cache-Control': 'public, max-age=0, must-revalidate',
  // Subdomains are left out, and so is the preload list: whoever deploys the site may have others that are not encrypted.
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': [...UNUSED.map((name) => `${name}=()`), ...USED.map((name) => `${name}=(self)`)].join(', '),
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // No Cross-Origin-Embedder-Policy: nothing here needs the isolation, and the preview of an embed would be blocked by it.
};

/**
 * Data, feeds and pictures, which are for others to use; and fonts, scripts and tiles, which an embed in a sandbox asks for as
 * from another site. Nothing here depends on who asks, so any site may read it.
 */
const SHARED = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

/** Pages made to be framed: by anyone, from a file or a sandbox too, which `frame-ancestors *` would leave out. */
const FRAMED = {
  // The one value that frees a page where an earlier rule cannot be taken back.
  'X-Frame-Options': 'ALLOWALL',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Robots-Tag': 'noindex',
};

const UNCHANGING = { 'Cache-Control': 'public, max-age=31536000, immutable' };

/** What hosts do not know, or know without the encoding. JSON is always UTF-8. */
const TYPES = {
  '*.bib': 'application/x-bibtex; charset=utf-8',
  '*.csl.json': 'application/vnd.citationstyles.csl+json',
  '*.csv': 'text/csv; charset=utf-8; header=present',
  '*.csv-metadata.json': 'application/csvm+json',
  '*.ics': 'text/calendar; charset=utf-8',
  '*.jsonl': 'application/jsonl; charset=utf-8',
  '*.ris': 'application/x-research-info-systems; charset=utf-8',
  '*.txt': 'text/plain; charset=utf-8',
  'feed.json': 'application/feed+json',
  '*/feed.json': 'application/feed+json',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  '*/feed.xml': 'application/atom+xml; charset=utf-8',
};

/** https://developers.cloudflare.com/pages/configuration/headers/ */
const MAX_RULES = 100;
const MAX_LINE = 2000;

type Headers = Readonly<Record<string, string>>;

export interface HeaderRule {
  /** Base path included, with at most one `*`. */
  readonly path: string;
  readonly headers: Headers;
}
