/** Finds in a Markdown source the places that something on its built page came from. */
import { type Place, placeAt } from '../model/place.ts';

/** What is known of an element that its source should show as well, in the words of that source. */
export interface Clue {
  readonly kind: 'address' | 'image' | 'id' | 'heading' | 'text';
  readonly text: string;
}

/** The places of the first clue that the source shows, or none. */
export function findPlaces(source: string, clues: readonly Clue[]): readonly Place[] {
  return findClue(source, clues)?.places ?? [];
}

/**
 * The first clue that the source shows, with its places. An address may stand in it several
 * times, and each is a place of its own; a heading or a passage of text is where it first stands.
 */
export function findClue(
  source: string,
  clues: readonly Clue[],
): { readonly clue: Clue; readonly places: readonly Place[] } | undefined {
  for (const clue of clues) {
    const pattern = patternOf(clue);
    if (pattern === undefined) continue;
    const matches = [...source.matchAll(pattern)];
    const wanted = clue.kind === 'text' || clue.kind === 'heading' ? matches.slice(0, 1) : matches;
    if (wanted.length === 0) continue;
    return { clue, places: wanted.map((match) => placeAt(source, match.index)) };
  }
  return undefined;
}

function patternOf({ kind, text }: Clue): RegExp | undefined {
  switch (kind) {
    case 'address':
      // Behind it stands what ends a link's address in Markdown or in YAML.
      return new RegExp(`(?<=[(<:"'\\s])${literal(text)}(?=[)>"'\\s]|$)`, 'gm');
    case 'image':
      return new RegExp(`!\\[[^\\]]*\\]\\([^)]*${literal(text)}[^)]*\\)`, 'g');
    case 'id':
      return new RegExp(`\\{[^}\\n]*#${literal(text)}(?=[\\s}])`, 'g');
    case 'heading':
      return wordsPattern(text, '(?<=^#+\\s.*)');
    case 'text':
      // One short word stands anywhere: it would lead astray.
      return text.trim().length < 8 ? undefined : wordsPattern(text, '');
  }
}

/** The text as a pattern that matches itself alone. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** The words in their order, whatever marks (emphasis, quotation, line ends) stand between them. */
function wordsPattern(text: string, before: string): RegExp | undefined {
  const words = text.match(/[\p{L}\p{N}]+/gu)?.slice(0, 8) ?? [];
  if (words.length === 0) return undefined;
  const body = words.join('[^\\p{L}\\p{N}]+');
  return new RegExp(`${before}(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, 'gmu');
}
