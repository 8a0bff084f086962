/** Every address on a page leads to a page, a place on it or a file, or is reported. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkFileAddresses } from '../../src/checks/file-addresses.ts';
import { checkLinks } from '../../src/checks/links.ts';
import { builtFolder, goodPage, siteUrl } from './built-folder.ts';

const other = goodPage('<h2 id="there">There</h2><h2 id="größe">Size</h2>');

async function faultsOf(main: string, head = ''): Promise<string[]> {
  await using built = await builtFolder(
    {
      'index.html': goodPage(main, head),
      'papers/x/index.html': other,
      'picture.png': '',
      'fonts/a b.woff2': '',
      'style.css': '',
    },
    {
      pamphlets: [
        {
          slug: 'x',
          edition: 'a5',
          page: '/papers/x/',
          path: 'papers/x/x.pdf',
          source: 'x.md',
          title: 'X',
          authors: [],
          language: 'en-GB',
          dated: '2024-01-01',
          cover: 'Cover',
        },
      ],
    },
  );
  const site = await openBuiltSite(built.folder);
  const found = await checkLinks(site, site.pages.slice(0, 1));
  return found.map(({ code, fact, place }) => `${place?.line} ${code} ${fact}`);
}

const sound = [
  '<a href="/papers/x/">a page</a>',
  '<a href="papers/x/">from here</a>',
  `<a href="${siteUrl}/papers/x/#there">with its site</a>`,
  '<a href="/papers/x/#gr%C3%B6%C3%9Fe">an id that is encoded</a>',
  '<a href="/papers/x/?from=feed#there">with a query</a>',
  '<a href="#top">top</a> <a href="#">top</a>',
  '<a href="/papers/x/#:~:text=There">words</a>',
  '<a href="https://elsewhere.example/x">outside</a> <a href="mailto:a@b.example">mail</a>',
  '<a href="/papers/x/x.pdf">announced, for another check to miss</a>',
  '<img src="picture.png" srcset="picture.png 1x, /picture.png 2x" alt="A">',
  '<p style="background: url(/fonts/a%20b.woff2)">A</p>',
];

for (const main of sound) {
  test(`accepts ${main}`, async () => assert.equal(await faultsOf(main), []));
}

const broken: [main: string, fault: string][] = [
  ['<a href="/nope/">a</a>', '12 link-page There is no page at /nope/.'],
  ['<a href="/papers/x">a</a>', '12 link-page There is no page at /papers/x.'],
  [`<a href="${siteUrl}/nope/">a</a>`, '12 link-page There is no page at /nope/.'],
  ['<a href="www.nope.example">a</a>', '12 link-asset There is no file at /www.nope.example.'],
  ['<a href="https://[nope">a</a>', '12 link-page "https://[nope" is no address.'],
  ['<a href="">a</a>', '12 link-page "" is no address.'],
  ['<a href="#x">a</a>', '12 link-fragment The page / has no place with the id "x".'],
  [
    '<p>\n<a href="/papers/x/#nope">a</a>',
    '13 link-fragment The page /papers/x/ has no place with the id "nope".',
  ],
  ['<img src="/nope.png" alt="A">', '12 link-asset There is no file at /nope.png.'],
  [
    '<img src="/picture.png" srcset="/picture.png 1x,\n/nope.png 2x" alt="A">',
    '12 link-asset There is no file at /nope.png.',
  ],
  ['<video poster="/nope.jpg"></video>', '12 link-asset There is no file at /nope.jpg.'],
  ['<blockquote cite="/nope/">A</blockquote>', '12 link-page There is no page at /nope/.'],
  [
    '<form><button formaction="/nope/">Go</button></form>',
    '12 link-page There is no page at /nope/.',
  ],
  ['<svg><use href="/nope.svg#a"/></svg>', '12 link-asset There is no file at /nope.svg.'],
  [
    '<style>a { background: url("/nope.png") }</style>',
    '12 link-asset There is no file at /nope.png.',
  ],
];

for (const [main, fault] of broken) {
  test(`refuses ${main}`, async () => assert.equal(await faultsOf(main), [fault]));
}

const heads: [head: string, path: string][] = [
  ['<link rel="stylesheet" href="/nope.css">', '/nope.css'],
  ['<script src="/nope.js"></script>', '/nope.js'],
  [`<meta property="og:image" content="${siteUrl}/nope.png">`, '/nope.png'],
  [
    `<script type="application/ld+json">{"a":[{"url":"${siteUrl}/nope.png"}]}</script>`,
    '/nope.png',
  ],
];

for (const [head, path] of heads) {
  test(`refuses ${head}`, async () => {
    assert.equal(await faultsOf('', head), [`7 link-asset There is no file at ${path}.`]);
  });
}

test('names the page that is written most like a missing one', async () => {
  await using built = await builtFolder({
    'index.html': goodPage('<a href="/papers/safegarding/">a</a>'),
    'papers/safeguarding/index.html': other,
  });
  const site = await openBuiltSite(built.folder);
  const [finding] = await checkLinks(site, site.pages);
  assert.is(finding?.hint, 'The page most like it is /papers/safeguarding/.');
});

test('follows style sheets, feeds, the sitemap and robots.txt', async () => {
  await using built = await builtFolder({
    'index.html': goodPage(''),
    'a.css': '@import "b.css";\n/* url(c.css) */ a { background: url(  "d.png" ) url(data:,) }',
    'b.css': 'a { color: red }',
    'sitemap.xml': `<loc>${siteUrl}/</loc>\n<loc>${siteUrl}/nope/</loc><loc>${siteUrl}.other/</loc>`,
    'feed.json': `{"content_html":"<a href=\\"${siteUrl}/gone/\\">a</a>"}`,
    'rss.xml': '<?xml-stylesheet type="text/css" href="/feed.css"?>\n<rss/>',
    'feeds.opml': `<outline xmlUrl="${siteUrl}/old.xml"/>`,
    'robots.txt': `# See ${siteUrl}/.\nSitemap: ${siteUrl}/site.xml`,
  });
  const problems = await checkFileAddresses(await openBuiltSite(built.folder));
  assert.equal(
    problems.map(({ code, file, line, column, fact }) =>
      [file.split('/').at(-1), line, column, code, fact].join(' '),
    ),
    [
      'a.css 2 41 link-asset There is no file at /d.png.',
      'feed.json 1 28 link-page There is no page at /gone/.',
      'feeds.opml 1 18 link-asset There is no file at /old.xml.',
      'robots.txt 2 10 link-asset There is no file at /site.xml.',
      'rss.xml 1 40 link-asset There is no file at /feed.css.',
      'sitemap.xml 2 6 link-page There is no page at /nope/.',
    ],
  );
});

