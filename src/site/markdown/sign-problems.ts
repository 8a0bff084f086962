/** Finds signs that no pamphlet can show, because none of the typefaces has them, and those that no search finds. */
import { placeAt } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { unprintedSign } from './printed-signs.ts';

/** What is heard, or leads somewhere, and is not painted: formulas, which have a typeface, alternatives and addresses. */
const unpainted =
  /^```+ *formula\b[\s\S]*?^```|`[^`\n]+`\{formula=[^}\n]*\}|!\[[^\]]*\]|\]\([^)\s]*|<https?:[^>\s]*>/gm;
/** In YAML. */
const comment = /(?:^|\s)#.*$/gm;

/** Signs for two or three letters each, as they come out of a PDF. */
const ligature = /[\ufb00-\ufb06]/;

/** What to write in place of the signs that word processors make, and of those for which there is a usual word. */
const words: readonly (readonly [signs: RegExp, hint: string])[] = [
  [/[‐‑‒]/u, 'Write an ordinary hyphen: -.'],
  [/[→➔➜➡⟶⇒\uf0e0]/u, 'Write “to”, or what else it means.'],
  [/[✓✔☑✅\uf0fc]/u, 'Write “yes”, or what else it means.'],
  [/[✗✘☒❌\uf0fb]/u, 'Write “no”, or what else it means.'],
  [
    /[●○■□▪▫◦‣⁃➢❖☐\uf0b7\uf0a7]/u,
    'If it starts an entry of a list, write a hyphen and a space: "- ".',
  ],
];

/** One problem for each sign, where it stands first. */
export function signProblems({ file, frontMatter, body, bodyLine }: Source): Problem[] {
  return [
    ...signsIn(blank(frontMatter, comment), file, 2),
    ...signsIn(blank(body, unpainted), file, bodyLine),
  ];
}

/** With as many spaces in place of what is left out. */
function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => found.replace(/[^\r\n]/g, ' '));
}

function signsIn(text: string, file: string, firstLine: number): Problem[] {
  // Few texts have one, and to part a text into what is seen as one sign takes time.
  if (!isRefused(text)) return [];
  const places = new Map<string, number[]>();
  for (const { segment, index } of new Intl.Segmenter('en').segment(text)) {
    if (isRefused(segment)) places.set(segment, [...(places.get(segment) ?? []), index]);
  }
  return [...places].map(([sign, [first = 0, ...others]]) => {
    const { line, column } = placeAt(text, first);
    const again = others.length > 0 ? `, and ${others.length} more in this text,` : '';
    return {
      code: 'unprinted-sign',
      severity: 'error',
      ...{ file, line: firstLine + line - 1, column },
      fact: `The sign “${sign}” (${codePoints(sign)})${again} ${ligature.test(sign) ? 'stands for several letters, and no search finds it' : 'is in none of the typefaces that pamphlets have'}.`,
      hint: hintFor(sign),
    };
  });
}

function isRefused(text: string): boolean {
  return ligature.test(text) || unprintedSign.test(text);
}

function hintFor(sign: string): string {
  const known = words.find(([signs]) => signs.test(sign));
  if (known) return known[1];
  // ⅓ and ①, and the ligatures of PDFs (Unicode Standard Annex 15).
  const plain = sign.normalize('NFKC');
  return isRefused(plain) ? 'Say in words what it means.' : `Write “${plain}”.`;
}

function codePoints(sign: string): string {
  return [...sign]
    .map((one) => `U+${(one.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
