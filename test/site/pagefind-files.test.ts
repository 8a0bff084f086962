/** What Pagefind’s files are made of: numbers, texts and arrays as CBOR has them, under names that differ. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Cbor, decodeCbor, encodeCbor } from '../../src/site/search/cbor.ts';
import { fileNames } from '../../src/site/search/pagefind-files.ts';

/** RFC 8949, appendix A. */
const examples: [Cbor, hexadecimal: string][] = [
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [1000, '1903e8'],
  [1_000_000, '1a000f4240'],
  [-1, '20'],
  [-100, '3863'],
  [-1000, '3903e7'],
  ['', '60'],
  ['ü', '62c3bc'],
  ['水', '63e6b0b4'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
];

test('values and bytes are those of the standard', () => {
  for (const [value, hexadecimal] of examples) {
    assert.is(encodeCbor(value).toString('hex'), hexadecimal);
    assert.equal(decodeCbor(Buffer.from(hexadecimal, 'hex')), value);
  }
});

test('what is longer than the first room for it comes back whole', () => {
  const value = [Array.from({ length: 70_000 }, (_, number) => number), 'ä'.repeat(100_000)];
  assert.equal(decodeCbor(encodeCbor(value)), value);
});

test('what Pagefind does not write is refused', () => {
  for (const other of ['f5', 'a0', '4101', 'fb3ff199999999999a', '9f01ff']) {
    assert.throws(() => decodeCbor(Buffer.from(other, 'hex')), other);
  }
});

test('two files whose digests begin alike have names of their own', () => {
  const nameOf = fileNames('en');
  const named = (digest: string) => nameOf(digest.slice(0, 7), () => digest);
  assert.is(named('0123456789'), 'en_0123456');
  assert.is(named('0123456799'), 'en_01234567');
  assert.is(named('0123456798'), 'en_012345679');
  assert.is(named('1123456798'), 'en_1123456');
});

test.run();
