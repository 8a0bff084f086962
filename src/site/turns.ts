/** Lets one task at a time have something, each in its turn. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Runs a task once those before it have ended, however they ended. */
  take<T>(task: () => T | Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => {});
    return result;
  }
}
