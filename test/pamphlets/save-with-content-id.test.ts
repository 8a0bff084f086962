/** A document is saved with all that it holds, where its table says, under an identifier made of it. */
import { decodePDFRawStream, PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { saveWithContentId } from '../../src/pamphlets/file/save-with-content-id.ts';

/** More objects than one stream takes, some of whose numbers are missing, and a stream among them. */
async function documentWith(last: string): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.addPage();
  const { context } = document;
  const refs = Array.from({ length: 450 }, (_, number) =>
    context.register(context.obj({ number })),
  );
  for (const ref of refs.slice(100, 120)) context.delete(ref);
  context.register(context.stream('held', {}));
  context.register(context.obj({ last }));
  return document;
}

const isOfFile = (object: unknown) =>
  object instanceof PDFRawStream &&
  ['/ObjStm', '/XRef'].includes(String(object.dict.get(PDFName.Type)));

const objectsOf = ({ context }: PDFDocument) =>
  context
    .enumerateIndirectObjects()
    .flatMap(([ref, object]) => (isOfFile(object) ? [] : [`${ref} ${object}`]));

test('what was saved is there again', async () => {
  const document = await documentWith('one');
  const saved = await PDFDocument.load(await saveWithContentId(document), {
    updateMetadata: false,
  });
  const before = await documentWith('one');
  assert.equal(objectsOf(saved), objectsOf(before));
});

test('every object stands where the table says', async () => {
  const bytes = await saveWithContentId(await documentWith('one'));
  const text = Buffer.from(bytes).toString('latin1');
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false });
  const streamAt = (number: number): PDFRawStream => {
    const stream = context.lookup(PDFRef.of(number));
    if (!(stream instanceof PDFRawStream)) throw new Error(`Object ${number} is no stream.`);
    return stream;
  };
  const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(text)?.[1]);
  const table = streamAt(Number.parseInt(text.slice(start), 10));
  const rows = Buffer.from(decodePDFRawStream(table).decode());
  const numbers = numbersIn(String(table.dict.get(PDFName.of('Index'))));
  const found: string[] = [];
  for (let run = 0; run < numbers.length; run += 2) {
    const [first = 0, count = 0] = numbers.slice(run, run + 2);
    for (let number = first; number < first + count; number++) {
      const row = 7 * found.length;
      const [type, place, index] = [
        rows[row],
        rows.readUInt32BE(row + 1),
        rows.readUInt16BE(row + 5),
      ];
      if (type === 0) assert.equal([number, place, index], [0, 0, 65535]);
      if (type === 1) assert.ok(text.startsWith(`${number} 0 obj\n`, place));
      if (type === 2) {
        const stream = streamAt(place);
        const held = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
        const heads = numbersIn(
          held.slice(0, Number(String(stream.dict.get(PDFName.of('First'))))),
        );
        assert.is(heads[2 * index], number);
      }
      found.push(`${number} 0 R`);
    }
  }
  assert.is(found.length * 7, rows.length);
  const all = context.enumerateIndirectObjects().map(([ref]) => String(ref));
  assert.equal(found, ['0 0 R', ...all]);
  const highest = Number.parseInt(found.at(-1) ?? '', 10);
  assert.is(String(table.dict.get(PDFName.of('Size'))), String(highest + 1));
});

test('the identifier is that of the content', async () => {
  const idOf = (bytes: Uint8Array) =>
    /\/ID \[ <([\da-f]{32})> <\1> \]/.exec(Buffer.from(bytes).toString('latin1'))?.[1];
  const [one, again, two] = [
    await saveWithContentId(await documentWith('one')),
    await saveWithContentId(await documentWith('one')),
    await saveWithContentId(await documentWith('two')),
  ];
  assert.equal(one, again);
  assert.match(idOf(one) ?? '', /^[\da-f]{32}$/);
  assert.is.not(idOf(one), idOf(two));
});

function numbersIn(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

test.run();
