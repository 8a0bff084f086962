/** The checks that an accessibility statement speaks of, each with what it looks for and on what. */
import type { CheckName } from '../model/check-name.ts';

export interface AccessibilityCheck {
  readonly name: CheckName;
  readonly of: 'page' | 'pamphlet';
  readonly looksFor: string;
}

export const accessibilityChecks: readonly AccessibilityCheck[] = [
  {
    name: 'axe',
    of: 'page',
    looksFor: 'barriers, by rules for WCAG 2.2 at level AA',
  },
  {
    name: 'html-codesniffer',
    of: 'page',
    looksFor: 'barriers, by techniques that fail WCAG at level AA',
  },
  { name: 'html-validate', of: 'page', looksFor: 'code that breaks the rules of HTML' },
  { name: 'verapdf', of: 'pamphlet', looksFor: 'breaches of the standards that they claim' },
  { name: 'links', of: 'page', looksFor: 'links that lead nowhere' },
  {
    name: 'parity',
    of: 'pamphlet',
    looksFor: 'words, headings, lists, tables and links that differ from those of their pages',
  },
  {
    name: 'pamphlet-facts',
    of: 'pamphlet',
    looksFor: 'tags, title, language, size of pages and fonts that are missing or wrong',
  },
  {
    name: 'type',
    of: 'pamphlet',
    looksFor: 'letters that are smaller, paler or closer than their edition promises',
  },
];
