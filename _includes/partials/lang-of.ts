/** Marks what is in another language than what is around it (WCAG 2.2, 3.1.2). */
import { html, type Markup } from '../../src/site/html.ts';

/** The attribute for its element; nothing if the language is the same. */
export function langOf(language: string, around: string): Markup | undefined {
  return language === around ? undefined : html` lang="${language}"`;
}
