/** Marks the content of a page: what the tree owns by its new number, all else as artifact. */
import type { PageContent } from './page-content.ts';

const pathConstruction = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const pathPainting = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's']);
/** The kinds of artifacts that stand in margin boxes (ISO 32000-1 table 330). */
const header = 'Pagination /Subtype /Header';
export const footer = 'Pagination /Subtype /Footer';

const objectPainting = new Set(['Do', 'sh']);

/**
 * ISO 14289-1 7.1: everything that is painted is tagged or an artifact. Text outside of the tree
 * comes from margin boxes alone, so it is a running head or foot; what is drawn outside of it is
 * layout (ISO 32000-1 14.8.2.2).
 *
 * @param numbers the new number of each marked-content sequence that the tree owns
 * @param pageHeight in CSS px, in which Chromium places text
 */
export function markContent(
  { text, operations }: PageContent,
  numbers: ReadonlyMap<number, number>,
  pageHeight: number,
): string {
  const parts: string[] = [];
  let copied = 0;
  let depth = 0;
  /** Where the path or text object that is being made started. */
  let objectStart: number | undefined;
  /** What was wrapped last, as long as the next may still be part of it. */
  let artifact: string | undefined;
  const replace = (start: number, end: number, by: string) => {
    parts.push(text.slice(copied, start), by);
    copied = end;
    artifact = undefined;
  };
  const wrap = (start: number, end: number, type: string) => {
    const between = text.slice(copied, start);
    // The dots of a leader are hundreds of paths, and one artifact.
    if (type === artifact && /^\s*$/.test(between)) parts.pop();
    else parts.push(`${between}/Artifact <</Type /${type}>> BDC`);
    parts.push(`\n${text.slice(start, end)}`, '\nEMC');
    artifact = type;
    copied = end;
  };
  const pagination = (object: string) => {
    const top = Number(/([\d.]+)\s+Tm\b/.exec(object)?.[1] ?? 0);
    return top < pageHeight / 2 ? header : footer;
  };

  for (const { operator, start, end } of operations) {
    if (operator === 'BDC' || operator === 'BMC') {
      depth += 1;
      // Within a sequence, or a text that is none yet, stand others that carry the text: of a hyphen at
      // the end of a line, of a letter with its accent.
      if (depth > 1 || objectStart !== undefined) continue;
      const number = numbers.get(Number(/\/MCID\s+(\d+)/.exec(text.slice(start, end))?.[1]));
      const begin = number === undefined ? '/Artifact <</Type /Layout>>' : `/P <</MCID ${number}>>`;
      replace(start, end, `${begin} BDC`);
    } else if (operator === 'EMC') depth -= 1;
    else if (depth > 0) continue;
    else if (operator === 'BT' || pathConstruction.has(operator)) objectStart ??= start;
    else if (operator === 'ET') {
      wrap(objectStart ?? start, end, pagination(text.slice(objectStart, end)));
      objectStart = undefined;
    } else if (pathPainting.has(operator)) {
      wrap(objectStart ?? start, end, 'Layout');
      objectStart = undefined;
    } else if (operator === 'n') objectStart = undefined;
    else if (objectPainting.has(operator)) wrap(start, end, 'Layout');
  }
  parts.push(text.slice(copied));
  return parts.join('');
}
