/** Old addresses lead on to the pages that have moved, and those that cannot are said with their place. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { page, paper, statement } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { isLetIn, problemsOf, wordsOf } from './library-report.ts';

const hint = 'Take it out, or write the address that was meant.';
const at = (aliases: readonly unknown[], more: object = {}) =>
  paper('The second paper', 'Words.', { aliases, ...more });
const second = 'content/papers/second/index.md';

test('they lead on by a page each, and by a line each for hosts', async () => {
  await using site = await smallSite({
    [second]: at(['/policy/second/', '/Second.html']),
    'content/statements/2024-25/index.md': statement('2024/25', 'W.', { aliases: ['/equal/'] }),
    'content/pages/about.md': page('About', 'Words.').replace('\n---', '\naliases: [/us/]\n---'),
  });
  const lines = (await site.text('_redirects')).split('\n');
  for (const [from, to] of [
    ['/policy/second/', '/papers/second/'],
    ['/Second.html', '/papers/second/'],
    ['/equal/', '/equalities/2024-25/'],
    ['/us/', '/about/'],
  ] as const) {
    assert.ok(lines.includes(`${from} ${to} 301`), from);
    const document = await site.page(from.slice(1).replace(/\/$/, '/index.html'));
    const refresh = document.querySelector('[http-equiv=refresh]')?.getAttribute('content');
    assert.is(refresh, `0; url=${to}`);
    assert.is(document.querySelector('main a')?.getAttribute('href'), to);
  }
  assert.not.match(await site.text('sitemap.xml'), '/policy/second/');
});

test('of a paper that was renamed, versions and files are led on from as well', async () => {
  const listed = { listed: '2026-03-02', attachSource: true };
  await using site = await smallSite({
    'content/papers/new/index.md': paper('New', 'New words.', {
      ...listed,
      version: '2026-06-15',
      changes: [{ date: '2026-06-15', note: 'It is new.' }],
      aliases: ['/papers/old/', '/papers/older/', '/papers/older/v/2026-06-15/', '/policy/new/'],
    }),
    'content/papers/new/versions/2026-03-02/index.md': paper('New', 'Words.', listed),
  });
  const lines = (await site.text('_redirects')).split('\n');
  const [now, then] = ['/papers/new/', '/papers/new/v/2026-03-02/'];
  for (const line of [
    `/papers/old/v/2026-06-15/ ${now} 302`,
    `/papers/old/v/2026-03-02/ ${then} 301`,
    `/papers/old/old.pdf ${now}new.pdf 301`,
    `/papers/old/old-large-print.pdf ${now}new-large-print.pdf 301`,
    `/papers/old/old-booklet.pdf ${now}new-booklet.pdf 301`,
    `/papers/old/old.csl.json ${now}new.csl.json 301`,
    `/papers/old/old.md ${now}new.md 301`,
    `/papers/old/old-social.png ${now}new-social.png 301`,
    `/papers/old/v/2026-03-02/old-2026-03-02.pdf ${then}new-2026-03-02.pdf 301`,
    `/papers/older/v/2026-03-02/ ${then} 301`,
    // What is written holds.
    `/papers/older/v/2026-06-15/ ${now} 301`,
  ]) {
    assert.ok(lines.includes(line), line);
  }
  assert.is(new Set(lines.map((line) => line.split(' ', 1)[0])).size, lines.length);
  assert.is(lines.filter((line) => line.startsWith('/policy/new/')).length, 1);
  for (const [from, to] of [
    ['papers/old/v/2026-06-15/', now],
    ['papers/old/v/2026-03-02/', then],
  ] as const) {
    const document = await site.page(`${from}index.html`);
    assert.is(document.querySelector('main a')?.getAttribute('href'), to);
  }
  assert.not.ok(existsSync(join(site.folder, 'papers/old/old.pdf')));
});

test('what is no address of a page is refused', async () => {
  const says = async (alias: unknown) => (await wordsOf({ [second]: at([alias]) })).join();
  assert.match(await says('policy/second/'), /"aliases › 1" does not start with a slash/);
  for (const alias of ['/', '/a', '/a//b/', '/../a/', '/a b/', '/a/*', '/a/?b', '/a.pdf', '/_a/']) {
    assert.match(await says(alias), /"aliases › 1" is no address of a page/, alias);
  }
  assert.match(await says('https://a.example/b/'), /does not start with a slash/);
});

test('an address leads to one page, and only where nothing stands', async () => {
  const says = async (...aliases: readonly string[]) => await wordsOf({ [second]: at(aliases) });
  const taken = (alias: string) => `error: Something stands at ${alias} already. ${hint}`;
  assert.equal(await says('/about/'), [taken('/about/')]);
  assert.equal(await says('/papers/first/'), [taken('/papers/first/')]);
  assert.equal(await says('/papers/second/'), [taken('/papers/second/')]);
  // One file, where capitals are no other letters.
  assert.equal(await says('/Papers/'), [taken('/Papers/')]);
  assert.equal(await says('/a/', '/A/'), [`error: /A/ leads to /papers/second/ already. ${hint}`]);
  const two = {
    [second]: at(['/a/']),
    'content/papers/third/index.md': at(['/b/', '/a/'], { title: 'Third' }),
  };
  assert.equal(await problemsOf(two), ['content/papers/third/index.md:7:17 duplicate-entry']);
});

test('from a draft nothing leads on, which is only a warning', async () => {
  const draft = { [second]: at(['/a/'], { draft: true }) };
  assert.equal(await problemsOf(draft), ['content/papers/second/index.md:7:11 alias-draft']);
  assert.equal(await isLetIn(draft), true);
  assert.equal(await problemsOf(draft, true), []);
});

test('a link to an old address is a warning that names the new one', async () => {
  const files = {
    [second]: at(['/a/']),
    'content/pages/about.md': page('About', 'A link to [it](/a/#b).'),
  };
  assert.equal(await wordsOf(files), [
    'warning: /a/ is an old address. Write /papers/second/ instead.',
  ]);
  const renamed = {
    [second]: at(['/papers/old/']),
    'content/pages/about.md': page('About', 'A link to [it](/papers/old/old.pdf).'),
  };
  assert.equal(await wordsOf(renamed), [
    'warning: /papers/old/old.pdf is an old address. Write /papers/second/second.pdf instead.',
  ]);
  assert.equal(await isLetIn(files), true);
});

test.run();
