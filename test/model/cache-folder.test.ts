/** What is kept goes where PRESS_CACHE says, so that a build can start from nothing. */
import { resolve } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { cacheFolder } from '../../src/model/cache-folder.ts';

const before = process.env.PRESS_CACHE;
test.after.each(() => {
  if (before === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = before;
});

test('without a word, it is the project’s own', () => {
  delete process.env.PRESS_CACHE;
  assert.is(cacheFolder('pictures'), resolve('.cache/pictures'));
});

test('a folder that is named takes its place, from wherever it is named', () => {
  process.env.PRESS_CACHE = 'elsewhere';
  assert.is(cacheFolder('pictures'), resolve('elsewhere/pictures'));
});

test('an empty name is none', () => {
  process.env.PRESS_CACHE = '';
  assert.is(cacheFolder('pictures'), resolve('.cache/pictures'));
});

test.run();
