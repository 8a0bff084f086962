/** Random papers as a content folder, and what is left of one that fails when it is made small. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { specimen } from '../support/built-content.ts';
import {
  type GeneratedPaper,
  generatePaper,
  paperMarkdown,
  pictureName,
} from '../support/paper-generator.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { page, smallData } from '../support/small-content.ts';

/** @param seed that of the first; each next one has the next */
export function generatedPapers(count: number, seed: number): Map<string, GeneratedPaper> {
  const seeds = Array.from({ length: count }, (_, index) => seed + index);
  return new Map(seeds.map((own) => [`seed-${own}`, generatePaper(seededRandom(own))]));
}

/** The files of a content folder and its data folder. */
export async function filesOf(
  papers: ReadonlyMap<string, GeneratedPaper>,
): Promise<Record<string, string | Uint8Array>> {
  const picture = await readFile(join(specimen.content, 'papers/short/picture.png'));
  return {
    ...smallData,
    'content/pages/index.md': page('Home', 'Words.'),
    ...Object.fromEntries(
      [...papers].flatMap(([slug, paper]) => [
        [`content/papers/${slug}/index.md`, paperMarkdown(paper)],
        [`content/papers/${slug}/${pictureName}`, picture],
      ]),
    ),
  };
}

/** Leaves out blocks, and then words, while the paper still fails; what the door refuses does not. */
export async function shrunk(
  paper: GeneratedPaper,
  fails: (paper: GeneratedPaper) => Promise<boolean>,
): Promise<GeneratedPaper> {
  const { frontMatter } = paper;
  let blocks = await fewest(paper.blocks, (left) => fails({ frontMatter, blocks: left }));
  for (const block of blocks) {
    const withWords = (words: readonly string[]) =>
      blocks.map((other) => (other === block ? words.join(' ') : other));
    const words = await fewest(block.split(' '), (left) =>
      fails({ frontMatter, blocks: withWords(left) }),
    );
    blocks = withWords(words);
  }
  return { frontMatter, blocks };
}

/** Leaves out as many parts in a row as it can: first half of them, in the end one by one. */
async function fewest<T>(
  parts: readonly T[],
  fails: (parts: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let left = parts;
  for (let length = Math.ceil(parts.length / 2); ; length = Math.ceil(length / 2)) {
    for (let start = 0; start < left.length; ) {
      const fewer = [...left.slice(0, start), ...left.slice(start + length)];
      if (await fails(fewer)) left = fewer;
      else start += length;
    }
    if (length === 1) return left;
  }
}
