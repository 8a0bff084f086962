/** Numbers the identifiers of a PDF's structure elements afresh, so that they repeat with the page. */
import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/** Chromium counts through all pages that a process has shown: `node00001736`. */
const processId = /^node\d{8}$/;

/**
 * Table headers have identifiers, and cells name them (ISO 32000-1 14.8.5.7). The new ones sort as
 * the old ones did, as the tree of identifiers has to be sorted (ISO 32000-1 7.9.6).
 */
export function renumberElementIds(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  for (const object of objects) {
    replaceStrings(object, (text) => {
      found.add(text);
      return text;
    });
  }
  const renumbered = new Map(
    [...found].toSorted().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]),
  );
  for (const object of objects) replaceStrings(object, (id) => renumbered.get(id) ?? id);
}

/** Replaces the identifiers in an object and in the arrays and dictionaries that it holds itself. */
function replaceStrings(object: PDFObject, replace: (id: string) => string): void {
  if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      if (isProcessId(value)) object.set(key, PDFString.of(replace(value.asString())));
      else replaceStrings(value, replace);
    }
  } else if (object instanceof PDFArray) {
    for (const [index, value] of object.asArray().entries()) {
      if (isProcessId(value)) object.set(index, PDFString.of(replace(value.asString())));
      else replaceStrings(value, replace);
    }
  }
}

function isProcessId(object: PDFObject): object is PDFString {
  return object instanceof PDFString && processId.test(object.asString());
}
