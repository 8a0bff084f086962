/** Works something out once for each of the few values that come again and again. */

/** @param work gives the same for the same text, and is asked for few different ones */
export function onceEach<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? work(text);
    known.set(text, found);
    return found;
  };
}
