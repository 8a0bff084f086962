/** Turns what a reader has found into an outline: grouping dissolved, words gathered into texts. */
import { type Entry, isInlineRole } from './outline.ts';
import { isNode, type ReadNode } from './read-node.ts';
import { TextFlow } from './text-flow.ts';

/**
 * Sections and the like are dissolved: nothing is said at their edges, and where one begins its
 * heading says so. Emphasis is, too: PDF 1.7 has no type for it (ISO 32000-1 14.8.4), so that it is
 * mapped to `Span`, which says nothing; in PDF 2.0, where it has one, it is left out alike.
 *
 * @param language that of the document
 */
export function settle(root: ReadNode, language: string): Entry[] {
  return new Settler().entriesIn(root, language);
}

class Settler {
  /** Ids of elements that have begun, and of which no entry has been made yet. */
  #anchors: string[] = [];

  entriesIn(node: ReadNode, language: string): Entry[] {
    const entries: Entry[] = [];
    /** Words of a box, and what is a block among them, like the picture in a link. */
    let run: Entry[] = [];
    let flow = new TextFlow();
    const endText = (): void => {
      const text = flow.settle(() => this.#takeAnchors());
      flow = new TextFlow();
      if (text) run.push(text);
    };
    const endRun = (isBox: boolean): void => {
      endText();
      entries.push(...(isBox ? paragraphOf(run) : run));
      run = [];
    };
    const read = ({ kids }: ReadNode, around: string, isBox: boolean, isInline: boolean): void => {
      for (const kid of kids) {
        if (!isNode(kid)) {
          const { text, page, marks = [] } = kid;
          flow.add({ text, language: around, page, marks });
          continue;
        }
        const own = kid.language ?? around;
        const { role, facts = {}, landing, anchor } = kid;
        if (role === 'span' || isInlineRole(role)) {
          const begun = flow;
          const from = flow.length;
          read(kid, own, isBox, true);
          if (role === 'span') continue;
          // A block within has ended the text, and the element goes on in the next.
          flow.mark({ role, facts, landing, anchor, from: flow === begun ? from : 0 });
          continue;
        }
        const isWithin = isBox && isInline;
        if (isWithin) endText();
        else endRun(isBox);
        if (anchor) this.#anchors.push(anchor);
        if (role === 'group' || role === 'box') {
          read(kid, own, role === 'box', false);
          endRun(role === 'box');
          continue;
        }
        const entry = this.#entryOf({ ...kid, role, facts }, own);
        if (!isHeard(entry)) this.#anchors.push(...entry.anchors);
        else if (isWithin) run.push(entry);
        else entries.push(entry);
      }
    };
    read(node, language, node.role === 'box', false);
    endRun(node.role === 'box');
    return entries;
  }

  #entryOf(node: ReadNode & Pick<Entry, 'role' | 'facts'>, language: string): Entry {
    const { role, facts } = node;
    const anchors = this.#takeAnchors();
    const kids = this.entriesIn(node, language);
    const page = node.page ?? kids.find((kid) => kid.page !== undefined)?.page;
    const inLanguage = facts.alt !== undefined && { language };
    const isPainted = node.marks !== undefined && { marks: node.marks };
    return {
      role,
      facts,
      ...inLanguage,
      text: '',
      passages: [],
      kids,
      anchors,
      ...(page && { page }),
      ...isPainted,
    };
  }

  #takeAnchors(): string[] {
    const anchors = this.#anchors;
    this.#anchors = [];
    return anchors;
  }
}

/** Of these, nothing is heard if they are empty; an empty item or cell is one of several. */
const silent: readonly Entry['role'][] = ['paragraph', 'block quote', 'aside'];

function isHeard({ role, kids }: Entry): boolean {
  return kids.length > 0 || !silent.includes(role);
}

/** None of nothing. */
function paragraphOf([first, ...others]: readonly Entry[]): Entry[] {
  if (!first) return [];
  const { anchors, page } = first;
  const kids = [{ ...first, anchors: [] }, ...others];
  const paragraph = {
    role: 'paragraph',
    facts: {},
    text: '',
    passages: [],
    kids,
    anchors,
  } as const;
  return [{ ...paragraph, ...(page && { page }) }];
}
