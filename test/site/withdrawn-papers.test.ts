/** A withdrawn paper stays at its address, says so wherever it is named, and leads to what to read instead. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { problemsOf, wordsOf } from './library-report.ts';

const reason = 'The law has changed.';

function withdrawn(replacedBy?: string): string {
  const date = '2026-09-09';
  return paper('The second paper', 'Words of it.', {
    issued: '2026-03',
    withdrawn: { date, reason, ...(replacedBy && { replacedBy }) },
  });
}

test('its page keeps the text, below the reason and what to read instead', async () => {
  await using site = await smallSite({ 'content/papers/second/index.md': withdrawn('first') });
  const document = await site.page('papers/second/index.html');
  const notice = document.querySelector('.cover > .notice:first-child');
  assert.match(notice?.textContent ?? '', `Withdrawn on 9 September 2026: ${reason}`);
  assert.is(notice?.querySelector('a')?.getAttribute('href'), '/papers/first/');
  assert.match(document.title, /^Withdrawn: The second paper – /);
  assert.match(document.querySelector('.text')?.textContent ?? '', 'Words of it.');
  assert.is(document.querySelector('.neighbours'), null);
  assert.match(document.querySelector('.updates')?.textContent ?? '', /withdrawn[\s\S]*March 2026/);
  const { pamphlets } = JSON.parse(await site.text('manifest.json'));
  const own = pamphlets.filter(({ slug }: { slug: string }) => slug === 'second');
  assert.is(own.length, 3);
  assert.is(own[0].title, 'Withdrawn: The second paper');
});

test('lists name it last, in a part of their own, and no paper leads on to it', async () => {
  const third = paper('A third paper', 'Words.');
  await using site = await smallSite({
    'content/papers/second/index.md': withdrawn(),
    'content/papers/third/index.md': third,
  });
  const listing = await site.page('papers/index.html');
  const titles = (selector: string) =>
    [...listing.querySelectorAll(selector)].map(({ textContent }) => textContent);
  assert.equal(titles('main > .paper-cards h2'), ['A third paper', 'The first paper']);
  assert.equal(titles('.withdrawn-papers h3'), ['Withdrawn: The second paper']);
  assert.match(titles('.page-head .summary').join(), /^2 papers /);
  const home = await site.page('index.html');
  assert.not.match(home.querySelector('.newest')?.textContent ?? '', 'second');
  const last = await site.page('papers/first/index.html');
  assert.is(last.querySelector('[rel=next]'), null);
});

test('whoever follows a feed hears of it on that day', async () => {
  const text = paper('The second paper', 'Words of it.', {
    listed: '2026-01-02',
    withdrawn: { date: '2026-09-09', reason },
  });
  await using site = await smallSite({ 'content/papers/second/index.md': text });
  const { items } = JSON.parse(await site.text('feeds/feed.json'));
  const own = items.find(({ url }: { url: string }) => url.includes('/papers/second/'));
  assert.is(own.date_modified, '2026-09-09T00:00:00Z');
  assert.match(own.summary, reason);
});

test('what is to be read instead has to be there', async () => {
  const says = (replacedBy: string, more: object = {}) =>
    wordsOf({ 'content/papers/second/index.md': withdrawn(replacedBy), ...more });
  const hint = 'Write the folder’s name of the paper to read instead, or leave the key out.';
  assert.equal(await says('first'), []);
  assert.equal(await says('frist'), [
    `error: "frist" is no paper that is published; the nearest is "first". ${hint}`,
  ]);
  assert.equal(await says('second'), [`error: "second" is this paper itself. ${hint}`]);
  const draft = { 'content/papers/third/index.md': paper('T', 'Words.', { draft: true }) };
  assert.match(
    (await says('third', draft)).join(),
    /^error: "third" is no paper that is published/,
  );
  assert.equal(
    await problemsOf({
      'content/papers/second/index.md': `---
title: The second paper
kind: paper
summary: It is small.
topics: [money]
listed: 2026-09-01
withdrawn:
  date: 2026-09
  reason: It was wrong.
  replacedBy: frist
---

Words.
`,
    }),
    ['content/papers/second/index.md:10:15 unknown-paper'],
  );
});

test.run();
