/** Says what the parser's errors mean in the words of an editor, with the line as it should be. */
import type { YAMLError } from 'yaml';
import { lineAt, quoted, type YamlLine } from './yaml-line.ts';

export interface YamlFault {
  /** Into the YAML. */
  readonly offset: number;
  readonly fact: string;
  readonly hint: string;
}

type Explanation = YamlFault | undefined;

/** The first of these that fits the line of an error explains it; the parser's codes tell less. */
export function explainYamlError(
  text: string,
  error: Pick<YAMLError, 'code' | 'pos' | 'message'>,
): YamlFault {
  const [offset] = error.pos;
  const line = lineAt(text, offset);
  return (
    openQuote(text, error.message) ??
    openBracket(text, offset, error.message) ??
    backslash(offset, error.code) ??
    noSpaceAfterColon(line) ??
    specialStart(line) ??
    colonInValue(line, error.code) ??
    textAfterQuote(line, error.message) ??
    deeperLine(text, line, error.code) ??
    otherIndent(line, offset, error.message) ??
    secondDocument(line, error.code) ??
    noKey(line) ?? {
      offset,
      fact: `This is not YAML: ${sentence(error.message)}`,
      hint: 'Check the indentation, and put text with a colon or a leading symbol in quotation marks.',
    }
  );
}

function openQuote(text: string, message: string): Explanation {
  const mark = /^Missing closing (["'])/.exec(message)?.[1];
  if (!mark) return undefined;
  // It is the last value that opens with one and does not close it on its line.
  const opened = [...text.matchAll(new RegExp(`^[ -]*(?:[\\w-]+: +)?(${mark})`, 'gm'))].findLast(
    (match) => !new RegExp(`${mark} *$`, 'm').test(lineAt(text, match.index).value.slice(1)),
  );
  const offset = opened ? opened.index + opened[0].length - 1 : text.indexOf(mark);
  return {
    offset,
    fact: `The quotation mark ${mark} that opens here is not closed.`,
    hint: `Write ${mark} at the end of the value as well.`,
  };
}

function openBracket(text: string, offset: number, message: string): Explanation {
  const close = /^Flow (?:sequence|map) .*end with a ([\]}])$/.exec(message)?.[1];
  if (!close) return undefined;
  const open = close === ']' ? '[' : '{';
  return {
    offset: Math.max(text.lastIndexOf(open, offset), 0),
    fact: `The bracket ${open} that opens here is not closed.`,
    hint: `Write ${close} where it ends, or put text that starts with a bracket in quotation marks.`,
  };
}

function backslash(offset: number, code: string): Explanation {
  if (code !== 'BAD_DQ_ESCAPE') return undefined;
  return {
    offset,
    fact: 'A backslash between double quotation marks is no text.',
    hint: `Put the value in single straight quotation marks: '…'.`,
  };
}

function noSpaceAfterColon({ start, indent, text }: YamlLine): Explanation {
  const match = /^([\w-]+):([^ \t].*)$/.exec(text.slice(indent.length));
  if (!match) return undefined;
  const [, key = '', value = ''] = match;
  return {
    offset: start + indent.length + key.length + 1,
    fact: `No ordinary space follows the colon of "${key}".`,
    hint: `Write ${key}: ${value.trim()}`,
  };
}

function specialStart(line: YamlLine): Explanation {
  const [mark] = /^(?:[*&!%@`[{]|[>|](?![+-]?\d?$)|[-?](?= ))/.exec(line.value) ?? [];
  if (mark === undefined) return undefined;
  return {
    offset: line.valueStart,
    fact: `A value cannot start with ${mark} unless it is in quotation marks.`,
    hint: quoted(line),
  };
}

function colonInValue(line: YamlLine, code: string): Explanation {
  const colon = line.value.search(/:(?: |$)/);
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || colon < 0) return undefined;
  if (/^[“”„]/.test(line.value)) {
    return {
      offset: line.valueStart,
      fact: 'The quotation marks of the value are curly, and so do not hold its colon.',
      hint: quoted(line),
    };
  }
  return {
    offset: line.valueStart + colon,
    fact: `A colon with a space after it stands in the value of "${line.key}", as if it ended a key.`,
    hint: quoted(line),
  };
}

function textAfterQuote(line: YamlLine, message: string): Explanation {
  const [mark] = /^["']/.exec(line.value) ?? [];
  if (mark === undefined || !message.startsWith('Unexpected')) return undefined;
  const other = mark === '"' ? "'" : '"';
  const inner = line.value.endsWith(mark) ? line.value.slice(1, -1) : line.value;
  const mended = mark === "'" && !inner.includes(other) ? ` "${inner}"` : ` ${other}…${other}`;
  return {
    offset: line.valueStart,
    fact: `The value goes on after a quotation mark ${mark} that closes it.`,
    hint: `Put the whole value in the other straight quotation marks:${mended}.`,
  };
}

/** A line below a value, deeper than its key: meant as a key, or as more of the value. */
function deeperLine(text: string, line: YamlLine, code: string): Explanation {
  const next = text.indexOf('\n', line.start) + 1;
  if (code !== 'BLOCK_AS_IMPLICIT_KEY' || next === 0) return undefined;
  const { indent, text: shown } = lineAt(text, next);
  return {
    offset: next + indent.length,
    fact: `"${shown.trim()}" stands deeper than the key "${line.key}" above it.`,
    hint: `If it is a key, start it below "${line.key}"; if it belongs to the value, put the whole value in quotation marks.`,
  };
}

function otherIndent(line: YamlLine, offset: number, message: string): Explanation {
  const atStart = offset <= line.start + line.indent.length;
  if (!/^(?:Unexpected|Sequence item|All )/.test(message) || !atStart) return undefined;
  return {
    offset: line.start + line.indent.length,
    fact: `"${line.text.trim()}" does not start below the lines that it belongs to.`,
    hint: 'Start the keys of a block, and the hyphens of a list, exactly below each other.',
  };
}

function secondDocument({ start }: YamlLine, code: string): Explanation {
  if (code !== 'MULTIPLE_DOCS') return undefined;
  return {
    offset: start,
    fact: 'This line ends the data, and more follows it.',
    hint: 'Take the line out.',
  };
}

function noKey({ start, indent, text, key }: YamlLine): Explanation {
  if (key !== undefined || text.trim() === '') return undefined;
  return {
    offset: start + indent.length,
    fact: `"${text.trim()}" is no key with a value.`,
    hint: 'Write a key, a colon, a space and the value; if it goes on with the value above, start it with two spaces.',
  };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
