/** What stands in for a page where people share its address: drawn once by the browser, and read by nobody else. */
import type { SocialPictureEntry } from '../../src/model/manifest.ts';
import { directionOf } from '../../src/site/direction.ts';
import { html, raw } from '../../src/site/html.ts';

/** @param styles the text of its own style sheet */
export function socialPicture(entry: SocialPictureEntry, styles: string): string {
  const { language, styleSheet, kind, title, dated, publisher } = entry;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<link rel="stylesheet" href="${styleSheet}">
<style>${raw(styles)}</style>
</head>
<body>
<main>
<p class="kind">${kind}</p>
<h1>${title}</h1>
</main>
<footer><p>${publisher}</p>${dated && html`<p>${dated}</p>`}</footer>
</body>
</html>
`.toString();
}
