/** Finds images that say nothing to those who do not see them, or that are not there. */
import type Token from 'markdown-it/lib/token.mjs';
import type { Problem } from '../../model/problem.ts';
import { isPicture } from '../picture-name.ts';
import { whyEmpty } from './empty-alternatives.ts';
import { inlineTokens } from './inline-tokens.ts';
import type { ParsedText } from './parsed-text.ts';
import { pictureFile } from './pictures-shown.ts';
import { PlaceReader } from './place-reader.ts';

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
  const problems: Problem[] = [];
  const why = whyEmpty(image.content, src);
  if (why) {
    const named = src && ` ${src}`;
    problems.push(
      reader.problem(place, {
        code: 'image-alt',
        fact:
          image.content.trim() === ''
            ? `The image${named} has no text alternative.`
            : `The text alternative "${image.content}" of the image${named} ${why}.`,
        hint: 'Say between the square brackets what the picture shows: ![What it shows](file.png).',
      }),
    );
  }
  const isThere = files.has(src.replace(/^\.\//, ''));
  if (isThere && !isPicture(src)) {
    problems.push(
      reader.problem(place, {
        code: 'image-missing',
        fact: `The file ${src} is no picture that a page can show.`,
        hint: 'Save the picture as PNG, JPEG, WebP, AVIF, GIF or SVG, and name that.',
      }),
    );
  }
  if (!isThere) {
    problems.push(
      reader.problem(place, {
        code: 'image-missing',
        fact: src ? `There is no file ${src} beside this text.` : 'The image names no file.',
        hint: 'Put the picture into the same folder, and write its name as it is, capitals included.',
      }),
    );
  }
  return problems;
}
