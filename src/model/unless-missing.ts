/** Reads what may not be there, without a wait. */

/** @returns nothing if there is no such file; all else that fails is thrown */
export function unlessMissing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
