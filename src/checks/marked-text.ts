/** Reads the words of a PDF by the marks that tie them to its structure tree. */

/** The words of one page, by the identifier of the marked content that they stand in. */
export type MarkedText = ReadonlyMap<number, string>;

/**
 * The words of each page (ISO 32000-1 14.6, 14.7.4).
 *
 * @throws Error if the bytes are no PDF.
 */
export async function readMarkedText(bytes: Uint8Array): Promise<MarkedText[]> {
  // Loaded here, because most runs find no fault, and it takes a while.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // A copy, since it takes the bytes over; and it warns of what others are here to check.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const document = await loading.promise;
    const pages: MarkedText[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      pages.push(textByMark(items));
    }
    return pages;
  } finally {
    await loading.destroy();
  }
}

type Item =
  | { readonly type: string; readonly id?: string }
  | { readonly str: string; readonly hasEOL: boolean };

/** Words belong to the innermost sequence around them that has an identifier. */
function textByMark(items: readonly Item[]): MarkedText {
  const texts = new Map<number, string>();
  const open: (number | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const mark = open.findLast((identifier) => identifier !== undefined);
      if (mark === undefined) continue;
      texts.set(mark, `${texts.get(mark) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      // pdf.js writes `p7R_mc3` for mark 3 on the page that is object 7.
      const mark = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
      open.push(mark === undefined ? undefined : Number(mark));
    }
  }
  return texts;
}
