/** `npm run bench`: what our stages cost beside the bare work below them and beside other programs. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeResult } from './bench/group-result.ts';
import { groupNamed, groups } from './bench/groups.ts';
import { materialIn } from './bench/material.ts';
import { measureGroup } from './bench/measure-group.ts';
import { writeDocs } from './bench/write-docs.ts';
import { runCommand } from './command.ts';
import { progressOf } from './progress.ts';

const docs = 'docs';

await runCommand({
  name: 'bench',
  does: 'Measures what our stages cost beside others, and writes docs/performance.md.',
  // `doc` measures nothing, and writes the page anew from the figures that there are.
  operands: '[doc | GROUP]…',
  options: ['data', 'papers', 'rounds', 'jobs'],
  run: async (options, operands) => {
    const { data, jobs, rounds = 5, signal } = options;
    const named = operands.filter((name) => name !== 'doc').map(groupNamed);
    const wanted = operands.length === 0 ? groups : named;
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    const failed: unknown[] = [];
    try {
      const material = await materialIn(folder, data);
      for (const group of wanted) {
        const progress = progressOf(group.name);
        const bench = { rounds, jobs, material, signal };
        try {
          const result = await measureGroup(group, bench, options, progress.say);
          await writeResult(join(docs, 'performance'), group.name, result);
          progress.done('measured');
        } catch (cause) {
          signal.throwIfAborted();
          // The others take long enough not to be lost for one.
          failed.push(new Error(`${group.name} could not be measured.`, { cause }));
          progress.say('could not be measured');
        }
      }
    } finally {
      await rm(folder, { recursive: true });
    }
    await writeDocs(docs, groups);
    if (failed.length > 0) throw new AggregateError(failed, 'Not all groups could be measured.');
    return 0;
  },
});
