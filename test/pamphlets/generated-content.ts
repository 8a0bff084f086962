/** Random texts as a content folder. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answering } from '../support/answering-statements.ts';
import { specimen } from '../support/built-content.ts';
import { type GeneratedText, generateText, markdownOf } from '../support/paper-generator.ts';
import { seededRandom } from '../support/seeded-random.ts';
import { page, paper, smallData } from '../support/small-content.ts';

/** Half of it can be seen through, and it is no rectangle. */
const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<g opacity="0.5"><circle cx="10" cy="10" r="10" fill="#134f66"/></g>
<path d="M20 20 30 0 40 20z" fill-opacity="0.5"/></svg>`;

/** A random text with the name of its folder. */
export interface NamedText {
  readonly name: string;
  readonly text: GeneratedText;
}

/**
 * Papers, and every eighth a statement.
 *
 * @param seed that of the first; each next one has the next
 */
export function generatedTexts(count: number, seed: number): NamedText[] {
  const seeds = Array.from({ length: count }, (_, index) => seed + index);
  return seeds.map((own) => {
    const period = own % 8 === 0 ? periodOf(own) : undefined;
    const name = period ? period.replace('/', '-') : `seed-${own}`;
    return { name, text: generateText(seededRandom(own), period) };
  });
}

/** A year that no other statement of a run has. */
function periodOf(seed: number): string {
  const year = 2000 + (seed % 8000);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

function byName(a: NamedText, b: NamedText): number {
  return a.name < b.name ? -1 : 1;
}

/** The files of a content folder and its data folder. */
export async function filesOf(
  texts: readonly NamedText[],
): Promise<Record<string, string | Uint8Array>> {
  const statements = texts.filter(({ text }) => text.kind === 'statement').toSorted(byName);
  const linked = answering(statements.map(({ text }) => text));
  const picture = await readFile(join(specimen.content, 'papers/short/picture.png'));
  return {
    ...smallData,
    'content/pages/index.md': page('Home', 'Words.'),
    'content/papers/other/index.md': paper('Another paper', '## A place {#place}\n\nWords.'),
    ...Object.fromEntries(
      texts.flatMap((named) => {
        const { name } = named;
        const text = linked[statements.indexOf(named)] ?? named.text;
        const folder = `content/${text.kind}s/${name}`;
        return [
          [`${folder}/index.md`, markdownOf(text)],
          [`${folder}/picture.png`, picture],
          [`${folder}/picture.svg`, drawing],
        ];
      }),
    ),
  };
}
