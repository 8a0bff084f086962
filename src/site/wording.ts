/** Small matters of wording that several templates share. */

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "1 paper", "2 papers". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "topic, kind of paper or author". */
export function anyOf(words: readonly string[]): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
}

/** "2024/25" as people say it, and screen readers too: "2024 to 2025". */
export function spokenPeriod(period: string): string {
  const [start = '', end = ''] = period.split('/');
  return `${start} to ${start.slice(0, 2)}${end}`;
}

/** An amount of money as people write it: "£4.50". `currency` is its code in ISO 4217. */
export function shownPrice({ amount, currency }: { amount: number; currency: string }): string {
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(amount);
}
