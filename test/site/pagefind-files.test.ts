/** The files of an index have names that differ. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { fileNames } from '../../src/site/search/pagefind-files.ts';

test('two files whose digests begin alike have names of their own', () => {
  const nameOf = fileNames('en');
  const named = (digest: string) => nameOf(digest.slice(0, 7), () => digest);
  assert.is(named('0123456789'), 'en_0123456');
  assert.is(named('0123456799'), 'en_01234567');
  assert.is(named('0123456798'), 'en_012345679');
  assert.is(named('1123456798'), 'en_1123456');
});

test.run();
