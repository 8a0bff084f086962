/** Finds images that say nothing to those who do not see them, or that are not there. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import { isPicture } from '../picture-name.ts';
import { whyEmpty } from './empty-alternatives.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { pictureFile } from './pictures-shown.ts';
import { type Finding, PlaceReader } from './place-reader.ts';

/** @param files names of the files beside the text */
export function imageProblems(text: ParsedText, files: ReadonlySet<string>): Problem[] {
  const reader = new PlaceReader(text.source);
  const problems: Problem[] = [];
  for (const token of inlineTokens(text, reader)) {
    if (token.type === 'image') problems.push(...problemsOf(token, reader, files));
  }
  return problems;
}

function problemsOf(image: Token, reader: PlaceReader, files: ReadonlySet<string>): Problem[] {
  const src = pictureFile(image);
  const place = reader.next(`![${image.content}](`);
  return [alternativeFinding(image.content, src), fileFinding(src, files)].flatMap((finding) =>
    finding ? reader.problem(place, finding) : [],
  );
}

/** As Google Docs exports pictures: as letters and digits, a million of them. */
const isWrittenOut = (src: string) => src.startsWith('data:');

function alternativeFinding(alternative: string, src: string): Finding | undefined {
  const why = whyEmpty(alternative, src);
  if (!why) return undefined;
  const named = src && !isWrittenOut(src) ? ` ${src}` : '';
  return {
    code: 'image-alt',
    fact:
      alternative.trim() === ''
        ? `The image${named} has no text alternative.`
        : `The text alternative "${alternative}" of the image${named} ${why}.`,
    hint: 'Say between the square brackets what the picture shows: ![What it shows](file.png).',
  };
}

function fileFinding(src: string, files: ReadonlySet<string>): Finding | undefined {
  const code = 'image-missing';
  if (isWrittenOut(src)) {
    return {
      code,
      fact: 'The picture is written into the text, and no file beside it.',
      hint: 'Save it as a file in the same folder, and write the name of that: ![What it shows](file.png).',
    };
  }
  if (!files.has(src.replace(/^\.\//, ''))) {
    return {
      code,
      fact: src ? `There is no file ${src} beside this text.` : 'The image names no file.',
      hint: 'Put the picture into the same folder, and write its name as it is, capitals included.',
    };
  }
  if (isPicture(src)) return undefined;
  return {
    code,
    fact: `The file ${src} is no picture that a page can show.`,
    hint: 'Save the picture as PNG, JPEG, WebP, AVIF, GIF or SVG, and name that.',
  };
}
