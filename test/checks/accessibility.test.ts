/** Barriers are found in a real browser, in the view in which they are, and named with it. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkAccessibility } from '../../src/checks/accessibility.ts';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { builtFolder, goodPage } from './built-folder.ts';

const pages: Readonly<Record<string, string>> = {
  'good/index.html': goodPage(
    '<h2>Part</h2><p>Words, and <a href="/good/">a link</a>.</p><div class="box"><p>Wide</p></div>',
    '<style>.box { overflow-x: auto } .box p { width: 2000px } :root { color-scheme: light dark; background: Canvas }</style>',
  ),
  'dark/index.html': goodPage(
    '<p>Dim words</p>',
    '<style>@media screen and (prefers-color-scheme: dark) { body { background: #222; color: #444 } }</style>',
  ),
  'print/index.html': goodPage(
    '<p>Pale words</p>',
    '<style>@media print { p { color: #aaa } }</style>',
  ),
  'printed-dark/index.html': goodPage(
    '<p>Words</p>',
    `<style>@media print {
:root { color-scheme: light; background: #fff }
@media (prefers-color-scheme: dark) { p { color: #aaa } }
}</style>`,
  ),
  'untitled/index.html': goodPage('').replace('<title>A page</title>', ''),
  'level/index.html': goodPage('<h4 id="4th">Deep</h4>'),
  'small/index.html': goodPage(
    '<ul><li><a href="/good/">a</a></li><li><a href="/good/">a</a></li></ul>',
    '<style>li { line-height: 1; font-size: 12px }</style>',
  ),
  'wide/index.html': goodPage(`<p>${'long'.repeat(50)}</p>`),
  'beside/index.html': goodPage(
    `<div class="grid"><p>Before</p><p>${'long'.repeat(50)}</p><p class="end">After</p></div>`,
    '<style>.grid { display: grid } .end { text-align: end }</style>',
  ),
  'fixed/index.html': goodPage(
    '<div class="frame"><p>Words</p></div>',
    '<style>.frame { width: 400px }</style>',
  ),
  'away/index.html': goodPage('<img src="https://elsewhere.example/a.png" alt="A">'),
  'later/index.html': goodPage(
    '<p>Words</p>',
    '<style>@media print { p { background: url("https://elsewhere.example/b.png") } }</style>',
  ),
  'chart/index.html': goodPage(
    '<svg role="img" aria-label="A" width="200" height="60"><rect width="200" height="60" fill="#fff"/><text y="20" fill="#000">Dark words</text><text y="40" fill="#bbb">Pale words</text></svg>',
  ),
  'formula/index.html': goodPage(
    `<section class="frame" aria-label="Formula" tabindex="0"><math display="block" alttext="a">
<mrow><mo stretchy="true">(</mo><mfrac><mtext>${'words '.repeat(20)}</mtext><mn>2</mn></mfrac></mrow>
<mtext class="pale">Pale words</mtext></math></section>`,
    '<style>html { background: #fff } .frame { overflow-x: auto } .pale { color: #bbb }</style>',
  ),
  'picture/index.html': goodPage(
    '<p>Words</p>',
    '<style>p { background: linear-gradient(#fff, #000) }</style>',
  ),
};

await using built = await builtFolder(pages);
const site = await openBuiltSite(built.folder);
const seen: string[] = [];
const found = await checkAccessibility(site, site.pages, {
  jobs: 2,
  onPage: (page) => seen.push(page.url),
});

function factsOf(url: string): string[] {
  const findings = found.filter((finding) => finding.page.url === url);
  return findings.map(
    ({ fact, views = [], element }) => `${fact} [${views.join(', ')}] ${element}`,
  );
}

test('a page that asks for what it does not name is a fault: nobody would know when to look again', async () => {
  const script = '<script>new Image().src = "/unnamed.png";</script>';
  await using hidden = await builtFolder({
    'index.html': goodPage('<p>Words</p>', script),
    'unnamed.png': '',
  });
  const asking = await openBuiltSite(hidden.folder);
  const checked = checkAccessibility(asking, asking.pages, { jobs: 1 });
  const error = await checked.catch((cause: unknown) => cause);
  const causes = error instanceof AggregateError ? error.errors.map(String) : [];
  assert.equal(causes, [
    'Error: index.html asks for unnamed.png, which neither it nor its style sheets name.',
  ]);
});

test('looks at every page once', () => {
  assert.equal(
    seen.sort(),
    site.pages.map((page) => page.url),
  );
});

test('finds nothing wrong with a page that has no barrier', () => {
  assert.equal(factsOf('/good/'), []);
});

test('finds what only who prints in the dark sees', () => {
  const facts = factsOf('/printed-dark/');
  assert.ok(facts.length > 0);
  for (const fact of facts) assert.match(fact, /\[print dark\] <p> “Words”/);
});

test('finds colours that are too much alike on dark screens', () => {
  const facts = factsOf('/dark/');
  assert.is(facts.length, 2);
  for (const fact of facts) assert.match(fact, /\[screen dark\]/);
});

test('finds colours that are too much alike in print', () => {
  const facts = factsOf('/print/');
  assert.match(String(facts), /1\.4\.3\)\. \[print light, print dark\] <p> “Pale words”/);
});

test('finds what is wrong with a page as a whole', () => {
  const facts = String(factsOf('/untitled/'));
  assert.match(facts, /\(axe document-title\)/);
  assert.match(facts, /\(HTML_CodeSniffer 2\.4\.2 H25\)/);
});

test('finds what axe takes for less than serious', () => {
  assert.match(
    String(factsOf('/level/')),
    /\(axe heading-order\)\. \[screen light, screen dark, print light, print dark, screen light at 320 px\] <h4 id="4th"> “Deep”/,
  );
});

test('finds targets too small for WCAG 2.2, on screen alone', () => {
  assert.match(
    String(factsOf('/small/')),
    /\(axe target-size\)\. \[screen light, screen dark, screen light at 320 px\]/,
  );
});

test('finds what makes a narrow page scroll sideways', () => {
  assert.match(String(factsOf('/wide/')), /At 320 px the page scrolls sideways .* <p> “long/);
});

test('of what is made too wide, finds what makes it so', () => {
  const [cause = '', ...others] = factsOf('/beside/');
  assert.match(cause, /At 320 px the page scrolls sideways .* <p> “long/);
  assert.equal(others, []);
  assert.match(String(factsOf('/fixed/')), /At 320 px the page scrolls sideways .* <p> “Words”/);
});

test('reports what a page asks for from elsewhere', () => {
  assert.equal(
    found.filter(({ code }) => code === 'link-asset').map(({ page }) => page.path),
    ['away/index.html', 'later/index.html'],
  );
});

test('measures the contrast of drawn text, which axe cannot decide', () => {
  assert.equal(factsOf('/chart/'), [
    'Text differs too little from the colour behind it (WCAG 2.2, 1.4.3). [screen light, screen dark, print light, print dark, screen light at 320 px] <text> “Pale words”',
  ]);
});

test('measures the contrast of formulas, and of what is scrolled out of sight', () => {
  const [pale = '', ...others] = factsOf('/formula/');
  assert.match(pale, / 1\.4\.3\)\. .* <mtext class="pale"> “Pale words”$/);
  assert.equal(others, []);
});

test('keeps silent about nothing: what cannot be decided at all is reported', () => {
  assert.match(
    String(factsOf('/picture/')),
    /which cannot decide it here\)\. \[screen light, .* at 320 px\] <p> “Words”/,
  );
});

test.run();
