/** Shares the words of an index out among files, and says which words each of them is for. */
import { type IndexedWord, type PackedFile, packed } from './pagefind-files.ts';

export interface WordChunkFile {
  /** A word is looked for in this file if it, or what it begins with, is not before `from` or behind `to`. */
  readonly from: string;
  readonly to: string;
  readonly file: PackedFile;
}

/** As many places of words as Pagefind puts into one. */
const chunkLength = 20_000;

/** @param words in their order */
export function wordChunks(words: Iterable<IndexedWord>): WordChunkFile[] {
  const chunks: WordChunkFile[] = [];
  let own: IndexedWord[] = [];
  let length = 0;
  const close = () => {
    const [[from] = [''], [to] = ['']] = [own[0], own.at(-1)];
    chunks.push({ from, to, file: packed([own]) });
    own = [];
    length = 0;
  };
  for (const word of words) {
    own.push(word);
    length += lengthOf(word);
    if (length >= chunkLength) close();
  }
  if (own.length > 0) close();
  return withShortBounds(chunks);
}

function lengthOf([, pages, variants]: IndexedWord): number {
  const all = [pages, ...variants.map(([, pages]) => pages)].flat();
  return all.reduce((sum, [, inText, inFields]) => sum + inText.length + inFields.length + 1, 0);
}

/** Of the words on both sides of a bound, only as many letters as tell them apart: every reader loads them. */
function withShortBounds(chunks: readonly WordChunkFile[]): WordChunkFile[] {
  const letters = chunks.map(({ from, to }) => ({ from: [...from], to: [...to] }));
  return chunks.map(({ from, to, file }, index) => {
    const [before, after] = [letters[index - 1], letters[index + 1]];
    const start = before ? prefixes(before.to, [...from])[1] : from;
    const end = after ? prefixes([...to], after.from)[0] : to;
    // A bound before the first word would keep the file from being found.
    return {
      from: start,
      to: Buffer.compare(Buffer.from(end), Buffer.from(start)) < 0 ? to : end,
      file,
    };
  });
}

function prefixes(a: readonly string[], b: readonly string[]): [string, string] {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return [a.slice(0, common + 1).join(''), b.slice(0, common + 1).join('')];
}
