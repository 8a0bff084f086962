/** A number of things as a sentence has it: "no pages", "1 page", "1,200 pages". */
export function shownCount(count: number, noun: string): string {
  const number = count === 0 ? 'no' : count.toLocaleString('en-GB');
  return `${number} ${noun}${count === 1 ? '' : 's'}`;
}
