/** Reads the packs of the data folder, where it has any, against the papers that are published. */
import { join } from 'node:path';
import { type Pack, type Packable, packsSchema } from '../model/pack.ts';
import type { Paper } from '../model/paper.ts';
import type { Problem } from '../model/problem.ts';
import { isShown, type ReadText } from './read-content.ts';
import { readYamlFileIfThere } from './read-yaml-file.ts';
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
export function readPacks(folder: string, { papers, statements }: Texts): ReadPacks {
  const path = join(folder, 'packs.yaml');
  const shown = papers.filter(isShown);
  const taken = [...papers, ...statements].map(({ slug }) => slug);
  const read = readYamlFileIfThere(packsSchema(shown.map(packable), taken), path);
  if (!read?.value) return { packs: [], problems: read?.problems ?? [] };
  const source = { file: shownPath(path) };
  const packs = read.value.packs.map((pack) => ({
    ...pack,
    // A paper that is itself refused is missing here, and nothing is published then.
    papers: pack.papers.flatMap((slug) => shown.find((text) => text.slug === slug)?.entry ?? []),
    paperPrice: read.value.paperPrice,
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
