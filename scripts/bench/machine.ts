/** The machine that figures come from, without which they say little. */
import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os';
import { getHeapStatistics } from 'node:v8';
import { z } from 'zod';

export const machineSchema = z.strictObject({
  processor: z.string(),
  cores: z.number(),
  /** In GiB. */
  memory: z.number(),
  /** How much of it a process of Node's may fill with objects unless it is told otherwise, in MB. */
  heap: z.number(),
  system: z.string(),
  node: z.string(),
});

export type Machine = z.output<typeof machineSchema>;

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? arch(),
    cores: availableParallelism(),
    memory: Math.round(totalmem() / 2 ** 30),
    heap: Math.round(getHeapStatistics().heap_size_limit / 1e6),
    system: `${type()} ${release()}`,
    node: process.versions.node,
  };
}

/** `AMD EPYC, 2 cores, 24 GiB, Linux 6.1, Node 24.21.0` */
export function machineToText({ processor, cores, memory, system, node }: Machine): string {
  return `${processor}, ${cores} ${cores === 1 ? 'core' : 'cores'}, ${memory} GiB, ${system}, Node ${node}`;
}
