/** The page on scale: what 100,000 papers in five editions cost, where the first wall is, and what moves it. */
import { usualCacheLimit } from '../options.ts';
import { shownValue } from './figure.ts';
import { papersWithin, type Scale, siteMemory, siteSeconds } from './scale.ts';

const papers = 100_000;
const night = 8 * 3600;

interface Wall {
  readonly what: string;
  /** Up to how many papers it holds. */
  readonly holds: number;
  readonly moved: string;
}

export function scalePage(scale: Scale): string {
  const { cores, jobs, firstEdition, allEditions, check, kept, site } = scale;
  const hours = (seconds: number) => shownValue(seconds / 3600);
  const gigabytes = (megabytes: number) => `${shownValue(megabytes / 1000)} GB`;
  const walls = wallsOf(scale);
  const [first] = walls;
  const total = siteSeconds(scale, papers) + (allEditions + check) * papers;
  const thousands = papers / 1000;
  return `# Scale

What ${shownValue(papers)} papers of about ten pages cost in five editions (A5, large print, dyslexia-friendly, booklet, press).
It is worked out from the figures in [performance.md](performance.md) and written by the same command,
\`npm run bench\`; nobody has built an archive of that size. A machine-hour is one of the machine named there, with its
${cores} cores and ${jobs} tabs. No paper waits for another to be printed or checked, so that eight such machines should take an
eighth of the time; what the queue between them costs is measured there as well.

## Once: everything is new

| | for one paper | for ${shownValue(papers)} |
| --- | --: | --: |
| Content, pages, feeds and search index | ${shownValue((siteSeconds(scale, papers) / papers) * 1000)} ms | ${hours(siteSeconds(scale, papers))} h, on one core |
| First edition, printed | ${shownValue(firstEdition)} s | ${hours(firstEdition * papers)} machine-hours |
| All five, printed | ${shownValue(allEditions)} s | ${hours(allEditions * papers)} machine-hours |
| Pages and pamphlets, checked | ${shownValue(check)} s | ${hours(check * papers)} machine-hours |
| **All of it** | ${shownValue(total / papers)} s | **${hours(total)} machine-hours** |
| Kept in the site | ${shownValue(kept.site)} kB | ${gigabytes(kept.site * thousands)} |
| Kept in the store | ${shownValue(kept.store)} kB | ${gigabytes(kept.store * thousands)} |
| Files of both | ${shownValue(kept.files / 1000)} | ${shownValue(kept.files * thousands)} |
| Memory of the site stage | | ${gigabytes(siteMemory(scale, papers))} |

The site grows with the power ${shownValue(site.exponent)} of the papers between 1,000 and ${shownValue(site.papers)}; from there, that is
carried on, or the papers themselves where it is less than 1. Its memory grows by ${shownValue(scale.memory.perThousand)} MB for each thousand papers.

## Every day: little is new

An archive is built once and edited often. What has not changed is taken from the store: then a day’s cost is
the site stage over all papers, and the printing and checking of those papers alone that were edited, at the price of one
each. In \`npm run serve\`, and in what a whole build takes when nothing has changed, it is the number of papers that
counts: see “Nothing changed, and one paper edited” in [performance.md](performance.md).

## Where the walls are

Each holds up to so many papers, the nearest first.

| wall | papers | what moves it |
| --- | --: | --- |
${walls.map(({ what, holds, moved }) => `| ${what} | ${shownValue(holds)} | ${moved} |`).join('\n')}

The first wall, then: ${first ? `${first.what[0]?.toLowerCase()}${first.what.slice(1)}, at ${shownValue(first.holds)} papers` : ''}. Those of time are walls of the first build alone, and any number of
machines takes them down. Those of memory are not: the site stage is one process that knows the whole archive, since lists,
feeds and links need all of it (the search index does not: a thousand pages at a time are read for it). Beyond the memory of one machine, an archive is published as several sites,
by year or by series, each with its own content folder, which share workers and store.
`;
}

function wallsOf(scale: Scale): Wall[] {
  const storeLimit = usualCacheLimit / 1e6;
  const { allEditions, check, kept, heap, machineMemory } = scale;
  const shown = (megabytes: number) => `${shownValue(megabytes / 1000)} GB`;
  const walls: Wall[] = [
    {
      what: 'Checking all for the first time takes a night of eight hours',
      holds: night / check,
      moved: '`npm run check -- --shard 1/4` on each of four machines: a quarter each',
    },
    {
      what: 'Printing all for the first time takes a night of eight hours',
      holds: night / allEditions,
      moved: '`--queue`, with as many workers on as many machines as there are',
    },
    {
      what: `The store reaches its limit of ${shown(storeLimit)}, and what is let go is printed again`,
      holds: (storeLimit / kept.store) * 1000,
      moved: '`--cache-limit`',
    },
    {
      what: `The site stage fills the ${shown(heap)} that Node gives a process`,
      holds: papersWithin(scale, heap),
      moved: '`NODE_OPTIONS=--max-old-space-size=16000`, as far as there is memory',
    },
    {
      what: `The site stage fills the ${shown(machineMemory)} of this machine`,
      holds: papersWithin(scale, machineMemory),
      moved: 'a machine with more, or several sites',
    },
  ];
  return walls.toSorted((a, b) => a.holds - b.holds);
}
