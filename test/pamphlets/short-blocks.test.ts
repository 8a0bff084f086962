/** No line stands alone at the end of a page or on top of one, and no last item of a list. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readPdf } from '../../src/checks/read-pdf.ts';
import { type Block, isRunning } from '../../src/checks/type/block.ts';
import { readType } from '../../src/checks/type/read-type.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

/** Of as many words as it takes to have from one line to ten, so that pages end at every place of a paragraph. */
const paragraphs = Array.from({ length: 120 }, (_, index) =>
  Array.from({ length: 3 + ((index * 37) % 89) }, (_, word) => (word % 3 ? 'schools' : 'of')),
).map((words) => `${words.join(' ')}.`);

const list = (index: number) => `Say ${index}:\n\n- first\n- second\n- third\n- end ${index}`;

const body = paragraphs
  .map((text, index) => (index % 3 === 0 ? `${text}\n\n${list(index)}` : text))
  .join('\n\n');

let small: SmallSite;

test.before(async () => {
  small = await smallSite({
    'content/papers/long/index.md': paper('A long paper', `## Text\n\n${body}\n`),
  });
  const options = { site: small.folder, only: ['long'], jobs: 1 };
  const { problems, faults } = await makePamphlets(options);
  assert.equal([...problems, ...faults], []);
});

test.after(async () => small[Symbol.asyncDispose]());

async function blocksOf(suffix: string): Promise<readonly Block[]> {
  const file = await readFile(join(small.folder, `papers/long/long${suffix}.pdf`));
  return await readPdf(file, async (pdf) => (await readType(pdf)).blocks);
}

const firstPage = ({ parts }: Block) => parts[0]?.page;
const lastPage = ({ parts }: Block) => parts.at(-1)?.page;
const words = ({ parts }: Block) => parts.flatMap(({ lines }) => lines.map(({ text }) => text));

for (const suffix of ['', '-large-print', '-dyslexia-friendly']) {
  test(`two lines of a paragraph are on each of its pages at least: long${suffix}.pdf`, async () => {
    const parted = (await blocksOf(suffix))
      .filter(({ parts }) => parts.length > 1)
      .filter(isRunning);
    assert.ok(parted.length > 5);
    const counts = parted.flatMap(({ parts }) => parts.map(({ lines }) => lines.length));
    assert.is(Math.min(...counts), 2);
  });

  test(`lists end with two items, and begin below what leads to them: long${suffix}.pdf`, async () => {
    const blocks = await blocksOf(suffix);
    const starts = blocks.map(words).map(([first = '']) => first);
    for (const [index, start] of starts.entries()) {
      const [before, block] = [blocks[index - 1], blocks[index]];
      if (!before || !block || !/^(end \d+|first)$/.test(start)) continue;
      assert.is(firstPage(block), lastPage(before), `${words(before).join(' ')} | ${start}`);
    }
    assert.is(starts.filter((start) => start.startsWith('end ')).length, 40);
  });
}

test.run();
