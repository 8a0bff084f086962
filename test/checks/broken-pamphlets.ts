/** Pamphlets of one paper, each with one of the things taken out that make it PDF/UA. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { type BuiltSite, openBuiltSite } from '../../src/checks/built-site.ts';
import { type Manifest, manifestName } from '../../src/model/manifest.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

type Break = (document: PDFDocument) => void;

/** Outside of ASCII, which Java has to be told of. */
const folderName = 'Prüfung ✓';

const breaks = {
  'nothing broken': () => {},
  'no metadata': ({ catalog }) => {
    catalog.delete(PDFName.of('Metadata'));
  },
  'figure without alternative': (document) => {
    for (const figure of dictsWith(document, 'S', 'Figure')) figure.delete(PDFName.of('Alt'));
  },
  'links without contents': (document) => {
    for (const link of dictsWith(document, 'Subtype', 'Link')) link.delete(PDFName.of('Contents'));
  },
  'note without an identifier': (document) => {
    for (const note of dictsWith(document, 'S', 'Note')) note.delete(PDFName.of('ID'));
  },
  'untagged line': (document) => {
    const { node } = document.getPage(2);
    const line = document.context.register(document.context.stream('\n0 0 m 9 9 l S\n'));
    const contents = node.get(PDFName.of('Contents'));
    const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
    node.set(PDFName.of('Contents'), document.context.obj([...streams, line]));
  },
} as const satisfies Readonly<Record<string, Break>>;

export type Broken = keyof typeof breaks | 'cut in half';

export interface BrokenPamphlets extends AsyncDisposable {
  /** Announces them all; the slug of each says what is broken. */
  readonly site: BuiltSite;
}

/** @param folder a built site, of whose paper they are made */
export async function brokenPamphlets(folder: string, paper: string): Promise<BrokenPamphlets> {
  const { manifest } = await openBuiltSite(folder);
  const entry = manifest.pamphlets.find(({ slug }) => slug === paper);
  if (!entry) throw new Error(`${folder} has no pamphlet of ${paper}.`);
  const whole = await readFile(join(folder, entry.path));
  const pdfs = new Map<Broken, Uint8Array>([['cut in half', whole.subarray(0, whole.length / 2)]]);
  for (const [name, breakIt] of Object.entries(breaks)) {
    const document = await PDFDocument.load(whole, { updateMetadata: false });
    breakIt(document);
    const options = { addDefaultPage: false, updateFieldAppearances: false };
    pdfs.set(name as Broken, await document.save(options));
  }
  const named = [...pdfs].map(([slug, pdf]) => [slug, `${slug}.pdf`, pdf] as const);
  const announced: Manifest = {
    ...manifest,
    pages: [],
    files: [],
    pamphlets: named.map(([slug, path]) => ({ ...entry, slug, path })),
  };
  const built = await temporaryFolder({
    [`${folderName}/${manifestName}`]: JSON.stringify(announced),
    ...Object.fromEntries(named.map(([, path, pdf]) => [`${folderName}/${path}`, pdf])),
  });
  return {
    site: await openBuiltSite(join(built.path, folderName)),
    [Symbol.asyncDispose]: () => built[Symbol.asyncDispose](),
  };
}

function* dictsWith(document: PDFDocument, key: string, name: string): Generator<PDFDict> {
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict && object.get(PDFName.of(key)) === PDFName.of(name)) yield object;
  }
}
