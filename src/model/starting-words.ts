/** What stands in a new text until its editor writes there. */
export const startingWords = {
  paperSummary: 'Say here in one or two sentences what the paper is about.',
  statementSummary: 'Say here in one or two sentences what the statement is about.',
  text: 'Write here.',
  question: 'What would you like to ask first?',
  commitment: 'Say here what is promised.',
} as const;

const all: readonly string[] = Object.values(startingWords);

/** Whether somebody has still to write in its place; a list may number it. */
export function isStartingWords(line: string): boolean {
  return all.includes(line.replace(/^\d+\.\s+/, '').trim());
}
