/** Every file that a page loads is found in its markup, and no page that it only links to. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openLoadedFiles } from '../../src/pamphlets/loaded-files.ts';
import { pageAddresses } from '../../src/pamphlets/page-addresses.ts';
import { fixtureSite, siteUrl } from './fixture-site.ts';

const cases: readonly [markup: string, addresses: readonly string[]][] = [
  ['<link rel="stylesheet" href="/a.css" media="print">', ['/a.css']],
  ['<link rel="preload" href="/a.woff2" as="font" crossorigin>', ['/a.woff2']],
  ["<link href='/icon.svg' rel='icon'>", ['/icon.svg']],
  ['<link rel="alternate" type="application/rss+xml" href="/feeds/rss.xml">', []],
  ['<link rel="canonical" href="/x/"><a href="/papers/other/">Other</a>', []],
  ['<img alt="5 > 4" src="chart.png">', ['chart.png']],
  ['<IMG SRC=chart.png>', ['chart.png']],
  ['<img\n  class="wide"\n  src="a&amp;b.png?x=&#34;1&#x22;">', ['a&b.png?x="1"']],
  ['<img src="größe.png" alt="Größe">', ['größe.png']],
  ['<source srcset="a.webp 400w, b.webp 800w" type="image/webp">', ['a.webp', 'b.webp']],
  ['<img src="a.png" srcset="b.png 2x">', ['a.png', 'b.png']],
  ['<svg><image href="a.png"/><use xlink:href="/b.svg#c"/></svg>', ['a.png', '/b.svg#c']],
  ['<script type="module" src="/a.js"></script>', ['/a.js']],
  ['<script type="application/ld+json">{"url":"/x.png"}</script>', []],
  ['<iframe src="/x.html"></iframe><object data="a.svg"></object>', ['/x.html', 'a.svg']],
  ['<video poster="a.png" src="b.mp4"><track src="c.vtt"></video>', ['a.png', 'b.mp4', 'c.vtt']],
  ['<style>@import "a.css"; p { background: url(b.png) }</style>', ['a.css', 'b.png']],
  ['<p style="background: url(&quot;a.png&quot;)">Text</p>', ['a.png']],
  ['<p>Write url(a.png) into it.</p><p data-src="x" class="src">', []],
];

for (const [markup, addresses] of cases) {
  test(`loaded by ${markup.replaceAll('\n', ' ')}`, () => {
    assert.equal(pageAddresses(Buffer.from(markup)).toSorted(), [...addresses].toSorted());
  });
}

test('what is loaded by what is loaded is found, each with the digest of its bytes', async () => {
  await using site = await fixtureSite(
    {},
    {
      'papers/x/index.html':
        '<link rel="stylesheet" href="/assets/a.css"><img src="p.png"><img src="none.png">',
      'papers/x/p.png': 'picture',
      'assets/a.css': '@import "b.css"; /* url(old.png) */',
      'assets/b.css': '@import "a.css"; p { background: url("../c.png") url(data:,x) }',
      'c.png': 'abc',
    },
  );
  const files = openLoadedFiles(site.folder, siteUrl);
  const digests = files.digestsOf(['papers/x/index.html']);
  assert.equal(Object.keys(digests).toSorted(), [
    'assets/a.css',
    'assets/b.css',
    'c.png',
    'papers/x/index.html',
    'papers/x/none.png',
    'papers/x/p.png',
  ]);
  assert.is(digests['papers/x/none.png'], null);
  // FIPS 180-2, B.1: the digest of "abc".
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  assert.is(digests['c.png'], abc);
  assert.is(Buffer.from(await files.readFile(abc)).toString(), 'abc');
});

test.run();
