/** What no page shows is found in a text whose Markdown is to be published. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { problemToText } from '../../src/model/problem.ts';
import { parseText } from '../../src/site/markdown/parsed-text.ts';
import { unseenProblems } from '../../src/site/markdown/unseen-text.ts';
import { paper } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';

const found = (...lines: readonly string[]) =>
  unseenProblems(
    parseText({ file: 'x', frontMatter: '', body: lines.join('\n'), bodyLine: 1 }),
  ).map(problemToText);

const places = (...lines: readonly string[]) =>
  found(...lines).map((problem) => problem.split('  ', 1)[0]);

test('definitions that are used are seen', () => {
  const text = [
    'See [the plan][Plan  B], [another] and the DfE, [once].',
    '',
    '[plan b]: https://example.org/',
    '[another]: https://example.org/ "Its title"',
    '[once]: /papers/',
    '*[DfE]: Department for Education',
    '',
    '[^one]: A note, of which others tell.',
  ];
  assert.equal(found(...text), []);
});

test('definitions that nothing uses are not', () => {
  const text = [
    'Text.',
    '',
    '[//]: # (Do not tell anyone.)',
    '[comment]: <> (Nor this.)',
    '*[SECRET]: what it stands for',
  ];
  assert.equal(places(...text), ['x:3:1', 'x:4:1', 'x:5:1']);
  assert.is(
    found('[//]: # (Not for you)')[0],
    'x:1:1  error  source-unseen  The page does not show this, and attachSource would publish it. Take it out, or take out attachSource.',
  );
});

test('comments in charts and formulas are not seen, and what only looks like one is', () => {
  const text = [
    '```chart',
    'title: Trees # who counted?',
    'description: "Bars # and more"',
    '# not sure of these',
    '```',
    '',
    '```formula',
    'latex: |',
    '  x \\% y',
    '  x^2 % wrong?',
    'alternative: x squared',
    '```',
    '',
    '```',
    '# code, which is shown',
    '```',
  ];
  assert.equal(places(...text), ['x:2:14', 'x:4:1', 'x:10:7']);
});

test('they are refused only where the Markdown is published', async () => {
  const body = 'Text.\n\n[//]: # (Do not tell.)';
  const site = (more: object) =>
    smallSite({ 'content/papers/first/index.md': paper('The first paper', body, more) });
  await (await site({}))[Symbol.asyncDispose]();
  await site({ attachSource: true }).then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, /source-unseen/),
  );
  // It would be published once the front matter is mended.
  await site({ attachSource: true, listed: 'soon' }).then(
    () => assert.unreachable(),
    (error: Error) => assert.match(error.message, /invalid-date[\s\S]*source-unseen/),
  );
});

test.run();
