/** Prints a small paper by the real pipeline, with rules of a style sheet planted into its page. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';

export interface Plant {
  readonly name: string;
  /** Of the edition; A5 unless given. */
  readonly edition?: string;
  /** Laid over the print style sheet. */
  readonly css?: string;
  /** Markdown of a paper of its own. */
  readonly body?: string;
  /** Files of it, by their path beside its Markdown. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/**
 * @param usual the Markdown of a paper that has nothing planted but rules
 * @returns the pamphlet of each plant, by its name
 */
export async function printedWith(
  usual: string,
  plants: readonly Plant[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folderOf = (index: number) => `content/papers/plant-${index}`;
  const files = plants.flatMap(({ body = usual, files: own = {} }, index) => [
    [`${folderOf(index)}/index.md`, paper(`A paper with plant ${index}`, body)] as const,
    ...Object.entries(own).map(([name, text]) => [`${folderOf(index)}/${name}`, text] as const),
  ]);
  await using site = await smallSite(Object.fromEntries(files));
  for (const [index, { css = '' }] of plants.entries()) {
    const folder = join(site.folder, 'papers', `plant-${index}`);
    const page = join(folder, 'index.html');
    // In a file: the policy of the page allows no style in it.
    const rules = '<link rel="stylesheet" href="plant.css" media="print"></head>';
    await writeFile(join(folder, 'plant.css'), css);
    await writeFile(page, (await readFile(page, 'utf8')).replace('</head>', rules));
  }
  const printed = new Map<string, Uint8Array>();
  const numbered = plants.map((plant, index) => ({ ...plant, slug: `plant-${index}` }));
  for (const [edition, own] of Map.groupBy(numbered, ({ edition: one = 'a5' }) => one)) {
    const only = own.map(({ slug }) => slug);
    const { made } = await makePamphlets({
      site: site.folder,
      only,
      editions: [edition],
      jobs: 2,
    });
    for (const { name, slug } of own) {
      const path = made.find(({ entry }) => entry.slug === slug)?.entry.path;
      if (path === undefined) throw new Error(`Nothing was printed of ${name}.`);
      printed.set(name, await readFile(join(site.folder, path)));
    }
  }
  return printed;
}
