/** The words that are heard of a node, wherever in it they stand. */
import { isInlineRole } from './outline.ts';
import { isNode, type ReadNode } from './read-node.ts';

export function heardWords(node: Pick<ReadNode, 'facts' | 'kids'>): string {
  return textIn(node).normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/g, ' ').trim();
}

/** What is a block is heard apart from what stands beside it. */
function textIn({ facts, kids }: Pick<ReadNode, 'facts' | 'kids'>): string {
  if (facts?.alt !== undefined) return facts.alt;
  const words = kids.map((kid) => {
    if (!isNode(kid)) return kid.text;
    const isInLine = kid.role === 'span' || isInlineRole(kid.role);
    return isInLine ? textIn(kid) : ` ${textIn(kid)} `;
  });
  return words.join('');
}
