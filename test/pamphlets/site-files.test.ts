/** What a tab can get at while a site is served to it: the site's files, and nothing else at all. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'puppeteer';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../../src/pamphlets/browser.ts';
import {
  readFolder,
  requestProblems,
  serveSite,
  siteFilePath,
} from '../../src/pamphlets/site-files.ts';
import { pagePolicy } from '../../src/site/security-policy.ts';
import { fixtureSite, siteUrl } from './fixture-site.ts';

let browser: Browser;
test.before(async () => {
  browser = await launchBrowser({ timeout: 30_000 });
});
test.after(() => browser.close());

test('a path of a URL is a file of the site, or nothing', () => {
  assert.is(siteFilePath('/'), 'index.html');
  assert.is(siteFilePath('/papers/x/'), 'papers/x/index.html');
  assert.is(siteFilePath('/a%20b/c.svg'), 'a b/c.svg');
  for (const path of [
    '/../x',
    '/a/%2e%2e/x',
    '/a/..%2f..%2fx',
    '/%',
    '/a%00',
    '/a%5c..%5cx',
    'x',
  ]) {
    assert.is(siteFilePath(path), undefined, path);
  }
});

test('a folder gives its own files, and none that a link in it leads to outside', async () => {
  await using site = await fixtureSite({}, { 'index.html': 'home', 'folder/x.txt': 'x' });
  await using other = await fixtureSite({}, { 'secret.txt': 'secret' });
  await symlink(join(other.folder, 'secret.txt'), join(site.folder, 'link.txt'));
  await symlink(other.folder, join(site.folder, 'linked'));
  await symlink(join(site.folder, 'index.html'), join(site.folder, 'inner.html'));
  const read = readFolder(site.folder);
  assert.is(Buffer.from((await read('index.html')) ?? []).toString(), 'home');
  assert.is(Buffer.from((await read('inner.html')) ?? []).toString(), 'home');
  const beside = `../${other.folder.split('/').at(-1)}/secret.txt`;
  for (const path of ['link.txt', 'linked/secret.txt', beside, 'none', 'folder', 'index.html/x']) {
    assert.is(await read(path), undefined, path);
  }
});

test('a folder beside the site whose name starts alike is outside of it', async () => {
  await using site = await fixtureSite({});
  const beside = join(site.folder, 'site-old');
  await mkdir(join(site.folder, 'site'));
  await mkdir(beside);
  await writeFile(join(beside, 'x.txt'), 'x');
  assert.is(await readFolder(join(site.folder, 'site'))('../site-old/x.txt'), undefined);
});

test('pages have their public address, and get files of the site with their types', async () => {
  await using site = await fixtureSite(
    { one: '' },
    {
      'index.html': '<link rel="stylesheet" href="/a.css"><script src="/a.js"></script><p>Home',
      'a.css': 'p { color: rgb(1, 2, 3) }',
      'a.js': 'document.title = location.href',
    },
  );
  const page = await browser.newPage();
  using served = await serveSite(page, siteUrl, readFolder(site.folder));
  const response = await page.goto(`${siteUrl}/`);
  assert.is(response?.status(), 200);
  assert.is(response?.headers()['content-type'], 'text/html; charset=utf-8');
  assert.is(await page.title(), `${siteUrl}/`);
  const colour = await page.$eval('p', (element) => getComputedStyle(element).color);
  assert.is(colour, 'rgb(1, 2, 3)');
  assert.is(served.vain.missing.size + served.vain.offSite.size, 0);
  assert.is((await page.goto(`${siteUrl}/papers/one`))?.status(), 404);
});

test('assets alone are asked for once, and anew where a page has others at the same addresses', async () => {
  const tab = await browser.newPage();
  const asked: string[] = [];
  /** The colour of a page whose style sheet has it, and what the tab asked for to show it. */
  const shown = async (colour: string) => {
    const pages: Readonly<Record<string, string>> = {
      'index.html':
        '<link rel="stylesheet" href="/assets/a.css"><p>Text</p><img src="/papers/a.svg">',
      'assets/a.css': `p { color: ${colour} }`,
      'papers/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    };
    const read = async (path: string) => {
      asked.push(path);
      const text = pages[path];
      return text === undefined ? undefined : Buffer.from(text);
    };
    using _served = await serveSite(tab, siteUrl, read, {
      'index.html': 'page',
      'assets/a.css': `digest of ${colour}`,
      'papers/a.svg': 'picture',
    });
    await tab.goto(`${siteUrl}/`);
    const found = await tab.$eval('p', (element) => getComputedStyle(element).color);
    return [found, ...asked.splice(0).toSorted()];
  };
  const [beside, sheet] = [['index.html', 'papers/a.svg'], 'assets/a.css'];
  assert.equal(await shown('rgb(1, 2, 3)'), ['rgb(1, 2, 3)', sheet, ...beside]);
  assert.equal(await shown('rgb(1, 2, 3)'), ['rgb(1, 2, 3)', ...beside]);
  assert.equal(await shown('rgb(4, 5, 6)'), ['rgb(4, 5, 6)', sheet, ...beside]);
  assert.equal(await shown('rgb(4, 5, 6)'), ['rgb(4, 5, 6)', ...beside]);
});

