/** Saves a PDF so that the same content is the same bytes, under an identifier made of it. */
import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHexString } from '@cantoo/pdf-lib';

/** As long as an identifier, in whose place it stands while the content is hashed. */
const noId = '0'.repeat(32);

/** ISO 32000-1 14.4: the file's identifier; made from its content, so that it repeats with it. */
export async function saveWithContentId(document: PDFDocument): Promise<Uint8Array> {
  const id = PDFHexString.of(noId);
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  const saved = await document.save({
    addDefaultPage: false,
    updateFieldAppearances: false,
    // No rests: a pamphlet takes less than the timers that they wait for.
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  const bytes = Buffer.from(saved.buffer, saved.byteOffset, saved.byteLength);
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, noId.length);
  // It stands at the very end of the file, where nothing else can be taken for it.
  const second = bytes.lastIndexOf(noId);
  const first = bytes.lastIndexOf(noId, second - 1);
  for (const at of [first, second]) bytes.write(digest, at, 'latin1');
  return saved;
}
