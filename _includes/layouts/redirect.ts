/** The page at an address from which readers are led on, for hosts and browsers that do not do so by themselves. */
import { html } from '../../src/site/html.ts';
import { absolute, type Publication } from '../../src/site/publication.ts';
import type { Redirect } from '../../src/site/redirects.ts';
import { pagePolicy } from '../../src/site/security-policy.ts';

/** Without the frame of a page: most readers never see it, and who does is to see one link. */
export function redirectPage(
  {
    organisation,
    siteUrl,
    styleSheet,
  }: Pick<Publication, 'organisation' | 'siteUrl' | 'styleSheet'>,
  { to, status, entry }: Pick<Redirect, 'to' | 'status' | 'entry'>,
): string {
  const title = status === 301 ? 'This page has moved' : 'This is the current version';
  return html`<!doctype html>
<html lang="${organisation.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ runsScripts: false })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${to}">
<title>${title} – ${organisation.siteTitle}</title>
<meta name="description" content="The page is at ${to}.">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<link rel="canonical" href="${absolute(siteUrl, to)}">
<link rel="stylesheet" href="${styleSheet}">
</head>
<body>
<main>
<h1>${title}</h1>
<p>Go on to <a href="${to}" lang="${entry.language}">${entry.title}</a></p>
</main>
</body>
</html>
`.toString();
}
