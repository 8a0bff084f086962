/** What a built page shows is found again in the Markdown that it came from. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { addressClues } from '../../src/checks/element-clues.ts';
import { type Clue, findPlaces } from '../../src/checks/source-places.ts';

const source = `---
title: A paper
---
## What “it” is *about*

See [the place](/papers/x/#there) and [once more](/papers/x/#there "Title").
See [another](/papers/x/).

![Growth](charts/growth.svg)

## Twice {#same}

Trusts work
together, and **hold each
other** to account.
`;

const cases: [name: string, clue: Clue, places: string[]][] = [
  [
    'an address, wherever it stands',
    { kind: 'address', text: '/papers/x/#there' },
    ['6:17', '6:51'],
  ],
  ['an address that another one starts with', { kind: 'address', text: '/papers/x/' }, ['7:15']],
  ['a picture by its file', { kind: 'image', text: 'growth.svg' }, ['9:1']],
  ['an id of its own', { kind: 'id', text: 'same' }, ['11:10']],
  ['a heading through its marks', { kind: 'heading', text: 'What it is about' }, ['4:4']],
  [
    'words over line ends and emphasis',
    { kind: 'text', text: 'hold each other to account' },
    ['14:17'],
  ],
  ['no part of a word', { kind: 'text', text: 'rusts work together' }, []],
  ['no short word, which stands anywhere', { kind: 'text', text: 'Trusts' }, []],
  ['no heading in running text', { kind: 'heading', text: 'hold each other' }, []],
  ['signs that patterns have a meaning for', { kind: 'address', text: '/papers/.*/' }, []],
];

for (const [name, clue, places] of cases) {
  test(`finds ${name}`, () => {
    const found = findPlaces(source, [clue]).map(({ line, column }) => `${line}:${column}`);
    assert.equal(found, places);
  });
}

test('an empty address is looked for nowhere', () => {
  assert.equal(findPlaces(source, addressClues('', ' ')), []);
});

test('takes the first clue that the source shows', () => {
  const clues: Clue[] = [
    { kind: 'image', text: 'absent.png' },
    { kind: 'id', text: 'same' },
    { kind: 'text', text: 'Trusts work together' },
  ];
  assert.equal(findPlaces(source, clues), [{ line: 11, column: 10 }]);
});

test.run();
