/** What stands at the head of printed pages, as CSS: the title of the whole, or that of the part they belong to. */
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

/**
 * `print.css` places the heads. Only pages of a name can have another one, and a page has the name of
 * what starts on it (CSS Paged Media 3, 8.1).
 */
export function runningHeads(title: string, parts: readonly HeadedPart[] = []): string {
  const named = parts.map(({ selector, title }, index) => {
    const name = `part-${index + 1}`;
    return [
      `${selector} { page: ${name}; }`,
      `@page ${name} { @top-left { content: ${cssString(shortened(title))}; } }`,
    ].join('\n');
  });
  return [`:root { --running-head: ${cssString(shortened(title))}; }`, ...named].join('\n');
}

/** Up to a space, if it is too long; the title stands in full on the page where it belongs. */
function shortened(title: string): string {
  if (title.length <= longest) return title;
  return `${title.slice(0, longest).replace(/[\s\p{P}]+\S*$/u, '')} …`;
}
