/** The papers as plain pages, for programs that make PDFs of HTML: their own way of saying what ours say. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { footnote } from '@mdit/plugin-footnote';
import MarkdownIt from 'markdown-it';
import { html, raw } from '../../../src/site/html.ts';

/**
 * A5 and clear print as our pamphlets are, with what CSS has for paper and each of these programs knows: page
 * numbers at the foot and in the contents. Our own style sheet ends WeasyPrint 70 with an error.
 */
const styles = `
@font-face { font-family: Atkinson; src: url(regular.woff2); }
@font-face { font-family: Atkinson; font-weight: 700; src: url(bold.woff2); }
@page { size: 148mm 210mm; margin: 15mm; @bottom-center { content: counter(page); } }
html { font: 12pt/1.4 Atkinson, sans-serif; }
nav { break-before: page; break-after: page; }
nav a::after { content: " " target-counter(attr(href), page); }
h2, h3 { break-after: avoid; }
table { border-collapse: collapse; }
th, td { border: 0.5pt solid; padding: 2pt 6pt; text-align: start; }
`;

const parser = new MarkdownIt({ html: false, typographer: true }).use(footnote);

/**
 * Writes a page `paper-N.html` for each of the papers, with their style sheet and typeface.
 *
 * @param content the folder with the papers
 * @param folder to write them into
 */
export async function writePeerPages(
  content: string,
  papers: number,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const fonts = dirname(
    fileURLToPath(import.meta.resolve('@fontsource/atkinson-hyperlegible-next')),
  );
  for (const [name, weight] of Object.entries({ regular: 400, bold: 700 })) {
    const file = `files/atkinson-hyperlegible-next-latin-${weight}-normal.woff2`;
    await copyFile(join(fonts, file), join(folder, `${name}.woff2`));
  }
  await writeFile(join(folder, 'print.css'), styles);
  for (let number = 1; number <= papers; number++) {
    const name = `paper-${number}`;
    const source = await readFile(join(content, `papers/${name}/index.md`), 'utf8');
    await writeFile(join(folder, `${name}.html`), pageOf(name, source));
  }
}

function pageOf(name: string, source: string): string {
  const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
  const tokens = parser.parse(body, {});
  const parts: { id: string; text: string }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.type !== 'heading_open') continue;
    const id = `part-${parts.length + 1}`;
    token.attrSet('id', id);
    parts.push({ id, text: tokens[index + 1]?.content ?? '' });
  }
  const page = html`<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="print.css"></head>
<body>
<h1>${name}</h1>
<nav aria-label="Contents"><ul>
${parts.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>\n`)}</ul></nav>
<main>${raw(parser.renderer.render(tokens, parser.options, {}))}</main>
</body>
</html>
`;
  return page.toString();
}
