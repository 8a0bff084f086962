/** Markup that is not valid is reported, at its Markdown where that shows it. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkHtml } from '../../src/checks/html.ts';
import { traceFindings } from '../../src/checks/trace-findings.ts';
import { builtFolder, goodPage } from './built-folder.ts';

async function factsOf(main: string, head = ''): Promise<string[]> {
  await using built = await builtFolder({ 'index.html': goodPage(main, head) });
  const site = await openBuiltSite(built.folder);
  return (await checkHtml(site, site.pages)).map(({ code, fact, place }) =>
    [place?.line, code, fact].join(' '),
  );
}

test('accepts a valid page', async () => {
  assert.equal(await factsOf('<p>Words</p>', '<script type="application/ld+json">{}</script>'), []);
});

const faults: [main: string, fact: RegExp][] = [
  ['<p>One<div>Two</div></p>', /^12 page-html .*\(html-validate /],
  [
    '<h2 id="a">A</h2>\n<h2 id="a">B</h2>',
    /^13 duplicate-id Two elements of the page have the id "a"\.$/,
  ],
  [
    '<script type="application/ld+json">{"a":}</script>',
    /^12 page-html The application\/ld\+json of the page is not JSON\.$/,
  ],
  ['<table><tr><th scope="col">A</th></tr></table>', /^12 page-html .*tbody/],
];

for (const [main, fact] of faults) {
  test(`refuses ${main}`, async () => {
    const [first = ''] = await factsOf(main);
    assert.match(first, fact);
  });
}

test('leads to each place in the Markdown, and gathers what no Markdown shows', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'checks-'));
  const source = join(folder, 'index.md');
  await writeFile(source, '---\ntitle: A page\n---\n## One {#same}\n\n## Two {#same}\n');
  const page = goodPage('<h2 id="same">One</h2><h2 id="same">Two</h2>', '<script src=a></script>');
  const entry = (url: string, path: string) => ({
    url,
    path,
    source,
    title: '',
    language: 'en-GB',
  });
  await using built = await builtFolder(
    { 'index.html': page, 'about/index.html': page },
    { pages: [entry('/', 'index.html'), entry('/about/', 'about/index.html')] },
  );
  const site = await openBuiltSite(built.folder);
  const problems = await traceFindings(site, await checkHtml(site, site.pages));
  assert.equal(
    problems.map(({ code, file, line, column }) => [code, file.split('/').at(-1), line, column]),
    [
      ['duplicate-id', 'index.md', 4, 8],
      ['duplicate-id', 'index.md', 6, 8],
      ['page-html', 'index.html', 7, 9],
    ],
  );
  assert.match(problems[2]?.fact ?? '', /It is <script src="a">\. It is also on \/\.$/);
  await rm(folder, { recursive: true });
});

test.run();
