/** The words that are heard of a node, wherever in it they stand. */
import { isNode, type ReadNode } from './read-node.ts';

export function heardWords(node: Pick<ReadNode, 'facts' | 'kids'>): string {
  return textIn(node).normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

function textIn({ facts, kids }: Pick<ReadNode, 'facts' | 'kids'>): string {
  return facts?.alt ?? kids.map((kid) => (isNode(kid) ? textIn(kid) : kid.text)).join('');
}
