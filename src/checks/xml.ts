/** Reads XML strictly into elements that know where they stand; what is not well-formed is refused. */
import { SaxesParser } from 'saxes';
import type { Place } from '../model/place.ts';

export interface XmlElement {
  /** The local name. */
  readonly name: string;
  /** The namespace, or an empty text. */
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text and that of all elements in it. */
  readonly text: string;
  /** Where its start tag ends. */
  readonly place: Place;
}

export class XmlError extends Error {
  readonly place: Place;
  constructor(message: string, place: Place) {
    super(message);
    this.name = 'XmlError';
    this.place = place;
  }
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** @throws XmlError where the text stops being well-formed (XML 1.0, Namespaces in XML 1.0). */
export function readXml(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: Growing[] = [];
  let root: XmlElement | undefined;
  const here = (): Place => ({ line: parser.line, column: parser.columnIndex + 1 });
  parser.on('error', ({ message }) => {
    throw new XmlError(message.replace(/^\d+:\d+: /, ''), here());
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.values(attributes).map(({ name, value }) => [name, value]);
    const element: Growing = {
      name: local,
      namespace: uri,
      attributes: Object.fromEntries(values),
      children: [],
      text: '',
      place: here(),
    };
    root ??= element;
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    for (const element of open) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  if (!root) throw new XmlError('There is no element.', { line: 1, column: 1 });
  return root;
}

/** The elements directly below one, by local name and namespace. */
export function childrenNamed(parent: XmlElement, name: string, namespace = ''): XmlElement[] {
  return parent.children.filter((child) => child.name === name && child.namespace === namespace);
}

/** The text of the first such element, trimmed; empty if there is none. */
export function childText(parent: XmlElement, name: string, namespace = ''): string {
  return childrenNamed(parent, name, namespace)[0]?.text.trim() ?? '';
}
