/** The page on performance, made of what the groups have measured: nothing in it is written by hand. */
import { median, shownValue, verdictOn } from './figure.ts';
import { blockInWords, blocksOf, tableOf } from './figure-blocks.ts';
import { pictureOf } from './figure-picture.ts';
import type { Group } from './group.ts';
import type { GroupResult } from './group-result.ts';
import { machineToText } from './machine.ts';

export interface Measured {
  readonly group: Group;
  readonly result: GroupResult;
}

/** A file below `docs/`, and what it holds. */
export interface DocFile {
  readonly path: string;
  readonly text: string;
}

const opening = `# Performance

Made by \`npm run bench\`, and by nothing else: each group below is measured by
\`npm run bench -- <its name>\`, which writes its figures to \`docs/performance/<its name>.json\`, and this page and
its pictures from all of those. What is compared is timed in turn, round by round, on the same machine and in the
same run; a ratio is that of one round, and what stands for all rounds is their median. What larger archives
cost follows from these figures in [scale.md](scale.md).`;

/** The page, and its pictures beside the figures. */
export function performancePage(measured: readonly Measured[]): DocFile[] {
  const sections = measured.map(sectionOf);
  const text = [opening, ...promisesIn(measured), ...sections.map(({ text }) => text)].join('\n\n');
  return [
    { path: 'performance.md', text: `${text}\n` },
    ...sections.flatMap(({ pictures }) => pictures),
  ];
}

/** All that was promised in one table, kept or not. */
function promisesIn(measured: readonly Measured[]): string[] {
  const rows = measured.flatMap(({ group, result }) =>
    result.figures.flatMap((figure) => {
      const verdict = verdictOn(figure);
      if (!verdict) return [];
      const size = figure.papers === undefined ? '' : `, ${shownValue(figure.papers)} papers`;
      const said = `${shownValue(median(figure.values))} ${figure.unit}`;
      return [`| ${group.title} | ${figure.name}${size} | ${said} | ${verdict} |`];
    }),
  );
  if (rows.length === 0) return [];
  const head = '| group | figure | median | promised |\n| --- | --- | --- | --- |';
  return [`## What was promised`, [head, ...rows].join('\n')];
}

function sectionOf({ group, result }: Measured): { text: string; pictures: readonly DocFile[] } {
  const { name, title, about } = group;
  const blocks = blocksOf(result.figures).map((block, index) => {
    const id = `${name}-${index + 1}`;
    const svg = pictureOf(block, title, id);
    if (svg === undefined) return { text: tableOf(block), pictures: [] };
    const path = `performance/${id}.svg`;
    const text = [`![${blockInWords(block)}](${path})`, tableOf(block)].join('\n\n');
    return { text, pictures: [{ path, text: svg }] };
  });
  const text = [
    `## ${title}`,
    about,
    ...blocks.map(({ text }) => text),
    ...result.missing.map(
      ({ missing, toGet }) =>
        `Not measured: ${missing}, which is not here. To get it: \`${toGet}\`.`,
    ),
    conditionsOf(name, result),
  ].join('\n\n');
  return { text, pictures: blocks.flatMap(({ pictures }) => pictures) };
}

function conditionsOf(name: string, { day, machine, papers, jobs, versions }: GroupResult): string {
  const programs = versions.map(({ program, version }) => `${program} ${version}`);
  const where = [machineToText(machine), ...programs].join(', ');
  return `*${day}, \`npm run bench -- ${name} --papers ${papers} --jobs ${jobs}\`: ${where}.*`;
}
