/** Files that nobody will read are warned of, and a warning keeps nothing back. */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { listContent } from '../../src/site/content-files.ts';
import { png } from '../support/png.ts';
import { page, paper } from '../support/small-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { isLetIn, problemsOf, wordsOf } from './library-report.ts';

const inFirst = (files: Readonly<Record<string, string | Uint8Array>>) =>
  Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`content/papers/first/${name}`, content]),
  );

const document = { 'content/papers/first/Draft 3.docx': 'x' };

test('a file that is neither text nor picture is said not to be published', async () => {
  assert.equal(await problemsOf({ ...document, 'content/pages/plan.pdf': 'x' }), [
    'content/pages/plan.pdf:undefined:undefined file-unused',
    'content/papers/first/Draft 3.docx:undefined:undefined file-unused',
  ]);
  assert.equal(await wordsOf(document), [
    'warning: This file is not published: it is neither a text (.md) nor a picture. If readers need it, write what it says into the text; if not, keep it in another place.',
  ]);
});

test('a text whose name ends in something else is told how to be one', async () => {
  for (const name of ['index.md.txt', 'index.MD', 'index.markdown', 'paper.txt']) {
    const [words = ''] = await wordsOf({ [`content/papers/second/${name}`]: 'x' });
    assert.match(words, /^warning: .* give it a name that ends in \.md, like index\.md/, name);
  }
});

test('a paper without a text is refused in its own file', async () => {
  const empty = { 'content/papers/second/index.md': paper('Empty', '  \n\n') };
  const [found = '', ...others] = await problemsOf(empty);
  assert.match(found, /^content\/papers\/second\/index\.md:\d+:1 text-empty$/);
  assert.equal(others, []);
});

test('a sign without a typeface is refused in a paper, and not on a page that is never printed', async () => {
  const body = 'From here → there.';
  assert.equal(await isLetIn({ 'content/pages/more.md': page('More', body) }), true);
  assert.equal(await isLetIn({ 'content/papers/second/index.md': paper('Second', body) }), false);
});

test('pictures that a text shows, and what systems leave in folders, are no problem', async () => {
  const pictures = ['a.png', 'b.JPG', 'c.svg'];
  const body = pictures.map((name) => `![A tree](${name})`).join('\n\n');
  const files = {
    'index.md': paper('P', body),
    ...Object.fromEntries(pictures.map((name) => [name, png(2, 1)])),
    ...{ '.DS_Store': 'x', 'Thumbs.db': 'x', '~$Draft 3.docx': 'x', '.a.md.swp': 'x' },
  };
  assert.equal(await problemsOf(inFirst(files)), []);
});

test('what stands in the folder of an editor or a system is none of the content', async () => {
  const files = {
    'content/papers/.trash/old.md': paper('Deleted', 'Words.'),
    'content/papers/first/.obsidian/workspace.json': '{}',
    'content/pages/.git/HEAD': 'ref: x',
  };
  assert.equal(await problemsOf(files), []);
  const link = { 'content/pages/about.md': page('About', '[Deleted](/papers/old/)') };
  assert.equal(await problemsOf({ ...files, ...link }), ['content/pages/about.md:6:11 link-page']);
});

test('a link to a file is read as the file', async () => {
  await using folder = await temporaryFolder({
    'pages/index.md': page('Welcome', 'Words.'),
    'elsewhere/about.md': page('About', 'Words.'),
  });
  await symlink('../elsewhere/about.md', join(folder.path, 'pages/about.md'));
  assert.equal(listContent(folder.path, 'pages').texts, ['about.md', 'index.md']);
});

test('a warning lets the publication in, and an error does not', async () => {
  const warned = { 'content/papers/first/index.md': paper('P', '**Bold**\n\n• one') };
  assert.equal(await isLetIn({}), true);
  assert.equal((await problemsOf({ ...document, ...warned })).length, 3);
  assert.equal(await isLetIn({ ...document, ...warned }), true);
  assert.equal(await isLetIn({ 'content/papers/first/index.md': paper('P', '<b>') }), false);
});

test('another text beside that of a folder, or below it, is refused', async () => {
  const files = {
    'content/papers/first/old.md': paper('The first paper', 'Old words.'),
    'content/papers/first/index - Copy.md': 'no text at all',
    'content/papers/first/before/index.md': paper('Before', 'Words.'),
    'content/statements/2024-25/notes.md': 'x',
  };
  assert.equal(
    await problemsOf(files),
    Object.keys(files)
      .toSorted()
      .map((path) => `${path}:undefined:undefined text-beside`),
  );
  assert.not.ok(await isLetIn(files));
  assert.equal(await wordsOf({ 'content/papers/first/old.md': 'x' }), [
    'error: The folder belongs to the text of its index.md, and this one would be published at an address of its own. If it is a draft, a copy or a note, keep it outside of the content; if it is to be published, give it a folder of its own.',
  ]);
  assert.equal(await problemsOf({ 'content/papers/2026/second.md': paper('P', 'Words.') }), []);
});

test('a text shows pictures from the place that texts of its kind have, and no other', async () => {
  const body = '![A tree](tree.png)';
  const files = {
    'content/papers/2026/second.md': paper('Second', body),
    'content/papers/2026/tree.png': png(2, 1),
    'content/papers/2026/third/index.md': paper('Third', body),
    'content/papers/2026/third/tree.png': png(2, 1),
    'content/papers/fourth/index.md': paper('Fourth', body),
    'content/papers/fourth/tree.png': png(2, 1),
    'content/pages/more/fifth.md': page('Fifth', body),
    'content/pages/more/tree.png': png(2, 1),
    'content/pages/sixth.md': page('Sixth', body),
    'content/pages/tree.png': png(2, 1),
  };
  assert.equal(await problemsOf(files), [
    'content/pages/more/fifth.md:undefined:undefined image-missing',
    'content/papers/2026/second.md:undefined:undefined image-missing',
    'content/papers/2026/third/index.md:undefined:undefined image-missing',
  ]);
  const fact = 'error: The pictures of this text would not stand where its page looks for them.';
  assert.equal(await wordsOf(files), [
    `${fact} Move it to pages/fifth.md, and its pictures to the same folder.`,
    `${fact} Move it to papers/second/index.md, and its pictures to the same folder.`,
    `${fact} Move it to papers/third/index.md, and its pictures to the same folder.`,
  ]);
});

test('two papers with one title are warned of, unless nobody meets both', async () => {
  const twin = (more: object) => ({
    'content/papers/twin/index.md': paper('The  First paper', 'Words.', more),
  });
  assert.equal(await problemsOf(twin({})), ['content/papers/twin/index.md:2:8 title-repeated']);
  assert.equal(await wordsOf(twin({})), [
    'warning: /papers/first/ has the same title. If this is a copy or a draft of it, take it out; if not, say in the title how they differ.',
  ]);
  assert.ok(await isLetIn(twin({})));
  assert.equal(await problemsOf(twin({ draft: true })), []);
  const withdrawn = { date: '2026-11-22', reason: 'It was wrong.', replacedBy: 'first' };
  assert.equal(await problemsOf(twin({ withdrawn })), []);
  const translation = await problemsOf(twin({ language: 'cy', translationOf: 'first' }));
  assert.not.match(translation.join(), /title-repeated/);
});

test.run();
