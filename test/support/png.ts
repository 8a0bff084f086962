/** Pictures to test with: PNG of any size, which nothing makes much smaller, the same each time. */
import { crc32, deflateSync } from 'node:zlib';
import { seededRandom } from './seeded-random.ts';

/** Grey noise. */
export function png(width: number, height: number): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, of grey alone.
  header.writeUInt8(8, 8);
  const random = seededRandom(1);
  // Each line starts with the number of its filter: none.
  const lines = Uint8Array.from({ length: height * (width + 1) }, (_, index) =>
    index % (width + 1) === 0 ? 0 : random.between(0, 255),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, sum]);
}
