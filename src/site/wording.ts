/** Small matters of wording that several templates share. */

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
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
