/** Describes an element of a built page: how a report names it, and what its Markdown would show. */
import type { Clue } from './source-places.ts';

/** An element, as far as it matters for finding it again; read from a parsed file or a live page. */
export interface SeenElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The one that it stands in. */
  readonly parent?: SeenElement | undefined;
}

/** Elements that hold one passage of a text: where that starts, they are found as well. */
const passage = /^(?:p|pre|li|t[dhr]|d[td]|caption|figcaption|h[1-6])$/;

/** The attributes by which a reader of a report recognises an element. */
const telling = ['id', 'class', 'href', 'src', 'name', 'lang', 'role'];

/** What to look for in the content file, best first. */
export function cluesOf(element: SeenElement): Clue[] {
  const { tag, attributes, text } = element;
  const { src, href, id } = attributes;
  const words = text.trim();
  return [
    ...(src ? [{ kind: 'image', text: fileName(src) } as const] : []),
    ...(href ? addressClues(href) : []),
    ...(/^h[1-6]$/.test(tag) && words ? [{ kind: 'heading', text: words } as const] : []),
    ...(id ? [{ kind: 'id', text: id } as const] : []),
    ...[words, ...passagesAround(element)].map((text) => ({ kind: 'text', text }) as const),
  ].filter(({ text }) => text !== '');
}

function passagesAround({ parent }: SeenElement): string[] {
  if (!parent) return [];
  const words = passage.test(parent.tag) ? [parent.text.trim()] : [];
  return [...words, ...passagesAround(parent)];
}

/** What elements have in common that one part of a layout makes, and few that are written: `header.cover>h1`. */
export function shapeOf(element: SeenElement): string {
  const { parent } = element;
  return [...(parent ? [parent] : []), element]
    .map(({ tag, attributes }) =>
      [tag, ...(attributes.class ?? '').split(/\s+/).filter(Boolean).sort()].join('.'),
    )
    .join('>');
}

/** An address as the page has it, and in the other forms that a writer may have typed. An empty one tells nothing. */
export function addressClues(...forms: readonly string[]): Clue[] {
  return [...new Set(forms.flatMap((form) => [form, decoded(form)]))]
    .filter((text) => text.trim() !== '')
    .map((text) => ({ kind: 'address', text }));
}

/** The start tag, with the attributes that tell it apart and the first words in it. */
export function nameOf({ tag, attributes, text }: SeenElement): string {
  const shown = telling
    .filter((name) => attributes[name] !== undefined)
    .map((name) => ` ${name}="${attributes[name]}"`);
  const quoted = quote(text);
  return `<${tag}${shown.join('')}>${quoted && ` ${quoted}`}`;
}

/** The first words of a text in quotation marks; nothing for a text without words. */
export function quote(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return words && `“${words.length > 40 ? `${words.slice(0, 40).trimEnd()}…` : words}”`;
}

function fileName(address: string): string {
  const path = address.split(/[?#]/, 1)[0] ?? '';
  return decoded(path.slice(path.lastIndexOf('/') + 1));
}

function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
