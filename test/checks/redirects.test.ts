/** Whether old addresses lead on is seen in what is built. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkHtml } from '../../src/checks/html.ts';
import { checkRedirects } from '../../src/checks/redirects.ts';
import type { RedirectEntry } from '../../src/model/manifest.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { builtFolder, goodPage } from './built-folder.ts';

const entry = { url: '/old/', path: 'old/index.html', to: '/new/', status: 301, source: 'x.md' };

const good = `<!doctype html>
<html lang="en-GB">
<head>
<meta http-equiv="refresh" content="0; url=/new/">
<meta name="robots" content="noindex">
<link rel="canonical" href="https://papers.example/new/">
<title>Moved</title>
</head>
<body><main><h1>Moved</h1><p><a href="/new/">On</a></p></main></body>
</html>`;

async function factsOf(files: Readonly<Record<string, string>>, more: object = {}) {
  await using built = await builtFolder(
    {
      'old/index.html': good,
      'new/index.html': goodPage(''),
      _redirects: '/old/ /new/ 301\n',
      ...files,
    },
    { redirects: [{ ...entry, ...more } as RedirectEntry] },
  );
  const site = await openBuiltSite(built.folder);
  return (await checkRedirects(site)).map(({ fact }) => fact);
}

test('one that leads on is accepted', async () => assert.equal(await factsOf({}), []));

test('one that does not is refused, and it is said how', async () => {
  assert.equal(await factsOf({ 'old/index.html': goodPage('') }), [
    'It does not lead on to /new/ at once.',
    'It does not name https://papers.example/new/ as the page to be found.',
    'It does not keep itself out of search engines.',
    'It has no link to /new/.',
  ]);
  const late = good.replace('"0;', '"5;');
  assert.equal(await factsOf({ 'old/index.html': late }), [
    'It does not lead on to /new/ at once.',
  ]);
});

test('it leads to a page, and to one that is the last', async () => {
  const elsewhere = { 'old/index.html': good.replaceAll('/new/', '/none/') };
  const lines = { _redirects: '/old/ /none/ 301\n' };
  assert.equal(await factsOf({ ...elsewhere, ...lines }, { to: '/none/' }), [
    'It leads on to /none/, where there is no page.',
  ]);
  const itself = { 'old/index.html': good.replaceAll('/new/', '/old/') };
  assert.equal(await factsOf({ ...itself, _redirects: '/old/ /old/ 301\n' }, { to: '/old/' }), [
    'It leads on to /old/, which leads on to another page.',
  ]);
  assert.equal(await factsOf({}, { path: 'older/index.html' }), [
    'There is no page at /old/ that leads on to /new/.',
  ]);
});

test('hosts are told the same', async () => {
  assert.equal(await factsOf({ _redirects: '/old/ /other/ 301\n' }), [
    'It has no line "/old/ /new/ 301".',
    'The manifest knows nothing of "/old/ /other/ 301".',
  ]);
});

test('a file that has moved has a line for hosts, and no page', async () => {
  const file = { url: '/old/old.pdf', path: undefined, to: '/new/new.pdf' };
  const lines = { _redirects: '/old/old.pdf /new/new.pdf 301\n' };
  assert.equal(await factsOf({ ...lines, 'new/new.pdf': '%PDF' }, file), []);
  assert.equal(await factsOf(lines, file), [
    'From /old/old.pdf, it leads on to /new/new.pdf, where there is nothing.',
  ]);
});

test('those below the address that a paper had lead to what is there', async () => {
  const listed = { listed: '2026-03-02' };
  await using built = await smallSite({
    'content/papers/new/index.md': paper('New', 'New words.', {
      ...listed,
      version: '2026-06-15',
      changes: [{ date: '2026-06-15', note: 'It is new.' }],
      aliases: ['/papers/old/'],
    }),
    'content/papers/new/versions/2026-03-02/index.md': paper('New', 'Words.', listed),
  });
  const site = await openBuiltSite(built.folder);
  assert.ok(site.manifest.redirects.some(({ path }) => path === undefined));
  assert.equal(await checkRedirects(site), []);
});

test('those of a built site lead on, and are valid HTML', async () => {
  await using built = await smallSite({
    'content/papers/second/index.md': paper('S & T', 'Words.', { aliases: ['/a/', '/b.html'] }),
  });
  const site = await openBuiltSite(built.folder);
  assert.equal(
    site.redirectPages.filter(({ url }) => !url.includes('/v/')).map(({ url }) => url),
    ['/a/', '/b.html'],
  );
  assert.equal(await checkRedirects(site), []);
  assert.equal(await checkHtml(site, site.redirectPages), []);
});

test.run();
