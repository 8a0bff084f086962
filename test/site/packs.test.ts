/** Packs are read with all that is wrong in them said, and made into a page that keeps papers apart. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { png } from '../support/png.ts';
import { page, paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { isLetIn, problemsOf, wordsOf } from './library-report.ts';

const second = { 'content/papers/second/index.md': paper('The second paper', 'Words.') };

function packs(...list: readonly object[]): string {
  return `packs:\n${list.map((pack) => `  - ${JSON.stringify(pack)}\n`).join('')}`;
}

function pack(papers: readonly string[], more: object = {}): object {
  return { name: 'both', title: 'Both papers', summary: 'They are small.', papers, ...more };
}

/** What is said of these packs, in a publication of two papers. */
function wordsOn(text: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  return wordsOf({ ...second, 'data/packs.yaml': text, ...files });
}

test('without the file there are no packs, and with it they can be linked to', async () => {
  assert.equal(await isLetIn(second), true);
  const about = page('About', '[The pack](/packs/both/), [to fold](/packs/both/both-booklet.pdf)');
  const files = { 'content/pages/about.md': about };
  assert.equal(await wordsOn(packs(pack(['first', 'second'])), files), []);
});

test('a paper that there is none of is said at its place, with the nearest', async () => {
  const files = {
    ...second,
    'data/packs.yaml':
      'packs:\n  - name: both\n    title: Both\n    summary: Two.\n    papers:\n      - first\n      - secnd\n',
  };
  assert.equal(await problemsOf(files), ['data/packs.yaml:7:9 unknown-paper']);
  assert.equal(await wordsOf(files), [
    'error: "secnd" is no paper that is published; the nearest is "second". Write the folder’s name of a paper that is published, with headings of five levels at most.',
  ]);
});

test('a draft is no paper of a pack until it is published', async () => {
  const draft = {
    'content/papers/second/index.md': paper('Second', 'Words.', { draft: true }),
    'data/packs.yaml': packs(pack(['first', 'second'])),
  };
  assert.equal(await problemsOf(draft), ['data/packs.yaml:2:88 unknown-paper']);
  assert.equal(await problemsOf(draft, true), []);
});

test('a withdrawn paper is not handed out', async () => {
  const files = {
    'content/papers/second/index.md': paper('Second', 'Words.', {
      withdrawn: { date: '2026-01-02', reason: 'It is out of date.' },
    }),
  };
  assert.match(
    (await wordsOn(packs(pack(['first', 'second'])), files)).join(),
    /^error: "second" is withdrawn, and would be handed out\./,
  );
});

test('a paper twice, too few papers, and no packs', async () => {
  const [twice = ''] = await wordsOn(packs(pack(['first', 'second', 'first'])));
  assert.match(twice, /^error: "first" is in the pack already\. /);
  const [one = ''] = await wordsOn(packs(pack(['first'])));
  assert.match(one, /^error: "packs › 1 › papers" has fewer than two papers\. Write a list of two/);
  const [none = ''] = await wordsOn('packs: []\n');
  assert.is(none, 'error: "packs" is empty. Write a list of packs.');
  const [empty = ''] = await wordsOn('# nothing yet\n');
  assert.is(empty, 'error: "packs" is missing. Write a list of packs.');
});

test('a name that is no part of an address, or that something else has', async () => {
  const both = ['first', 'second'];
  const named = (...names: readonly string[]) =>
    wordsOn(packs(...names.map((name) => pack(both, { name }))));
  assert.match((await named('Both papers')).join(), /is not made of lower-case letters, digits/);
  assert.match(
    (await named('first')).join(),
    /^error: "first" is the name of a paper or statement/,
  );
  assert.match((await named('2024-25')).join(), /is the name of a paper or statement/);
  assert.match(
    (await named('both', 'both')).join(),
    /^error: "both" is the name of another pack\./,
  );
});

test('a price that is none, and a key that there is none of', async () => {
  const list = packs(pack(['first', 'second']));
  const priced = (price: string) => wordsOn(`paperPrice: ${price}\n${list}`);
  assert.equal(await priced('{ amount: 4.5, currency: GBP }'), []);
  assert.match((await priced('{ amount: 0, currency: GBP }')).join(), /is no price \(0\)/);
  assert.match((await priced('{ amount: 4, currency: POUNDS }')).join(), /is no currency/);
  assert.match((await priced('4.5')).join(), /should be a block of keys/);
  assert.match((await wordsOn(`price: 4\n${list}`)).join(), /There is no key "price"\./);
});

test('a heading of level 6 has no place in a pack', async () => {
  const body = '## Two\n\n### Three\n\n#### Four\n\n##### Five\n\n###### Six';
  const files = { 'content/papers/second/index.md': paper('Deep', body) };
  assert.equal(await wordsOf(files), []);
  assert.match(
    (await wordsOn(packs(pack(['first', 'second'])), files)).join(),
    /^error: "second" has the heading "Six" of level 6, and a pack would need a seventh for it\./,
  );
});

