/** What browsers may load for a page: style, type and pictures of the site itself (CSP Level 3). */

/** Without a script, nothing on a page connects; but what judges it may ask it for `robots.txt`. */
const pageDirectives = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "style-src 'self'",
];

/** WebAssembly is what the search runs on. */
const scriptDirective = "script-src 'self' 'wasm-unsafe-eval'";

/** As a page says it of itself. */
export function pagePolicy({ runsScripts }: { readonly runsScripts: boolean }): string {
  return [...pageDirectives, ...(runsScripts ? [scriptDirective] : [])].join('; ');
}

/**
 * As static hosts read it that know `_headers` (Netlify, Cloudflare Pages): what holds for every page,
 * and what a page cannot say itself.
 */
export function headerLines(): string {
  const policy = [...pageDirectives, scriptDirective, "frame-ancestors 'none'"].join('; ');
  return `/*
  Content-Security-Policy: ${policy}
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
`;
}
