/** Formulas: LaTeX becomes MathML with its words, and what cannot be shown or said is refused. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { renderMarkdown } from '../../src/site/markdown/render.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { placesOf, problemsOf } from './markdown-report.ts';

const mean = 'latex: \\bar{x} = \\frac{1}{n} \\sum_{i=1}^{n} x_i\nalternative: The mean of x.';

function block(yaml: string): string {
  return `Text.\n\n\`\`\`formula\n${yaml}\n\`\`\`\n`;
}

function inline(latex: string, words = 'words'): string {
  return `Text \`${latex}\`{formula="${words}"}.`;
}

function documentOf(body: string, onPage = true) {
  const { html } = renderMarkdown({ body }, { onPage });
  return parseHTML(`<!doctype html><html><body>${html}</body></html>`).document;
}

function mathOf(latex: string): string {
  return documentOf(inline(latex)).querySelector('math')?.innerHTML ?? '';
}

test('a block is MathML with its words, in a frame that can be reached by keyboard', () => {
  const frame = documentOf(block(mean)).querySelector('.formula-frame');
  const stop = frame?.querySelector('.frame-stop[role="group"][tabindex="0"]');
  assert.is(stop?.getAttribute('aria-label'), 'Formula: The mean of x.');
  const math = frame?.querySelector('math');
  assert.is(math?.getAttribute('alttext'), 'The mean of x.');
  assert.is(math?.getAttribute('display'), 'block');
  assert.ok(math?.querySelector('munderover'));
});

test('code within a line that says its words is a formula, and other code is code', () => {
  const { html } = renderMarkdown({ body: 'A `x^2`{formula="x squared & more"} and `x^2`.' });
  assert.is(
    html,
    '<p>A <math alttext="x squared &amp; more"><msup><mi class="letter">x</mi><mn>2</mn></msup></math> and <code>x^2</code>.</p>\n',
  );
});

test('a formula stands wherever a text does', () => {
  const text = inline('x').slice('Text '.length, -1);
  for (const body of [
    `- ${text}`,
    `> ${text}`,
    `| A | B |\n|---|---|\n| ${text} | 1 |`,
    `*${text}*`,
    `[${text}](/a/)`,
    `Term\n: ${text}`,
    `A.[^1]\n\n[^1]: ${text}`,
  ]) {
    const { html, notes } = renderMarkdown({ body });
    assert.match(html + notes, /<math/, body);
    assert.equal(problemsOf(body), [], body);
  }
});

test('a heading has the words of its formula where text alone can stand', () => {
  const { headings } = renderMarkdown({ body: '## Why `x^2`{formula="x squared"} counts' });
  assert.equal(headings, [{ level: 2, id: 'why-x-squared-counts', text: 'Why x squared counts' }]);
});

test('a feed has the words', () => {
  const body = `${block(mean)}\n${inline('x^2', 'x squared')}`;
  assert.is(
    documentOf(body, false).body.innerHTML,
    '<p>Text.</p>\n<p>The mean of x.</p>\n<p>Text x squared.</p>\n',
  );
});

test('money is no formula, and nothing is said of it', () => {
  const body = 'It costs $5, or $6 for two_or_more; $7 with {a}.';
  assert.is(documentOf(body).querySelector('math'), null);
  assert.equal(problemsOf(body), []);
});

test('a formula has no styles, ids or classes but those of our style sheet', () => {
  const latex = "\\begin{aligned} f'(x) &= \\begin{cases} \\hat{a} \\end{cases} \\end{aligned}";
  const allowed = ['letter', 'prime', 'align-start', 'align-end', 'joined'];
  const document = documentOf(block(`latex: ${latex}\nalternative: A.`));
  for (const part of document.querySelectorAll('math *')) {
    assert.is(part.getAttribute('style'), null);
    for (const name of part.classList) assert.ok(allowed.includes(name), name);
  }
});

test('what stands over a letter is no exponent of it', () => {
  assert.match(mathOf('\\overset{a}{b}'), /<mover>/);
});

test('words in a formula are words that a search finds', () => {
  assert.match(mathOf('\\textbf{Sum of all}'), />Sum of all</);
  assert.match(mathOf('\\text{a \\& b < c}'), />a &amp; b &lt; c</);
});

test('LaTeX that is not understood is refused at its place', () => {
  assert.equal(problemsOf(inline('\\frac{a')), [
    'x:11:7 formula-data  The formula "\\frac{a" is no LaTeX that is understood: Unexpected end of input in a macro argument, expected \'}\'. Mend its LaTeX, or write it as a block: CONTRIBUTING.md shows what a formula can hold.',
  ]);
  assert.equal(problemsOf(inline('\\foo')), [
    'x:11:7 formula-data  The formula "\\foo" is no LaTeX that is understood: Unsupported function name: \\foo. Mend its LaTeX, or write it as a block: CONTRIBUTING.md shows what a formula can hold.',
  ]);
  assert.equal(placesOf(block('latex: x^\nalternative: A.')), ['x:14:1 formula-data']);
});

test('what not every reader would see or hear is refused', () => {
  const refused: readonly [latex: string, fact: RegExp][] = [
    ['\\color{red} x', /has a colour/],
    ['\\boxed{x}', /has lines or a frame/],
    ['\\cancel{x}', /has a line over, through or around a part/],
    ['\\phantom{x} y', /has a part that nobody sees/],
    ['\\tag{1} x', /has a number or a name of its own/],
    ['\\large x', /has a size of its own/],
    ['a \\\\ b', /has a line break outside of/],
    ['50% x', /has a % sign without a backslash/],
    [' ', /is empty/],
  ];
  for (const [latex, fact] of refused) {
    const problems = problemsOf(block(`latex: '${latex}'\nalternative: A.`));
    assert.is(problems.length, 1, latex);
    assert.match(problems[0] ?? '', fact);
  }
});

test('a long formula is a block, as it would be cut off in a line on a phone', () => {
  const long = 'a+b+c+d+e+f+g+h+i+j+k+l+m';
  assert.match(problemsOf(inline(long))[0] ?? '', /is too long for a line of text/);
  assert.equal(problemsOf(inline(`\\frac{${long.slice(0, 23)}}{${long.slice(0, 23)}}`)), []);
  assert.equal(problemsOf(block(`latex: ${long}\nalternative: A.`)), []);
});

test('a formula without words is refused', () => {
  assert.equal(problemsOf('Text `x`{formula}.'), [
    'x:11:7 formula-data  The formula "x" has no alternative. Say it in words, as you would read it out: `x`{formula="…"}.',
  ]);
  assert.equal(problemsOf(block('latex: x')), [
    'x:14:1 formula-data  "alternative" is missing. Say the formula in words, as you would read it out.',
  ]);
  assert.equal(problemsOf(block('latex: x\nalternative: \\frac{1}{2}')), [
    'x:15:14 formula-data  "alternative" is LaTeX ("\\\\frac{1}{2}"). Say the formula in words, as you would read it out.',
  ]);
});

test('LaTeX between double quotation marks would lose its backslashes, and is refused', () => {
  assert.equal(problemsOf(block('latex: "\\nu"\nalternative: Nu.')), [
    "x:14:8 formula-data  LaTeX stands between double quotation marks, where a backslash means something else. Take them out, or write single straight ones: '…'.",
  ]);
  assert.equal(problemsOf(block("latex: '\\nu'\nalternative: Nu.")), []);
});

test('words of a formula that stand where no formula is are refused', () => {
  assert.equal(placesOf('Text `x` {formula="x"} here.'), ['x:11:10 formula-data']);
  assert.equal(placesOf('Text `x` {formula="x"}'), ['x:11:1 formula-data']);
  assert.equal(placesOf('Text *x*{formula="x"}.'), ['x:11:9 formula-data']);
  assert.match(problemsOf('`x`{formula=“x squared”}')[0] ?? '', /are curly or single/);
  assert.match(problemsOf("`x`{formula='x squared'}")[0] ?? '', /are curly or single/);
});

test('of what other programs take for a formula there is a warning', () => {
  for (const body of ['$x^2$', '$$\nx\n$$', '\\(x^2\\)', '\\begin{align} x', '```latex\nx\n```']) {
    assert.equal(placesOf(body), ['x:11:1'], body);
    assert.match(problemsOf(body)[0] ?? '', /warning {2}formula-mark/);
  }
  assert.equal(problemsOf('Write `$x^2$` or \\(so\\).'), []);
});

test('only pages with formulas load what formulas need', async () => {
  await using site = await smallSite({
    'content/papers/first/index.md': paper('The first paper', inline('x^2', 'x squared')),
    'content/papers/second/index.md': paper('The second paper', 'Text.'),
  });
  const [first, second] = await Promise.all(
    ['first', 'second'].map((slug) =>
      readFile(join(site.folder, 'papers', slug, 'index.html'), 'utf8'),
    ),
  );
  const [sheet = ''] = /\/assets\/formula\.\w+\.css/.exec(first ?? '') ?? [];
  assert.match(await readFile(join(site.folder, sheet), 'utf8'), /STIX Two Math/);
  assert.not.match(second ?? '', /formula/);
  assert.ok((await fontsOf(site.folder)).some((name) => name.startsWith('stix-two-math')));
});

test('a site without formulas has nothing of them', async () => {
  await using site = await smallSite({
    'content/papers/first/index.md': paper('The first paper', 'Text.'),
  });
  assert.not.ok((await fontsOf(site.folder)).some((name) => name.startsWith('stix-two-math')));
  const assets = await readdir(join(site.folder, 'assets'));
  assert.not.ok(assets.some((name) => name.startsWith('formula')));
});

function fontsOf(folder: string): Promise<string[]> {
  return readdir(join(folder, 'assets/fonts'));
}

test.run();
