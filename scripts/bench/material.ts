/** What is measured with: papers, and the sites built of them, each made once in a run. */
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readData } from '../../src/site/read-data.ts';
import { writePapers } from './papers.ts';
import { runOurs } from './run-ours.ts';

export interface Material {
  /** The folder of an organisation whose packs and pages are left out, since its papers are not there. */
  readonly data: string;
  /** The content folder with so many papers: to read alone. */
  readonly content: (papers: number) => Promise<string>;
  /** The folder of the site that `npm run site` makes of them: pamphlets may be printed into it. */
  readonly site: (papers: number) => Promise<string>;
  /** A folder that nobody else has. */
  readonly freshFolder: (name: string) => Promise<string>;
}

/**
 * @param folder to make it in
 * @param organisation the data folder that is copied
 */
export async function materialIn(folder: string, organisation: string): Promise<Material> {
  const data = join(folder, 'data');
  await mkdir(folder, { recursive: true });
  await cp(organisation, data, { recursive: true });
  await rm(join(data, 'packs.yaml'), { force: true });
  await writeFile(join(data, 'navigation.yaml'), '- { label: Papers, url: /papers/ }\n');
  const content = once(async (papers) => {
    const path = join(folder, `content-${papers}`);
    const { topics } = readData(data);
    await writePapers(path, papers, topics?.[0]?.id ?? '');
    return path;
  });
  const site = once(async (papers) => {
    const output = join(folder, `site-${papers}`);
    // Of its own: what people work with is not filled with papers to measure.
    const env = { PRESS_CACHE: join(folder, 'cache') };
    await runOurs('site', { content: await content(papers), data, output }, env);
    return output;
  });
  const freshFolder = (name: string) => mkdtemp(join(folder, `${name}-`));
  return { data, content, site, freshFolder };
}

function once(make: (papers: number) => Promise<string>): (papers: number) => Promise<string> {
  const made = new Map<number, Promise<string>>();
  return (papers) => {
    const path = made.get(papers) ?? make(papers);
    made.set(papers, path);
    return path;
  };
}
