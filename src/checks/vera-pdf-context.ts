/** Reads the path by which veraPDF leads to a fault in a PDF. */

export interface FaultContext {
  /** Its number, from 1, where the path goes through a page. */
  readonly page: number | undefined;
  /** The structure elements on the way, outermost first, as the file has them: `L`, `LI`. */
  readonly roles: readonly string[];
  /** The number of the innermost object that has one. */
  readonly object: number | undefined;
  /** The number of the structure element around it. */
  readonly around: number | undefined;
  /** The identifier of the marked content that is at fault (ISO 32000-1 14.6). */
  readonly mark: number | undefined;
}

/** @param path like `root/document[0]/pages[1](7 0 obj PDPage)/annots[0](8 0 obj PDLinkAnnot)` */
export function readContext(path: string): FaultContext {
  const elements = [...path.matchAll(/\((\d+) \d+ obj SE\w+ ([^)]+)\)/g)];
  const page = /\/pages\[(\d+)\]/.exec(path)?.[1];
  const mark = /\{mcid:(\d+)\}[^{]*$/.exec(path)?.[1];
  const around = elements.at(-2)?.[1];
  const object = [...path.matchAll(/\((\d+) \d+ obj /g)].at(-1)?.[1];
  return {
    page: page === undefined ? undefined : Number(page) + 1,
    roles: elements.map(([, , role = '']) => role),
    object: object === undefined ? undefined : Number(object),
    around: around === undefined ? undefined : Number(around),
    mark: mark === undefined ? undefined : Number(mark),
  };
}
