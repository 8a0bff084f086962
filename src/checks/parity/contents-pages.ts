/** Tells what the contents of a PDF say of a section from the page that they say it starts on. */
import type { Entry } from './outline.ts';

const number = /\s(\d+)$/;

/** The same outline, with the last number in each item of the contents as the page that it says. */
export function takePageNumbers(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    const kids = takePageNumbers(entry.kids);
    const line = entry.role === 'contents item' ? lineOf(entry) : undefined;
    const said = number.exec(line?.text ?? '')?.[1];
    if (said === undefined) return { ...entry, kids };
    const cut = entry.kids.map((kid, index) =>
      kid === line ? withoutNumber(kid) : (kids[index] ?? kid),
    );
    return { ...entry, saysPage: Number(said), kids: cut };
  });
}

/** What an item of the contents says, without the items below it. */
export function lineOf({ kids }: Entry): Entry | undefined {
  return kids.find(({ role }) => role === 'text');
}

/** Of the text and of the link and reference that it is. */
function withoutNumber(text: Entry): Entry {
  const cut = (words: string): string => words.replace(number, '');
  const passages = text.passages.map((passage) => ({ ...passage, text: cut(passage.text) }));
  return { ...text, text: cut(text.text), passages };
}
