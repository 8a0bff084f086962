/** Finds headings without words, of the wrong level, with a taken id, and those that are meant but not written. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import { plainText } from './headings.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';
import type { ParsedText } from './parsed-text.ts';
import { PlaceReader } from './place-reader.ts';

/** In letters: a bold paragraph that is longer is no heading. */
const longestHeading = 80;

export function headingProblems(text: ParsedText): Problem[] {
  const reader = new PlaceReader(text.source);
  const paragraphs = paragraphsOf(text);
  return [
    ...emptyProblems(text, reader),
    ...levelProblems(text, reader),
    ...noteProblems(text, reader),
    ...idProblems(text, reader),
    ...paragraphs.flatMap((paragraph) => spaceProblems(paragraph, reader)),
    ...paragraphs.filter(isBoldHeading).map(({ inline, firstLine }) =>
      reader.problem(reader.inLine(firstLine, inline.content), {
        code: 'heading-bold',
        severity: 'warning',
        fact: `"${plainText(inline)}" is a paragraph in bold, which no contents and no screen reader knows for a heading.`,
        hint: `If it is one, write: ## ${plainText(inline)}`,
      }),
    ),
  ];
}

function emptyProblems({ tokens }: ParsedText, reader: PlaceReader): Problem[] {
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || !isEmpty(tokens[index + 1])) return [];
    return reader.problem(reader.startOf(token), {
      code: 'heading-empty',
      fact: 'This heading has no words, so contents and bookmarks cannot name it.',
      hint: 'Write its words behind the hashes, or take it out.',
    });
  });
}

function levelProblems({ tokens }: ParsedText, reader: PlaceReader): Problem[] {
  let level = 1;
  return tokens.flatMap((token, index) => {
    if (token.type !== 'heading_open' || isEmpty(tokens[index + 1])) return [];
    const before = level;
    const written = Number(token.tag.slice(1));
    // What follows is looked at as if this one were mended.
    level = Math.max(2, Math.min(written, before + 1));
    const text = tokens[index + 1]?.content ?? '';
    if (written === 1) {
      return reader.problem(reader.startOf(token), {
        code: 'heading-level',
        fact: `"${text}" is a heading of the first level, which is the title’s.`,
        hint: 'Start it with ## instead of #.',
      });
    }
    if (written === level) return [];
    return reader.problem(reader.startOf(token), {
      code: 'heading-level',
      fact: `"${text}" is a heading of level ${written} below one of level ${before}.`,
      hint: `Start it with ${'#'.repeat(level)}.`,
    });
  });
}

/** ISO 14289-2 8.2.5.14: a note holds no heading. */
function noteProblems({ tokens }: ParsedText, reader: PlaceReader): Problem[] {
  let isInNote = false;
  return tokens.flatMap((token, index) => {
    if (token.type === 'footnote_open') isInNote = true;
    if (token.type === 'footnote_close') isInNote = false;
    if (token.type !== 'heading_open' || !isInNote) return [];
    return reader.problem(reader.startOf(token), {
      code: 'heading-level',
      fact: `"${plainText(tokens[index + 1])}" is a heading in a note, which can have none.`,
      hint: 'Write it as a paragraph; a line of hyphens below words makes a heading as well.',
    });
  });
}

function idProblems({ env }: ParsedText, reader: PlaceReader): Problem[] {
  return env.repeatedIds.map((id) =>
    reader.problem(reader.last(`{#${id}}`), {
      code: 'duplicate-id',
      fact: `The id "${id}" is taken: it stands on this page already.`,
      hint: 'Give this heading another id, or none.',
    }),
  );
}

/** To Markdown a no-break space is a letter, as it is to the parser of front matter. */
function spaceProblems({ lines, firstLine }: Paragraph, reader: PlaceReader): Problem[] {
  return lines.flatMap((line, index) => {
    const [, hashes, words] = /^(#{1,6})(?:\u00a0+|(?=\p{L}))(.*)$/u.exec(line) ?? [];
    if (!hashes || !words) return [];
    return reader.problem(reader.inLine(firstLine + index, line), {
      code: 'heading-space',
      fact: `"${line}" is no heading: no ordinary space follows ${hashes}.`,
      hint: `Write ${'#'.repeat(Math.max(hashes.length, 2))} ${words}, or \\# if it is no heading.`,
    });
  });
}

function isEmpty(heading: Token | undefined): boolean {
  return plainText(heading) === '';
}

/** Bold from its first to its last letter, on one line, and no sentence. */
function isBoldHeading({ inline, lines, isTopLevel }: Paragraph): boolean {
  const parts = (inline.children ?? []).filter(
    ({ type, content }) => type !== 'text' || content !== '',
  );
  return (
    isTopLevel &&
    lines.length === 1 &&
    parts[0]?.type === 'strong_open' &&
    parts.findIndex(({ type }) => type === 'strong_close') === parts.length - 1 &&
    inline.content.length <= longestHeading &&
    !/[.!]$/.test(plainText(inline))
  );
}