test('a site that is served no more takes nothing from the one that is', async () => {
  const tab = await browser.newPage();
  const serve = (title: string) =>
    serveSite(tab, siteUrl, async () => Buffer.from(`<title>${title}</title>`));
  const before = await serve('before');
  const now = await serve('now');
  before[Symbol.dispose]();
  await tab.goto(`${siteUrl}/`);
  assert.is(await tab.title(), 'now');
  now[Symbol.dispose]();
  await tab.goto(`${siteUrl}/`).then(
    () => assert.unreachable('It is served still.'),
    (error: Error) => assert.match(error.message, 'ERR_NAME_NOT_RESOLVED'),
  );
});

test('nothing reaches the network or the disk, and what tried is named', async () => {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  await using site = await fixtureSite(
    {},
    {
      'index.html': `<link rel="preconnect" href="http://${host}"><img src="http://${host}/image">
      <img src="/none.png"><img src="/..%2f..%2fetc%2fpasswd"><iframe src="file:///etc/passwd"></iframe>
      <script>
        navigator.sendBeacon('http://${host}/beacon');
        const code = new Blob(['fetch("http://${host}/worker").catch(() => postMessage(1))']);
        window.tried = Promise.all([
          new Promise((done) => { new WebSocket('ws://${host}/socket').onerror = done; }),
          new Promise((done) => { new Worker(URL.createObjectURL(code)).onmessage = done; }),
        ]).then(() => true);
      </script>`,
    },
  );
  const page = await browser.newPage();
  using served = await serveSite(page, siteUrl, readFolder(site.folder));
  await page.goto(`${siteUrl}/`);
  assert.is(await page.evaluate('tried'), true);
  await new Promise((resolve) => server.close(resolve));
  assert.is(connections, 0);
  assert.equal([...served.vain.missing].toSorted(), ['/..%2f..%2fetc%2fpasswd', '/none.png']);
  assert.ok(served.vain.offSite.has(`http://${host}/image`));
  assert.ok(served.vain.offSite.has('file:///etc/passwd'));
});

test('what the policy of a page keeps it from is named, and by its address if it is of elsewhere', async () => {
  await using site = await fixtureSite(
    {},
    {
      'index.html': `<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ runsScripts: false })}">
      <link rel="stylesheet" href="/own.css"><p style="margin: 0">Text</p>
      <script>document.title = 'run';</script><img src="https://elsewhere.example/a.png">
      <img src="${siteUrl}.evil.example/a.png">`,
      'own.css': 'p { color: rgb(1, 2, 3); }',
    },
  );
  const page = await browser.newPage();
  using served = await serveSite(page, siteUrl, readFolder(site.folder));
  await page.goto(`${siteUrl}/`);
  assert.is(
    await page.evaluate("getComputedStyle(document.querySelector('p')).color"),
    'rgb(1, 2, 3)',
  );
  assert.is(await page.title(), '');
  assert.equal([...served.vain.refused].toSorted(), [
    'Applying inline style',
    'Executing inline script',
  ]);
  assert.equal([...served.vain.offSite].toSorted(), [
    'https://elsewhere.example/a.png',
    'https://papers.example.evil.example/a.png',
  ]);
});

test('what was asked for in vain is a problem of the file that asks', () => {
  const vain = {
    missing: new Set(['/a.css']),
    offSite: new Set(['https://x.example/b.js']),
    refused: new Set(['Applying inline style']),
  };
  const problems = requestProblems(vain, 'src/content/pages/index.md');
  assert.equal(
    problems.map(({ code, severity, file, fact }) => [code, severity, file, fact]),
    [
      [
        'link-asset',
        'error',
        'src/content/pages/index.md',
        'The page needs /a.css, which the site does not have.',
      ],
      [
        'link-asset',
        'error',
        'src/content/pages/index.md',
        'The page asks for https://x.example/b.js, which is not of this site.',
      ],
      [
        'page-policy',
        'error',
        'src/content/pages/index.md',
        'The page’s security policy refuses it something: Applying inline style.',
      ],
    ],
  );
});

test.run();
