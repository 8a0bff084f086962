/** Reads the packs of the data folder, where it has any, against the papers that are published. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pack, type Packable, packsSchema } from '../model/pack.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { isShown, type ReadText } from './read-content.ts';
import { readYamlFile } from './read-data.ts';
import { shownPath } from './shown-path.ts';

interface Texts {
  readonly papers: readonly ReadText<Omit<Paper, 'slug' | 'source'>>[];
  readonly statements: readonly Pick<ReadText<unknown>, 'slug'>[];
}

interface ReadPacks {
  readonly packs: readonly Pack[];
  readonly problems: readonly Problem[];
}

/** @param folder of the data */
export async function readPacks(folder: string, { papers, statements }: Texts): Promise<ReadPacks> {
  const path = join(folder, 'packs.yaml');
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return { packs: [], problems: [] };
  const shown = papers.filter(isShown);
  const taken = [...papers, ...statements].map(({ slug }) => slug);
  const { value, problems } = await readYamlFile(packsSchema(shown.map(packable), taken), path);
  if (!value) return { packs: [], problems };
  const source = { file: shownPath(path) };
  const packs = value.packs.map((pack) => ({
    ...pack,
    // A paper that is itself refused is missing here, and nothing is published then.
    papers: pack.papers.flatMap((slug) => shown.find((text) => text.slug === slug)?.entry ?? []),
    paperPrice: value.paperPrice,
    source,
  }));
  return { packs, problems: [] };
}

function packable({ slug, facts, entry }: Texts['papers'][number]): Packable {
  return {
    slug,
    tooDeep: facts?.headings.find(({ level }) => level > 5)?.text,
    isWithdrawn: entry?.withdrawn !== undefined,
  };
}
