/** Takes out of an SVG what is no part of the drawing: who drew it, with what, and in which file. */
import { SaxesParser } from 'saxes';

/** Namespaces that mean something to a browser; programs for drawing keep their own things in others. */
const drawn = new Set([
  '',
  'http://www.w3.org/2000/svg',
  'http://www.w3.org/1999/xlink',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/1999/xhtml',
  'http://www.w3.org/1998/Math/MathML',
]);

/** In a tag: the space before an attribute, its name, and its value. */
const attributePattern = /\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** In a document type: the name of an entity, its quotation mark, and what it stands for. */
const entityPattern = /<!ENTITY\s+(\S+)\s+(["'])(.*?)\2/gs;

/**
 * Without comments, `metadata` (SVG 2, 5.10), and the elements and attributes of other namespaces. All else stays as
 * it is, byte by byte.
 *
 * @throws Error if it is not well-formed (XML 1.0, Namespaces in XML 1.0)
 */
export function strippedSvg(bytes: Buffer): Buffer {
  // One letter for each byte: what is looked for is ASCII in UTF-8 as in the encodings of old.
  const svg = bytes.toString('latin1').replace(/^ï»¿/, '');
  const parser = new SaxesParser({ xmlns: true });
  let kept = '';
  /** All before it is kept or left out already. */
  let done = 0;
  /** How many elements are open, from one on that is left out. */
  let open = 0;
  /** @param end excluded; what is from `start` to there is left out */
  const leaveOut = (start: number, end: number): void => {
    kept += svg.slice(done, start);
    done = end;
  };
  const startOf = (mark: string): number => svg.lastIndexOf(mark, parser.position - 1);
  parser.on('error', (error) => {
    throw error;
  });
  // Illustrator names its namespaces so.
  parser.on('doctype', (doctype) => {
    for (const [, name = '', , value = ''] of doctype.matchAll(entityPattern)) {
      parser.ENTITIES[name] = value;
    }
  });
  parser.on('comment', () => {
    const start = startOf('<!--');
    if (open === 0) leaveOut(start, svg.indexOf('-->', start) + 3);
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const start = startOf('<');
    if (open > 0 || !drawn.has(uri) || local === 'metadata') {
      if (open === 0) leaveOut(start, parser.position);
      open += 1;
      return;
    }
    for (const match of svg.slice(start, parser.position).matchAll(attributePattern)) {
      const [written, name = ''] = match;
      const from = start + match.index;
      if (!drawn.has(attributes[name]?.uri ?? '')) leaveOut(from, from + written.length);
    }
  });
  parser.on('closetag', () => {
    if (open === 0) return;
    open -= 1;
    if (open === 0) done = parser.position;
  });
  parser.write(svg).close();
  return Buffer.from(kept + svg.slice(done), 'latin1');
}
