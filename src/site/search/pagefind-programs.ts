/** The programs of Pagefind that run beside ours: two of them, as each makes its indexes on one processor. */
import { Turns } from '../turns.ts';

/** Pagefind's module. It starts its program when an index is begun, and ends it when it is closed. */
export type PagefindProgram = Pick<typeof import('pagefind'), 'createIndex' | 'close'>;

interface Lane {
  readonly name: string;
  readonly turns: Turns;
  waiting: number;
}

export class PagefindPrograms {
  readonly #lanes: Lane[] = ['first', 'second'].map((name) => ({
    name,
    turns: new Turns(),
    waiting: 0,
  }));

  /** Runs a task with the program that has less to do, once it is free. The program ends with it. */
  async run<T>(task: (program: PagefindProgram) => Promise<T>): Promise<T> {
    const lane = this.#lanes.reduce((one, other) => (other.waiting < one.waiting ? other : one));
    lane.waiting++;
    return await lane.turns
      .take(async () => {
        const program = await programNamed(lane.name);
        // What one index took of memory, it would keep for the next.
        return await task(program).finally(() => program.close());
      })
      .finally(() => lane.waiting--);
  }
}

/** Pagefind's module has one program; under another address, it is a module of its own. */
async function programNamed(name: string): Promise<PagefindProgram> {
  return await import(`${import.meta.resolve('pagefind')}?${name}`);
}
