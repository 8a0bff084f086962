/** An outline as text, one line for each thing that a screen reader would say, indented as it is nested. */
import { type Entry, type Facts, factNames, type Passage } from './outline.ts';

/** @param language that of the document: only words in another one are said to be in it */
export function outlineToText(entries: readonly Entry[], language: string): string {
  return linesOf(entries, language, '')
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(entries: readonly Entry[], language: string, indent: string): string[] {
  return entries.flatMap((entry) => {
    const [only, ...others] = entry.kids;
    // A paragraph and its words are one thing to hear.
    if (only?.role === 'text' && others.length === 0) {
      return linesFor(only, `${indent}${nameOf(entry)}  `, language, indent);
    }
    if (entry.role === 'text') return linesFor(entry, indent, language, indent);
    const named = `${indent}${nameOf(entry)}${tongue(entry.language, language)}`;
    return [named, ...linesOf(entry.kids, language, `${indent}  `)];
  });
}

function linesFor(text: Entry, start: string, language: string, indent: string): string[] {
  const passages = text.passages.map(
    (passage) => `${indent}  - ${nameOf(passage)}  ${passage.text}${tongue(passage.language, '')}`,
  );
  return [`${start}${text.text}${tongue(text.language, language)}`, ...passages];
}

/** The role, and what is said beside the words: `header cell (scope Column)`. */
function nameOf({ role, facts, text }: Pick<Entry | Passage, 'role' | 'facts' | 'text'>): string {
  const said = Object.entries(facts)
    // Most links are named by the words that they show.
    .filter(([key, value]) => key !== 'name' || value !== text)
    .map(([key, value]) => `${factNames[key as keyof Facts]} ${value}`);
  return said.length > 0 ? `${role} (${said.join(', ')})` : role;
}

function tongue(language: string | undefined, around: string): string {
  return language === undefined || language === around ? '' : ` [${language}]`;
}