const body = `## Same {#same}

See [below](#table), [beside](map.png), [the list](/papers/), [us](/about/?a=1#main), [far](https://example.org/a#same).[^n]

![A map](map.png)

## Table {#table}

| a | b |
|---|---|
| 1 | 2 |

\`\`\`chart
title: Trusts
description: There is one.
category: Kind
value: Number
data: [{ label: small, value: 1 }]
\`\`\`

[^n]: A note.`;

const alike = {
  'content/papers/first/index.md': paper('The first paper', body, { updated: '2024-01' }),
  'content/papers/first/map.png': png(2, 1),
  'content/papers/second/index.md': paper('Der zweite', body, { language: 'de' }),
  'content/papers/second/map.png': png(2, 1),
  'data/packs.yaml': packs(pack(['second', 'first'])),
};

test('the ids of its papers are kept apart, and what refers to them follows', async () => {
  await using site = await smallSite(alike);
  const document = await site.page('packs/both/index.html');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  assert.equal(ids, [...new Set(ids)]);
  for (const slug of ['first', 'second']) {
    for (const id of ['', 'same', 'table', 'note-1', 'note-ref-1', 'notes', 'link-addresses']) {
      assert.ok(ids.includes(`${slug}--${id}`), `${slug}--${id}`);
    }
  }
  const naming = ['aria-labelledby', 'aria-describedby', 'href'].flatMap((name) =>
    [...document.querySelectorAll(`main [${name}]`)].map((one) => one.getAttribute(name) ?? ''),
  );
  const named = naming.filter((target) => /^[^/:]+$/.test(target));
  assert.ok(named.length > 15);
  for (const target of named) {
    for (const id of target.replace('#', '').split(' ')) assert.ok(ids.includes(id), id);
  }
  const labels = [...document.querySelectorAll('main section')].flatMap(
    (section) =>
      section.getAttribute('aria-labelledby') ?? section.getAttribute('aria-label') ?? [],
  );
  assert.equal(labels, [...new Set(labels)]);
});

test('its links lead where those of the paper lead, and its pictures are the paper’s', async () => {
  await using site = await smallSite(alike);
  const document = await site.page('packs/both/index.html');
  const [second] = document.querySelectorAll('.pack-paper');
  const links = [...(second?.querySelectorAll('.text p a') ?? [])].map((a) =>
    a.getAttribute('href'),
  );
  assert.equal(links.slice(0, 5), [
    '#second--table',
    '/papers/second/map.png',
    '/papers/',
    '/about/?a=1#main',
    'https://example.org/a#same',
  ]);
  assert.is(second?.querySelector('img')?.getAttribute('src'), '/papers/second/map.png');
  assert.is(second?.getAttribute('lang'), 'de');
});

test('headings go one level down, in the order of the pack, and the contents have two levels', async () => {
  await using site = await smallSite(alike);
  const document = await site.page('packs/both/index.html');
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].map(
    ({ tagName, textContent }) => `${tagName} ${textContent?.trim()}`,
  );
  const ofPaper = ['H3 Same', 'H3 Table', 'H3 Notes'];
  assert.equal(headings, [
    'H1 Both papers',
    'H2 Contents',
    ...['H2 Der zweite', ...ofPaper, 'H3 Links in this paper'],
    ...['H2 The first paper', ...ofPaper, 'H3 Updates to this paper', 'H3 Links in this paper'],
    ...['H2 About this pamphlet', 'H3 To get it in another format'],
  ]);
  const items = [...document.querySelectorAll('.contents > ol > li')].map((item) =>
    [...item.querySelectorAll('a')].map((a) => a.textContent),
  );
  assert.equal(items, [
    ['Der zweite', 'Same', 'Table', 'Notes'],
    ['The first paper', 'Same', 'Table', 'Notes', 'Updates to this paper'],
  ]);
});

test('it stands in no list, and asks search engines to leave it out', async () => {
  await using site = await smallSite(alike);
  for (const name of ['index.html', 'order.html']) {
    const document = await site.page(`packs/both/${name}`);
    assert.is(document.querySelector('[name=robots]')?.getAttribute('content'), 'noindex');
  }
  const lists = ['index.html', 'papers/index.html', 'papers/first/index.html', 'sitemap.xml'];
  for (const list of [...lists, 'feeds/rss.xml', 'feeds/atom.xml', 'feeds/feed.json']) {
    assert.not.match(await site.text(list), '/packs/');
  }
  const manifest = JSON.parse(await site.text('manifest.json'));
  const ofPack = manifest.pamphlets.filter(({ slug }: { slug: string }) => slug === 'both');
  assert.ok(ofPack.length > 0);
});

test.run();
