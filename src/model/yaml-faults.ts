/** Finds what keeps a text from being YAML, or makes YAML read it otherwise than it was meant. */
import { type Document, isScalar, Scalar, visit, type YAMLError } from 'yaml';
import { explainYamlError, type YamlFault } from './yaml-errors.ts';

/** Of several errors on one line, and of all that tabs cause, one is said: the others are its echo. */
export function findYamlFaults(text: string, document: Document): YamlFault[] {
  const lines = new Set<number>();
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const faults = [...document.errors, ...unknownTags(document)].flatMap((error) => {
    const fault = indentedOtherwise(text, error.pos[0]) ?? explain(text, document, error);
    const own = [lineOf(error.pos[0]), lineOf(fault.offset)];
    if (own.some((line) => lines.has(line))) return [];
    for (const line of own) lines.add(line);
    return [fault];
  });
  return faults.length > 0 ? faults : [...aliasesIn(document, text), ...noBreakIndents(text)];
}

/** Plain values that stand in curly quotation marks, which become part of them. */
export function findCurlyQuotes(document: Document): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Scalar: (_key, { type, source = '', range }) => {
      const inner = /^[“”„]([^“”„]*)[“”]$/.exec(source)?.[1];
      if (type !== Scalar.PLAIN || inner === undefined) return;
      found.push({
        offset: range?.[0] ?? 0,
        fact: `The quotation marks of ${source} are curly, and so become part of the value.`,
        hint: `Write straight ones, "${inner}", or none.`,
      });
    },
  });
  return found;
}

/** A tag (`!word`) would be left out of the value without a word. */
function unknownTags({ warnings }: Document): YAMLError[] {
  return warnings.filter(({ code }) => code === 'TAG_RESOLVE_FAILED');
}

/** All that tabs before the text of lines cause is one fault, at the first; so with no-break spaces. */
function indentedOtherwise(text: string, offset: number): YamlFault | undefined {
  const space = /^[ -]*([\t\u00a0])/m.exec(text);
  if (!space || offset < space.index) return undefined;
  return {
    offset: space.index + space[0].length - 1,
    fact: `The line is indented with ${space[1] === '\t' ? 'a tab' : 'a no-break space'}.`,
    hint: 'Indent it, and every line like it, with ordinary spaces: two for each step.',
  };
}

/** To the parser a no-break space is a letter of the key. */
function noBreakIndents(text: string): YamlFault[] {
  const key = /^[ -]*\u00a0[\s-]*[\w-]+:/m.exec(text);
  const fault = key && indentedOtherwise(text, key.index);
  return fault ? [fault] : [];
}

function explain(text: string, document: Document, error: YAMLError): YamlFault {
  if (error.code !== 'DUPLICATE_KEY') return explainYamlError(text, error);
  const { key, first } = repeatedKey(document, error.pos[0]);
  const line = text.slice(0, first).split('\n').length;
  const below = text.slice(0, error.pos[0]).split('\n').length - line;
  return {
    offset: error.pos[0],
    fact: `The key "${key}" stands here for the second time.`,
    hint: `Keep one of the two; the other is ${below === 1 ? 'one line' : `${below} lines`} above.`,
  };
}

/** The key at an offset, and the offset of the first one that is the same in its block. */
function repeatedKey(document: Document, offset: number): { key: string; first: number } {
  let found = { key: '', first: offset };
  visit(document, {
    Map: (_key, { items }) => {
      const keys = items.map(({ key }) => key).filter((key) => isScalar(key));
      const again = keys.find(({ range }) => range?.[0] === offset);
      const first = keys.find(({ value }) => value === again?.value);
      if (again) found = { key: String(again.value), first: first?.range?.[0] ?? offset };
    },
  });
  return found;
}

/** An alias is always a text in asterisks whose quotation marks were forgotten: no data needs one. */
function aliasesIn(document: Document, text: string): YamlFault[] {
  const found: YamlFault[] = [];
  visit(document, {
    Alias: (_key, { range }) => {
      const offset = range?.[0] ?? 0;
      found.push(explainYamlError(text, { code: 'BAD_ALIAS', pos: [offset, offset], message: '' }));
    },
  });
  return found;
}
