/** What larger archives cost follows from the figures, and is not told while one of them is missing. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Figure } from '../../scripts/bench/figure.ts';
import type { GroupResult } from '../../scripts/bench/group-result.ts';
import { papersWithin, scaleOf, siteMemory, siteSeconds } from '../../scripts/bench/scale.ts';
import { scalePage } from '../../scripts/bench/scale-page.ts';

const further = ['large-print', 'dyslexia-friendly', 'booklet', 'press'];

const one = (name: string, unit: string, value: number, papers?: number): Figure => ({
  name,
  unit,
  values: [value],
  ...(papers !== undefined && { papers }),
});

const figures: Readonly<Record<string, readonly Figure[]>> = {
  pamphlets: [
    one('Our pamphlets', 'a second', 10),
    ...further.map((name) => one(`Edition ${name}`, 'times edition a5', 0.5)),
    ...further.map((name) => one(`Edition ${name}`, 'kB a paper', 100)),
  ],
  site: [
    one('Ours, cold', 's', 6, 1000),
    one('Ours, cold', 's', 60, 10_000),
    one('Ours, cold', 'MB at the peak', 300, 1000),
    one('Ours, cold', 'MB at the peak', 1200, 10_000),
  ],
  rebuild: [
    one('Kept in the site', 'kB a paper', 200),
    one('Kept in the store', 'kB a paper', 100),
    one('Kept in the site', 'files a paper', 8),
    one('Kept in the store', 'files a paper', 4),
  ],
  checks: [one('A further paper', 's for the first time', 2)],
};

function resultsOf(groups: typeof figures): Map<string, GroupResult> {
  const machine = {
    ...{ processor: 'A processor', cores: 2, memory: 24, heap: 4200 },
    ...{ system: 'Linux 6', node: '24.0.0' },
  };
  const rest = { day: '2026-11-22', machine, papers: 10, jobs: 2, versions: [], missing: [] };
  return new Map(
    Object.entries(groups).map(([name, figures]) => [name, { ...rest, figures: [...figures] }]),
  );
}

const worked = scaleOf(resultsOf(figures));
if (!worked) throw new Error('The figures are not enough to work the costs out.');
const scale = worked;

test('what larger archives cost follows from what was measured', () => {
  const near = (found: number, wanted: number) => assert.ok(Math.abs(found / wanted - 1) < 1e-9);
  near(scale.allEditions, 0.1 * (1 + 4 * 0.5));
  near(scale.kept.site, 600);
  near(scale.kept.files, 1000 * (8 + 4 + 4 * 3));
  near(siteSeconds(scale, 100_000), 600);
  near(siteMemory(scale, 100_000), 10_200);
  const { site } = scale;
  // A power below 1 is not carried on: it is what fixed costs look like.
  const slow = { ...scale, site: { ...site, exponent: 0.5 } };
  near(siteSeconds(slow, 100 * site.papers), 100 * site.seconds);
  near(papersWithin(scale, 4200), 40_000);
});

test('while a figure is missing, nothing is worked out', () => {
  for (const name of Object.keys(figures)) {
    assert.is(scaleOf(resultsOf({ ...figures, [name]: [] })), undefined, name);
  }
  const small = figures.site?.filter(({ papers }) => papers === 1000) ?? [];
  assert.is(scaleOf(resultsOf({ ...figures, site: small })), undefined);
});

test('the page has the costs, and the walls from the nearest on', () => {
  const page = scalePage(scale);
  assert.match(page, '| All five, printed | 0.3 s | 8.33 machine-hours |');
  assert.match(page, '| Memory of the site stage | | 10.2 GB |');
  assert.match(page, 'The first wall, then: the store reaches its limit of 5 GB');
  const walls = [...page.matchAll(/^\| .+ \| ([\d,]+) \| .+ \|$/gm)].slice(-5);
  const holds = walls.map(([, papers]) => Number(papers?.replaceAll(',', '')));
  assert.equal(holds, [10_000, 14_400, 40_000, 96_000, 256_000]);
});

test.run();
