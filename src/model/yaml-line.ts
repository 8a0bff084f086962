/** One line of YAML as an editor sees it, in its parts. */

/** What a line of YAML says, and where its parts stand in the text. */
export interface YamlLine {
  readonly start: number;
  /** Spaces and the hyphens of lists. */
  readonly indent: string;
  readonly text: string;
  /** None if no key starts the line. */
  readonly key?: string | undefined;
  readonly value: string;
  readonly valueStart: number;
}

/** The line that an offset into the text stands on. */
export function lineAt(text: string, offset: number): YamlLine {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start).split(/\r?\n/, 1);
  const [indent = ''] = /^[ \t]*(?:- +)*/.exec(line) ?? [];
  const [before, key] = /^([\w-]+): +/.exec(line.slice(indent.length)) ?? ['', undefined];
  const valueStart = indent.length + before.length;
  const value = line.slice(valueStart).trimEnd();
  return { start, indent, text: line, key, value, valueStart: start + valueStart };
}

/** The hint that shows the line with its value in straight quotation marks, of the kind that it does not hold. */
export function quoted({ key, value }: YamlLine): string {
  const plain = value.replace(/^[“”„]|[“”]$/g, '');
  const mark = plain.includes('"') ? "'" : '"';
  const inner = mark === "'" ? plain.replaceAll("'", "''") : plain;
  const before = key === undefined ? '' : `${key}: `;
  return `Put it in straight quotation marks: ${before}${mark}${inner}${mark}`;
}
