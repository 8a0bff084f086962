/** The human-check sheet as an HTML document that needs no other file. */
import { cssString } from '../../site/css-string.ts';
import { html, type Markup, raw } from '../../site/html.ts';
import { conditionTable } from './conditions.ts';
import { pageSections } from './page-sections.ts';
import type { Sheet } from './sheet.ts';
import { sheetHead } from './sheet-head.ts';
import { shortDigest } from './short-digest.ts';
import { subjectSections } from './subject-sections.ts';

/** What the sheet of a paper is called. */
export function sheetTitle(title: string): string {
  return `Human-check sheet: ${title}`;
}

/** @param styles the style sheet, with its fonts */
export function sheetDocument(sheet: Sheet, styles: string): string {
  const { title, language, path, sha256, ledger } = sheet;
  const { sections, absent } = subjectSections(sheet);
  const foot = `${path.slice(path.lastIndexOf('/') + 1)}, ${shortDigest(sha256)}`;
  return html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${sheetTitle(title)}</title>
<style>${raw(styles)}:root { --foot: ${raw(cssString(foot))} }</style>
</head>
<body>
<header>
<p class="kind">Human-check sheet</p>
<h1 lang="${language}" dir="auto">${title}</h1>
</header>
<main>
${sheetHead(sheet)}
<section aria-labelledby="pages">
<h2 id="pages">Page by page</h2>
${pageSections(sheet)}</section>
${sections}${absent.length > 0 && notAsked(absent)}
<section aria-labelledby="conditions">
<h2 id="conditions">What the numbers after the questions stand for</h2>
<p>Those with WCAG are success criteria of the Web Content Accessibility Guidelines 2.2.</p>
${conditionTable(ledger)}
</section>
</main>
</body>
</html>
`.toString();
}

function notAsked(absent: readonly string[]): Markup {
  const list = new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(absent);
  return html`<p>The pamphlet has no ${list}, so nothing is asked about them.</p>
`;
}
