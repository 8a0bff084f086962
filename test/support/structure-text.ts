/** Writes a structure tree as text for goldens: one element or run of words a line, indented as nested. */
import {
  readStructure,
  type Structure,
  type StructureElement,
  type StructureKid,
} from './pdf-structure.ts';

/** @throws Error if the bytes are no PDF, or have no structure tree */
export async function structureText(bytes: Uint8Array): Promise<string> {
  const structure = await readStructure(bytes);
  const lines = [
    `Lang ${structure.language}`,
    ...[...structure.roles].map(([from, to]) => `RoleMap ${from} ${to}`),
    ...structure.namespaces.map((namespace) => `Namespace ${namespace}`),
    ...[...structure.ids].map(([id, element]) => `ID ${id} ${nameOf(element, structure)}`),
    ...structure.top.flatMap((kid) => linesOf(kid, structure, '')),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function linesOf(kid: StructureKid, structure: Structure, indent: string): string[] {
  if ('words' in kid) return [`${indent}${JSON.stringify(kid.words)}`];
  if ('contents' in kid) {
    const { contents, target } = kid;
    const place = typeof target === 'string' ? target : nameOf(target, structure);
    return [`${indent}annotation ${JSON.stringify(contents)} to ${place}`];
  }
  const said = [
    ...Object.entries(kid.texts).map(([key, text]) => `${key}=${JSON.stringify(text)}`),
    ...attributesOf(kid),
    ...kid.refs.map((ref) => `Ref=${nameOf(ref, structure)}`),
  ];
  const start = `${indent}${[kid.type, ...said].join(' ')}`;
  // Of words that stand in their own order elsewhere, that on paper is the line's.
  const kids = withWholeWords(kid.kids).filter(
    (below) => !('words' in below && kid.texts.ActualText !== undefined),
  );
  const [only, ...others] = kids;
  if (only && 'words' in only && others.length === 0) {
    return [`${start} ${JSON.stringify(only.words)}`];
  }
  return [start, ...kids.flatMap((below) => linesOf(below, structure, `${indent}  `))];
}

/** Where something stands on its page is not told: it is the font's and the browser's. */
function attributesOf({ attributes }: StructureElement): string[] {
  return [...attributes].flatMap(([key, value]) =>
    key === 'O' || key === 'NS' ? [] : key === 'BBox' ? [key] : [`${key}=${value}`],
  );
}

/** Where a page or a line ends is not told: it is the font's and the browser's. */
function withWholeWords(kids: readonly StructureKid[]): StructureKid[] {
  const whole: StructureKid[] = [];
  for (const kid of kids) {
    const last = whole.at(-1);
    if (!('words' in kid)) whole.push(kid);
    else {
      const words = kid.words.replaceAll('\u00AD', '');
      if (last && 'words' in last) whole.splice(-1, 1, { words: last.words + words });
      else whole.push({ words });
    }
  }
  return whole;
}

/** An element as others refer to it: its type and its first words. */
function nameOf(object: Parameters<Structure['elementAt']>[0], { elementAt }: Structure): string {
  const element = elementAt(object);
  return element ? `${element.type}(${wordsOf(element).slice(0, 30)})` : 'nothing';
}

function wordsOf(kid: StructureKid): string {
  if ('words' in kid) return kid.words;
  return 'kids' in kid ? kid.kids.map(wordsOf).join('') : '';
}
