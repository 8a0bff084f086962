/** Finds in the structure tree which marks make up each block, and what is said of them. */
import { inlineRoles } from '../parity/outline.ts';
import { isNode, type ReadNode } from '../parity/read-node.ts';

/** What is said of a mark by the elements around it. */
export interface MarkMeaning {
  /** The number of its block. */
  readonly block: number;
  readonly isFormula: boolean;
  readonly isLink: boolean;
}

export interface BlockMarks {
  /** The roles of each block and of what it stands in, from the outside in. */
  readonly blocks: readonly (readonly string[])[];
  /** By `markKey`. */
  readonly meanings: ReadonlyMap<string, MarkMeaning>;
}

/** Names a mark in all of the document. */
export function markKey(page: number, mark: number): string {
  return `${page}:${mark}`;
}

const inline: readonly string[] = [...inlineRoles, 'span'];

export function blockMarks(root: ReadNode): BlockMarks {
  const blocks: string[][] = [];
  const meanings = new Map<string, MarkMeaning>();
  const read = (node: ReadNode, roles: readonly string[], around: MarkMeaning): void => {
    const isInline = inline.includes(node.role);
    const own = isInline ? roles : [...roles, node.role];
    const meaning = {
      block: isInline ? around.block : blocks.push([...own]) - 1,
      isFormula: around.isFormula || /formula$/.test(node.role),
      isLink: around.isLink || node.role === 'link' || node.role === 'reference',
    };
    // Where an alternative stands for an element, its marks are its own.
    for (const { page, number } of node.marks ?? []) meanings.set(markKey(page, number), meaning);
    for (const kid of node.kids) {
      if (isNode(kid)) read(kid, own, meaning);
      else
        for (const { page, number } of kid.marks ?? [])
          meanings.set(markKey(page, number), meaning);
    }
  };
  read(root, [], { block: 0, isFormula: false, isLink: false });
  return { blocks, meanings };
}
