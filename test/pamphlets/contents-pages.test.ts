/** The contents of a pamphlet say on which page each section starts, however long it is. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makePamphlets } from '../../src/pamphlets/make-pamphlets.ts';
import { pageTexts } from '../support/page-texts.ts';
import { paper } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const sentence = 'What a trust decides is written down where those whom it concerns can find it. ';

/** Pages that a paper should have, and how many sections of what length it takes. */
const papers = [
  { pages: 4, sections: 2, sentences: 4 },
  { pages: 12, sections: 9, sentences: 13 },
  { pages: 40, sections: 30, sentences: 17 },
  { pages: 120, sections: 104, sentences: 14 },
];

let site: SmallSite;

test.before(async () => {
  const files = papers.map(({ pages, sections, sentences }) => {
    const body = Array.from({ length: sections }, (_, index) =>
      [
        `## Section ${index + 1}, as long as a line of the contents is: and then some words`,
        sentence.repeat(sentences - 3),
        `### Part ${index + 1}`,
        sentence.repeat(3),
      ].join('\n\n'),
    ).join('\n\n');
    return [`content/papers/p-${pages}/index.md`, paper(`Paper of ${pages}`, body)];
  });
  site = await smallSite(Object.fromEntries(files));
  await makePamphlets({ site: site.folder, jobs: 2 });
});

test.after(async () => {
  await site[Symbol.asyncDispose]();
});

for (const { pages, sections } of papers) {
  test(`a pamphlet of about ${pages} pages`, async () => {
    const slug = `p-${pages}`;
    const texts = await pageTexts(await readFile(join(site.folder, `papers/${slug}/${slug}.pdf`)));
    assert.ok(Math.abs(texts.length - pages) <= pages / 10, `It has ${texts.length} pages.`);
    // The contents follow the cover, and the first section starts on a page of its own.
    const first = texts.findLastIndex((text) => /\bSection 1, /.test(text));
    const contents = texts.slice(0, first).join(' ');
    const body = texts.with(0, '').map((text, index) => (index < first ? '' : text));
    for (let number = 1; number <= sections; number++) {
      for (const [title, line] of [
        [`Section ${number}, as long`, `Section ${number}, as long as [^0-9]*`],
        [`Part ${number}`, `Part ${number} +`],
      ] as const) {
        const said = new RegExp(`\\b${line}(\\d+)\\b`).exec(contents)?.[1];
        const found = body.findIndex((text) => new RegExp(`\\b${title}\\b`).test(text));
        assert.is(Number(said), found + 1, title);
      }
    }
  });
}

test.run();
