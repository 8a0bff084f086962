/** Reads which characters a font has glyphs for. */
import { inflateSync } from 'node:zlib';

/**
 * The `cmap` of a TrueType or WOFF file, as far as it is in format 4 or 12 (OpenType 1.9.1; WOFF 1.0, 4).
 *
 * @throws Error if it has none.
 */
export function charactersIn(font: Buffer): Set<string> {
  const cmap = tableIn(font, 'cmap');
  const found = new Set<string>();
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    for (const [first, last] of rangesIn(table)) {
      for (let code = first; code <= last; code++) found.add(String.fromCodePoint(code));
    }
  }
  return found;
}

function tableIn(bytes: Buffer, tag: string): Buffer {
  const isWoff = bytes.toString('latin1', 0, 4) === 'wOFF';
  const [count, start, size] = isWoff ? [12, 44, 20] : [4, 12, 16];
  for (let index = 0; index < bytes.readUInt16BE(count); index++) {
    const entry = bytes.subarray(start + index * size);
    if (entry.toString('latin1', 0, 4) !== tag) continue;
    if (!isWoff) return bytes.subarray(entry.readUInt32BE(8));
    const offset = entry.readUInt32BE(4);
    const packed = bytes.subarray(offset, offset + entry.readUInt32BE(8));
    return packed.length < entry.readUInt32BE(12) ? inflateSync(packed) : packed;
  }
  throw new Error(`The font has no table ${tag}.`);
}

function rangesIn(table: Buffer): [first: number, last: number][] {
  const format = table.readUInt16BE(0);
  if (format === 12) {
    return Array.from({ length: table.readUInt32BE(12) }, (_, group) => [
      table.readUInt32BE(16 + group * 12),
      table.readUInt32BE(20 + group * 12),
    ]);
  }
  if (format !== 4) return [];
  const doubled = table.readUInt16BE(6);
  return Array.from({ length: doubled / 2 }, (_, segment) => [
    table.readUInt16BE(16 + doubled + segment * 2),
    table.readUInt16BE(14 + segment * 2),
  ]);
}
