/** What a content security policy names an inline script or style by: https://www.w3.org/TR/CSP3/#grammardef-hash-source */
export async function hashSource(text: string): Promise<`sha256-${string}`> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
