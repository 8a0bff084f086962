/** Finds the name that was meant by one that there is none of: rather none than a far-fetched one. */
import { distance } from 'fastest-levenshtein';

export function nearestName(given: string, names: readonly string[]): string | undefined {
  return nearestBy(names, (name) => lettersApart(given, name));
}

/** The end of a fact that says which name was meant; nothing if none is near. */
export function nearestOf(names: readonly string[], given: string): string {
  const nearest = nearestName(given, names);
  return nearest === undefined ? '' : `; the nearest is "${nearest}"`;
}

/** The path whose parts are those of this one or near them, or that has more before it. */
export function nearestPath(paths: readonly string[], path: string): string | undefined {
  const longer = paths.find((candidate) => candidate.endsWith(path.replace(/\/?$/, '/')));
  if (longer !== undefined) return longer;
  const parts = partsOf(path);
  return nearestBy(paths, (candidate) => {
    const others = partsOf(candidate);
    if (others.length !== parts.length) return Number.POSITIVE_INFINITY;
    return parts.reduce((sum, part, index) => sum + lettersApart(part, others[index] ?? ''), 0);
  });
}

function partsOf(path: string): string[] {
  return path.replace(/\/$/, '').split('/');
}

/** The first of those that are least apart; nothing if all are infinitely. */
function nearestBy(names: readonly string[], apart: (name: string) => number): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const far = apart(name);
    if (far >= least) continue;
    nearest = name;
    least = far;
  }
  return nearest;
}

/**
 * How many letters are others, missing or too many, whether they are capitals or not. More than two, or than a
 * quarter of a long name, or half of a short one, are no slip: infinitely many.
 */
function lettersApart(given: string, name: string): number {
  const letters = distance(given.toLowerCase(), name.toLowerCase());
  const isSlip =
    letters <= Math.max(2, given.length / 4) && letters < Math.min(given.length, name.length) / 2;
  return letters === 0 || isSlip ? letters : Number.POSITIVE_INFINITY;
}
