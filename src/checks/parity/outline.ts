/** The outline of a paper as a screen reader goes through it: one shape for its page and its PDF. */

/** Stands in a line of text, and says of some of its words what they are. */
export const inlineRoles = [
  'link',
  'reference',
  'abbreviation',
  'code',
  'quote',
  'inline formula',
  'field',
] as const;

/** Stands in the order of reading. `text` is a run of words, whatever it stands in. */
export const blockRoles = [
  'text',
  'heading',
  'paragraph',
  'list',
  'item',
  'label',
  'body',
  'contents',
  'contents item',
  'table',
  'table head',
  'table body',
  'table foot',
  'row',
  'header cell',
  'cell',
  'caption',
  'figure',
  'formula',
  'note',
  'aside',
  'block quote',
] as const;

export type InlineRole = (typeof inlineRoles)[number];

/** A structure type that has no counterpart on any page of ours keeps its name: `/Index`. */
export type Role = InlineRole | (typeof blockRoles)[number] | `/${string}`;

/** What an entry says beside its words. */
export interface Facts {
  /** Of a heading, 1 to 6. */
  readonly level?: number;
  /** Of a list, in the words of ISO 32000-1 table 347. */
  readonly numbering?: string;
  readonly alt?: string;
  /** Of a field: "radio" or "text". */
  readonly field?: string;
  /** Of a field: what is said of it. */
  readonly label?: string;
  /** Of a formula: its MathML in brief. */
  readonly mathml?: string;
  /** What an abbreviation stands for. */
  readonly expansion?: string;
  /** Of a link: an absolute address, or `#id` within the document. */
  readonly target?: string;
  /** Of a link on a page whose name is not what it shows; of any link in a PDF. */
  readonly name?: string;
  /** Of a note. */
  readonly id?: string;
  /** Of a table: what is said of it to those who do not see it. */
  readonly summary?: string;
  readonly scope?: string;
  /** How many rows or columns a cell spans, if more than one. */
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** The words of the cells that are headers of this one. */
  readonly headers?: string;
}

/** How each of them is called. */
export const factNames: Readonly<Record<keyof Facts, string>> = {
  level: 'level',
  numbering: 'numbering',
  alt: 'alternative',
  field: 'kind',
  label: 'label',
  mathml: 'MathML',
  expansion: 'expansion',
  target: 'target',
  name: 'name',
  id: 'id',
  summary: 'summary',
  scope: 'scope',
  rowSpan: 'row span',
  columnSpan: 'column span',
  headers: 'headers',
};

/** Some words of a text, and what they are; without a role, they are in another language only. */
export interface Passage {
  readonly role: InlineRole | 'passage';
  readonly facts: Facts;
  readonly text: string;
  /** Where it starts in the text around it, in UTF-16 units. */
  readonly start: number;
  /** BCP 47; only of a passage in another language than its text starts in. */
  readonly language?: string;
  /** In a PDF: where a link within it leads. */
  readonly landing?: Landing;
  /** As those of an entry. */
  readonly anchors: readonly string[];
  /** In a PDF: the page on which it starts, from 1. */
  readonly page?: number;
}

/** A sequence of marked content (ISO 32000-1 14.7.4.2): something that is painted on a page. */
export interface Mark {
  /** From 1. */
  readonly page: number;
  /** Its identifier on that page. */
  readonly number: number;
}

/** Where a link leads within its PDF. */
export interface Landing {
  /** From 1. */
  readonly page?: number;
  /** The structure element, by the number of its object (ISO 32000-2 12.3.2.3). */
  readonly element?: string;
}

export interface Entry {
  readonly role: Role;
  readonly facts: Facts;
  /** BCP 47; of a text, the language in which it starts; of a figure, that of its alternative. */
  readonly language?: string;
  /** Of a text alone, as everything that follows in it is a part of it. */
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly kids: readonly Entry[];
  /** By what links lead here: ids on a page, numbers of structure elements in a PDF. */
  readonly anchors: readonly string[];
  /** In a PDF: the page on which it starts, from 1. */
  readonly page?: number;
  /** In a PDF, of an item of its contents: the page that it says, from 1. */
  readonly saysPage?: number;
  /** In a PDF, of a text or of what has an alternative: what is painted of it, in its order. */
  readonly marks?: readonly Mark[];
}

/** All words of an entry, as far as they are its text or its alternative. */
export function wordsOf({ text, facts, kids }: Entry): string {
  return [facts.alt ?? text, ...kids.map(wordsOf)].filter((part) => part !== '').join(' ');
}

export function isInlineRole(role: string): role is InlineRole {
  return (inlineRoles as readonly string[]).includes(role);
}
