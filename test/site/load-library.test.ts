/** Everything that is wrong with a publication is said at once, in the order of its files. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { page, paper, statement } from '../support/small-content.ts';
import { isLetIn, problemsOf } from './library-report.ts';

test('the small publication has no problem', async () => {
  assert.equal(await problemsOf({}), []);
});

test('problems of data, front matter and Markdown come together, sorted', async () => {
  const problems = await problemsOf({
    'data/navigation.yaml': '- label: Papers\n  href: /papers/\n',
    'content/papers/first/index.md': paper('P', 'A <b>c</b>.', {
      topics: ['mony'],
      updated: 'soon',
    }),
    'content/papers/second/index.md': 'No front matter.\n',
    'content/statements/2024-25/index.md': statement('2024/26'),
    'content/pages/about.md': page('About', '# Title\n\n![](none.png)'),
  });
  assert.equal(problems, [
    'content/pages/about.md:6:1 heading-level',
    'content/pages/about.md:8:1 image-alt',
    'content/pages/about.md:8:1 image-missing',
    'content/papers/first/index.md:5:10 unknown-topic',
    'content/papers/first/index.md:7:10 invalid-date',
    'content/papers/first/index.md:10:3 raw-html',
    'content/papers/first/index.md:10:7 raw-html',
    'content/papers/second/index.md:1:1 front-matter',
    'content/statements/2024-25/index.md:2:9 invalid-field',
    'data/navigation.yaml:1:3 missing-field',
    'data/navigation.yaml:2:3 unknown-key',
  ]);
});

test('the text of a paper is looked at even if its front matter is wrong', async () => {
  const problems = await problemsOf({
    'content/papers/first/index.md': paper('P', 'A <b> c.', { updated: 'soon' }),
  });
  assert.equal(problems, [
    'content/papers/first/index.md:7:10 invalid-date',
    'content/papers/first/index.md:10:3 raw-html',
  ]);
});

test('a file of content or data that is not UTF-8 is refused where that shows', async () => {
  const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const problems = await problemsOf({
    'content/papers/first/index.md': bytes(paper('P', 'Words.\nCaf\xe9.')),
    'data/topics.yaml': bytes('- id: money\n  title: The pupil\x92s money\n'),
  });
  assert.equal(problems, [
    'content/papers/first/index.md:10:4 encoding',
    'data/topics.yaml:2:19 encoding',
  ]);
});

test('a byte order mark is no part of a text or of data', async () => {
  const marked = {
    'content/papers/first/index.md': `\uFEFF${paper('P', 'Words.')}`,
    'data/topics.yaml': '\uFEFF- id: money\n  title: Money\n- id: schools\n  title: Schools\n',
  };
  assert.equal(await problemsOf(marked), []);
});

test('a draft is held to the same rules', async () => {
  const draft = paper('P', 'A <b> c.', { draft: true });
  assert.equal(await problemsOf({ 'content/papers/first/index.md': draft }), [
    'content/papers/first/index.md:10:3 raw-html',
  ]);
});

test('a folder whose name cannot stand in an address is a problem', async () => {
  assert.equal(await problemsOf({ 'content/papers/My Paper/index.md': paper('P', 'Text.') }), [
    'content/papers/My Paper/index.md:undefined:undefined invalid-field',
  ]);
});

test('two papers at one address are a problem', async () => {
  assert.equal(await problemsOf({ 'content/papers/first.md': paper('P', 'Text.') }), [
    'content/papers/first/index.md:undefined:undefined duplicate-entry',
  ]);
});

test('a page at the address of another part of the site is a problem', async () => {
  assert.equal(await problemsOf({ 'content/pages/papers.md': page('P', 'Text.') }), [
    'content/pages/papers.md:undefined:undefined duplicate-entry',
  ]);
});

test('a site that does not start anywhere is a problem', async () => {
  const home = 'content/pages/index.md';
  const without = { [home]: undefined };
  assert.equal(await problemsOf(without), [`${home}:undefined:undefined home-missing`]);
  assert.is(await isLetIn(without), false);
  // One that is refused is not missing.
  assert.equal(await problemsOf({ [home]: 'No front matter.' }), [`${home}:1:1 front-matter`]);
});

test('two statements of one period are a problem', async () => {
  const again = { 'content/statements/again/index.md': statement('2024/25') };
  assert.equal(await problemsOf(again), [
    'content/statements/again/index.md:undefined:undefined duplicate-entry',
  ]);
});

test.run();