test('addresses in files are read with all signs that names of pictures can have', async () => {
  const names = ["o'brien.png", 'Q&A.png', 'tree(1).png', 'my tree.png'];
  const html = (name: string) =>
    `<img src="${siteUrl}/${encodeURI(name).replaceAll('&', '&amp;')}" alt="x">`;
  const escaped = (text: string) =>
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#39;');
  const feeds = (found: readonly string[]) => ({
    'feed.json': JSON.stringify(
      found.map((name) => ({ content_html: html(name) })),
      null,
      2,
    ),
    'atom.xml': `<feed>\n${found.map((name) => `<content>${escaped(html(name))}</content>`).join('\n')}</feed>`,
    'notes.json': `["It says (${siteUrl}/there/), ‘${siteUrl}/there/’ and '${siteUrl}/there/'."]`,
  });
  const pictures = Object.fromEntries(names.map((name) => [name, '']));
  await using built = await builtFolder({
    ...pictures,
    ...feeds(names),
    'there/index.html': other,
  });
  assert.equal(await checkFileAddresses(await openBuiltSite(built.folder)), []);
  await using broken = await builtFolder({ ...feeds(names), 'there/index.html': other });
  const problems = await checkFileAddresses(await openBuiltSite(broken.folder));
  assert.equal(
    problems.filter(({ file }) => file.endsWith('.xml')).map(({ line, fact }) => `${line} ${fact}`),
    names.map((name, index) => `${index + 2} There is no file at /${name}.`),
  );
});

test.run();
