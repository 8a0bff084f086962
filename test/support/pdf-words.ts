/** Reads the words of a PDF: in the order of its structure, and as a search for text finds them. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readStructure, type StructureElement, type StructureKid } from './pdf-structure.ts';

const inLine = new Set(['Span', 'Em', 'Strong', 'Link', 'Reference', 'Code', 'Quote']);

/** @throws Error if the bytes are no PDF, or have no structure tree */
export async function pdfWords(bytes: Uint8Array): Promise<string[]> {
  const { top } = await readStructure(bytes);
  return wordsIn(top.map(textOf).join(''));
}

/** Words as they are meant, whatever a line does to them: soft hyphens are no letters. */
export function wordsIn(text: string): string[] {
  const plain = text.normalize('NFC').replaceAll('\u00AD', '').trim();
  return plain === '' ? [] : plain.split(/\s+/);
}

/** ISO 32000-1 14.9.3, 14.9.4: both stand for the element with all that is in it. */
function textOf(kid: StructureKid): string {
  if ('words' in kid) return kid.words;
  if ('contents' in kid) return '';
  const { Alt, ActualText } = kid.texts;
  const words = Alt ?? ActualText ?? kid.kids.map(textOf).join('');
  // On which page a section starts is known on paper alone.
  if (isOf(kid, 'TOCI')) return ` ${kid.kids.map(withoutPage).join('')} `;
  return isInLine(kid) ? words : ` ${words} `;
}

function withoutPage(part: StructureKid): string {
  return isOf(part, 'TOC') ? textOf(part) : textOf(part).replace(/ \d+$/, '');
}

function isOf(kid: StructureKid, type: string): boolean {
  return 'type' in kid && kid.type.replace(/\(.*/, '') === type;
}

/** A formula is unless it says otherwise (ISO 32000-1 14.8.5.4.2). */
function isInLine({ type, attributes }: StructureElement): boolean {
  if (type === 'Formula') return attributes.get('Placement') !== '/Block';
  return inLine.has(type.replace(/\(.*/, ''));
}

/**
 * The text of all pages as pdf.js gives it to be searched: twice, as a word that a line divides may
 * have a hyphen of its own or not.
 */
export async function searchableText(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: 0, disableFontFace: true });
  try {
    const document = await loading.promise;
    let text = '';
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
      text += '\n';
    }
    const lines = text.normalize('NFC');
    return [lines.replaceAll('-\n', '-'), lines.replaceAll('-\n', '')].join('\n');
  } finally {
    await loading.destroy();
  }
}
