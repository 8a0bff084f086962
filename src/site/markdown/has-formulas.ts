/** Whether any text of a library may have a formula, and so needs what only formulas need. */
import { everyPaper, type Library } from '../../model/library.ts';

/** By how formulas are written, without parsing all texts for it. */
const written = /(?:```|~~~)\s*formula|\{formula\b/;

export function hasFormulas(library: Library): boolean {
  const { statements, pages } = library;
  return [...everyPaper(library), ...statements, ...pages].some(({ source }) =>
    written.test(source.body),
  );
}
