/** How like each other two parts of outlines are, so that what was changed is told from what is lost. */
import type { Entry, Passage } from './outline.ts';
import { wordsOf } from './outline.ts';

/** Where something stands is no part of what it is, and most pages leave the name of a link to its words. */
const aside = new Set(['anchors', 'page', 'saysPage', 'landing', 'start', 'marks', 'name']);

/** The same for two parts only if a reader hears the same of both. */
export function signatureOf(part: Entry | Passage): string {
  return JSON.stringify(part, (key, value: unknown) => (aside.has(key) ? undefined : value));
}

/** From 0, for entries that are not the same thing in any way, to 1. */
export function likenessOfEntries(a: Entry, b: Entry): number {
  if (signatureOf(a) === signatureOf(b)) return 1;
  const [words, others] = [wordsOf(a), wordsOf(b)];
  // Words are in what is around them, and never the same thing as that.
  if (a.role !== b.role && (a.role === 'text' || b.role === 'text')) return 0;
  if (a.role !== b.role) return words !== '' && words === others ? 0.6 : 0;
  // Two of a kind that stand in one place are one that was changed, however much.
  return 0.1 + 0.8 * shared(words, others);
}

/** From 0 to 1; passages of different roles are never the same thing. */
export function likenessOfPassages(a: Passage, b: Passage): number {
  if (a.role !== b.role) return 0;
  if (signatureOf(a) === signatureOf(b)) return 1;
  return 0.1 + 0.8 * shared(a.text, b.text);
}

/** Which part of all words is in both, from 0 to 1 (Dice). */
function shared(a: string, b: string): number {
  const [words, others] = [a.split(' '), b.split(' ')];
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of others) {
    const count = left.get(word) ?? 0;
    if (count > 0) both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / (words.length + others.length);
}
