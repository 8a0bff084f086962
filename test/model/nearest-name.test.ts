/** A name is suggested for one that was written wrongly, and for no other. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { nearestName, nearestPath } from '../../src/model/nearest-name.ts';

const names = ['title', 'date', 'issued', 'published', 'descriptiveTitle', 'cy', 'oak-2020'];

const slips = {
  titel: 'title',
  TITLE: 'title',
  tite: 'title',
  isued: 'issued',
  publishd: 'published',
  'descriptive-title': 'descriptiveTitle',
  'oak-2002': 'oak-2020',
  CY: 'cy',
};

test('a slip is known: a few letters, in any order, and capitals', () => {
  for (const [given, meant] of Object.entries(slips)) assert.is(nearestName(given, names), meant);
});

test('another word is none, however short', () => {
  for (const given of ['note', 'ar', 'c', '', 'authors', 'established', 'elm-1999']) {
    assert.is(nearestName(given, names), undefined, given);
  }
  assert.is(nearestName('title', []), undefined);
});

test('of two that are as near, the first is said, and the nearer of two', () => {
  assert.is(nearestName('papes', ['pages', 'paper', 'papers']), 'pages');
  assert.is(nearestName('paprs', ['pages', 'papers']), 'papers');
});

const paths = ['/', '/about/', '/papers/', '/papers/first/', '/papers/x/', '/papers/second/a.png'];

const slipsOfPaths = {
  '/abuot/': '/about/',
  '/about': '/about/',
  '/first/': '/papers/first/',
  '/paper/frist/': '/papers/first/',
  '/papers/first/index': undefined,
  '/papers/y/': undefined,
  '/papers/third/': undefined,
  '/papers/second/b.jpg': undefined,
  '/papers/secnd/a.png': '/papers/second/a.png',
};

test('a path is near if all parts of it are, or if its beginning was left out', () => {
  for (const [given, meant] of Object.entries(slipsOfPaths)) {
    assert.is(nearestPath(paths, given), meant, given);
  }
});

test.run();
