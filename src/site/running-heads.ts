/** What stands at the head of printed pages: the title of the whole, or that of the part they belong to. */
import { cssString } from './css-string.ts';

/** A part of a page that is printed on pages of its own. */
export interface HeadedPart {
  /** Of its element, in CSS. */
  readonly selector: string;
  readonly title: string;
}

/**
 * In letters. So many fit on two lines of the edition with the widest spaces, and a third line would
 * leave the paper: Chromium does not clip what stands in a margin.
 */
const longest = 80;

/** A title up to a space, if it is too long; it stands in full on the page where it belongs. */
export function runningHead(title: string): string {
  if (title.length <= longest) return title;
  return `${title.slice(0, longest).replace(/[\s\p{P}]+\S*$/u, '')} …`;
}

/**
 * A style sheet for paper. Only pages of a name can have another head than the whole, and a page has
 * the name of what starts on it (CSS Paged Media 3, 8.1).
 */
export function partHeads(parts: readonly HeadedPart[]): string {
  return parts
    .map(({ selector, title }, index) => {
      const name = `part-${index + 1}`;
      const head = cssString(runningHead(title));
      return `${selector} { page: ${name}; }\n@page ${name} { @top-left { content: ${head}; } }\n`;
    })
    .join('');
}
