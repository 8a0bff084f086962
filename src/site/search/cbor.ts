/** CBOR (RFC 8949) as far as Pagefind's files hold it: whole numbers, texts, and arrays of known length. */

export type Cbor = number | string | readonly Cbor[];

const unsigned = 0;
const negative = 1;
const text = 3;
const array = 4;

/** @throws Error if there is anything else in it */
export function decodeCbor(bytes: Buffer): Cbor {
  let at = 0;

  function item(): Cbor {
    const head = bytes.readUInt8(at++);
    const argument = argumentOf(head & 31);
    switch (head >> 5) {
      case unsigned:
        return argument;
      case negative:
        return -1 - argument;
      case text:
        at += argument;
        return bytes.toString('utf8', at - argument, at);
      case array:
        return items(argument);
      default:
        throw new Error(`Pagefind's file has something unknown in it: ${head} at ${at - 1}.`);
    }
  }

  function items(length: number): Cbor[] {
    const items: Cbor[] = [];
    for (let left = length; left > 0; left--) items.push(item());
    return items;
  }

  function argumentOf(information: number): number {
    if (information < 24) return information;
    const length = 2 ** (information - 24);
    at += length;
    return bytes.readUIntBE(at - length, length);
  }

  return item();
}

/** Numbers in as few bytes as they need (RFC 8949, 4.2.1). */
export function encodeCbor(value: Cbor): Buffer {
  let bytes = Buffer.allocUnsafe(1 << 16);
  let at = 0;

  function item(value: Cbor): void {
    if (typeof value === 'number') {
      if (value < 0) head(negative, -1 - value);
      else head(unsigned, value);
    } else if (typeof value === 'string') {
      const length = Buffer.byteLength(value);
      head(text, length);
      makeRoom(length);
      at += bytes.write(value, at);
    } else {
      head(array, value.length);
      for (const element of value) item(element);
    }
  }

  function head(type: number, argument: number): void {
    makeRoom(5);
    if (argument < 24) {
      bytes[at++] = (type << 5) | argument;
      return;
    }
    const size = argument < 2 ** 8 ? 0 : argument < 2 ** 16 ? 1 : 2;
    bytes[at++] = (type << 5) | (24 + size);
    at = bytes.writeUIntBE(argument, at, 2 ** size);
  }

  function makeRoom(length: number): void {
    if (at + length <= bytes.length) return;
    bytes = Buffer.concat([bytes, Buffer.allocUnsafe(bytes.length + length)]);
  }

  item(value);
  return bytes.subarray(0, at);
}
