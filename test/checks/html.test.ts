/** Markup that is not valid is reported. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkHtml } from '../../src/checks/html.ts';
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

test.run();
