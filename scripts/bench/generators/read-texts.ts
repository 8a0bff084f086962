/** Reads the papers of a content folder as a plain program would: the Markdown below the front matter. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export interface PlainText {
  /** `papers/paper-1` */
  readonly path: string;
  readonly markdown: string;
}

/** One after the other, since each is let go of before the next is read. */
export function* readTexts(content: string): Generator<PlainText> {
  for (const file of globSync('papers/*/index.md', { cwd: content })) {
    const source = readFileSync(join(content, file), 'utf8');
    yield { path: dirname(file), markdown: source.replace(/^---\n[\s\S]*?\n---\n/, '') };
  }
}
