/**
 * The least that any generator in JavaScript does: reads each text, renders it with markdown-it in one thread,
 * and writes a page. Operands: content folder, output folder.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import { readTexts } from './read-texts.ts';

const [content = '', output = ''] = process.argv.slice(2);
const plain = new MarkdownIt();
for (const { path, markdown } of readTexts(content)) {
  mkdirSync(join(output, path), { recursive: true });
  writeFileSync(join(output, path, 'index.html'), plain.render(markdown));
}
