/** No heading takes an id that a layout gives to a part of its page, whichever parts a page has. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isReservedId } from '../../src/site/markdown/reserved-ids.ts';
import { paper, smallData, statement } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';
import { isLetIn } from './library-report.ts';

const openPlaces = { id: 'open-places', text: 'Open places.', strand: 'boards' };

/** It answers the statement that the small publication has. */
const answering = (body: string) =>
  statement('2025/26', body, {
    previousPeriod: '2024/25',
    answers: [{ id: 'open-places', fate: 'carried', outcome: 'More were opened.' }],
    commitments: [{ ...openPlaces, status: 'carried over' }],
  });

/** Everything that has parts with ids, and not one heading. */
const body = `Words [@smith-2020] with a note[^1] and [a link](https://elsewhere.example/).

| Year | Trusts |
|---|---|
| 2024 | 12 |

[^1]: Its words.
`;
const more = {
  references: [{ id: 'smith-2020', title: 'Trusts', authors: ['Ann Smith'] }],
  changes: [{ date: '2026-11-22', note: 'A table was added.' }],
};

let site: SmallSite;

test.before(async () => {
  site = await smallSite({
    'data/organisation.yaml': `${smallData['data/organisation.yaml']}socialMedia: [{ label: A, url: "https://a.example/" }]\n`,
    'content/papers/second/index.md': paper('The second paper', body, more),
    'content/statements/2025-26/index.md': answering('Words[^1].\n\n[^1]: A note.'),
  });
});

test.after(async () => site[Symbol.asyncDispose]());

test('every id of a page without headings is one that no heading can take', async () => {
  const pages = ['', 'about/', 'papers/second/', 'equalities/', 'equalities/2024-25/'];
  for (const path of pages) {
    const page = await site.page(`${path}index.html`);
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    assert.ok(ids.length > 0);
    assert.equal(
      ids.filter((id) => !isReservedId(id)),
      [],
      path,
    );
  }
});

test('a text can lead to the parts that its layout adds', async () => {
  const links = '[What was asked](#answers), [this](#answer-open-places), [that](#commitments)';
  assert.ok(await isLetIn({ 'content/statements/2025-26/index.md': answering(links) }));
});

test.run();
