/** What docs/pdf-ua.md calls impossible in a pamphlet is not in one. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFArray, PDFDict, PDFDocument, type PDFObject, PDFStream } from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { standards } from '../../src/model/standard.ts';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { absences, nameIn } from './absences.ts';

const body = `Text with a [link](https://example.org/), one to [a part](#part), \`code\`, a note[^one] and
[geiriau]{lang=cy}.

## Part {#part}

| Tree | Litres |
|------|--------|
| Oak  | 3      |

\`\`\`chart
title: Trees
description: Two bars.
category: Tree
value: Litres
data:
  - { label: Oak, value: 3 }
  - { label: Elm, value: 4 }
\`\`\`

Term
: What it means.

## Another part, \`x^2\`{formula="x squared"}

\`\`\`formula
latex: \\left( \\frac{1}{2} \\right)
alternative: One half.
\`\`\`

1. First
   - Below it

[^one]: Its words.`;

for (const standard of standards) {
  test(`what cannot occur does not, in ${standard}`, async () => {
    await using site = await smallSite({
      'content/papers/first/index.md': paper('The first paper', body),
    });
    const printed = await makePamphlets({ site: site.folder, only: ['first'], standard, jobs: 1 });
    assert.equal([...printed.problems, ...printed.faults], []);
    const bytes = await readFile(join(site.folder, 'papers/first/first.pdf'));
    const document = await PDFDocument.load(bytes, { updateMetadata: false });
    const dictionaries = [...dictionariesOf(document)];
    const types = dictionaries.map((dictionary) => nameIn(dictionary, 'Type'));
    for (const type of ['Catalog', 'Page', 'Annot', 'StructElem', 'Font']) {
      assert.ok(types.includes(type), `${type} is looked at`);
    }
    for (const { ids, what, isIt } of absences) {
      const found = dictionaries.find(isIt);
      assert.not.ok(found, `${ids.join()}: there is no ${what}, but ${found}`);
    }
  });
}

test('each of them would be seen', async () => {
  const { context } = await PDFDocument.create();
  for (const { what, isIt, example } of absences) {
    const dictionary = context.obj(example);
    assert.ok(dictionary instanceof PDFDict && isIt(dictionary), what);
  }
});

test.run();

/** Every dictionary of a file, those of streams and those within others too, and the trailer's keys. */
function* dictionariesOf({ context }: PDFDocument): Generator<PDFDict> {
  yield context.obj({ ...context.trailerInfo });
  for (const [, object] of context.enumerateIndirectObjects()) yield* dictionariesIn(object);
}

function* dictionariesIn(object: PDFObject): Generator<PDFDict> {
  if (object instanceof PDFStream) yield* dictionariesIn(object.dict);
  if (object instanceof PDFArray) for (const one of object.asArray()) yield* dictionariesIn(one);
  if (!(object instanceof PDFDict)) return;
  yield object;
  for (const value of object.values()) yield* dictionariesIn(value);
}
