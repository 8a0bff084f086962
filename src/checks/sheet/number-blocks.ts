/** Numbers the blocks of a pamphlet in the order of its structure tree. */
import type { Entry } from '../parity/outline.ts';
import type { Block, Said } from './block.ts';
import { isSaid, roleOf } from './block-roles.ts';

/** Every text, picture and row of an outline, each in one block. */
export function numberBlocks(outline: readonly Entry[], language: string): Block[] {
  const numbering = new Numbering(language);
  for (const entry of outline) numbering.read(entry);
  return numbering.blocks;
}

class Numbering {
  readonly blocks: Block[] = [];
  readonly #language: string;
  /** What has begun since the last block. */
  #begun: Entry[] = [];

  constructor(language: string) {
    this.#language = language;
  }

  read(entry: Entry, within?: Entry): void {
    const { role, kids } = entry;
    if (role === 'text' || role === 'row' || entry.facts.alt !== undefined) {
      this.#add(roleOf(entry, within), [entry]);
      return;
    }
    if (isSaid(entry)) this.#begun.push(entry);
    const isLabelled = role === 'item' || role === 'note';
    const { heard, after } = isLabelled ? labelled(kids) : { heard: [], after: kids };
    if (heard.length > 0) this.#add(roleOf(entry), heard);
    for (const kid of after) this.read(kid, entry);
  }

  /** @param entries what is heard as one */
  #add(role: string, entries: readonly Entry[]): void {
    const leaves = entries.flatMap(leavesOf);
    const marks = leaves.flatMap((leaf) => leaf.marks ?? []);
    this.blocks.push({
      number: this.blocks.length + 1,
      begins: this.#begun,
      role,
      said: entries.flatMap((entry) => this.#saidIn(entry)),
      passages: leaves.flatMap(({ passages }) => passages),
      marks,
      page: marks[0]?.page ?? this.blocks.at(-1)?.page ?? 1,
    });
    this.#begun = [];
  }

  #saidIn(entry: Entry, kind: Said['kind'] = 'words'): Said[] {
    const { role, text, facts, kids, language = this.#language } = entry;
    if (facts.alt !== undefined) return [{ kind: 'alternative', text: facts.alt, language }];
    if (role === 'text') return [{ kind, text, language }];
    const isCell = role === 'cell' || role === 'header cell';
    if (isCell && kids.length === 0) return [{ kind: 'words', text: '', language: this.#language }];
    const own = role === 'header cell' ? 'header' : role === 'label' ? 'label' : kind;
    return kids.flatMap((kid) => this.#saidIn(kid, own));
  }
}

/** The label of an item or a note, and the text that it stands before, are heard as one. */
function labelled(kids: readonly Entry[]): { heard: Entry[]; after: Entry[] } {
  const label = kids.filter(({ role }) => role === 'label');
  const others = kids.filter(({ role }) => role !== 'label');
  const [first, ...rest] = others.flatMap((body) => (body.role === 'body' ? body.kids : [body]));
  if (first && isPlain(first)) return { heard: [...label, first], after: rest };
  return { heard: label, after: first ? [first, ...rest] : rest };
}

function isPlain({ role, kids }: Entry): boolean {
  return role === 'text' || (role === 'paragraph' && kids.every((kid) => kid.role === 'text'));
}

function leavesOf(entry: Entry): Entry[] {
  return entry.kids.length === 0 ? [entry] : entry.kids.flatMap(leavesOf);
}
