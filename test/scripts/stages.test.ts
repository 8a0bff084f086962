/** The commands on a small publication: what they leave, what they say, and how they end. */
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { suite } from 'uvu';
import * as assert from 'uvu/assert';
import type { Manifest } from '../../src/model/manifest.ts';
import type { Problem } from '../../src/model/problem.ts';
import { openWorkspace } from '../../src/published/workspace.ts';
import { runCommand } from '../support/run-command.ts';
import { page, paper, smallContent } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { brokenFiles, digestsOf } from '../support/whole-site.ts';

const test = suite();
let folder: TemporaryFolder;
let output: string;
let content: readonly string[];
let site: readonly string[];

/** What is wrong in two files, by place and code, as a report has to give it. */
const wrong = {
  'content/pages/about.md': page('About', 'A <b>word</b>, 100 % wrong.'),
  'content/papers/first/index.md': paper('The first paper', 'Words.', {
    topics: ['mony'],
    updated: 'soon',
  }),
};
const expected = [
  'content/pages/about.md:6:3 raw-html',
  'content/pages/about.md:6:10 raw-html',
  'content/papers/first/index.md:5:10 unknown-topic',
  'content/papers/first/index.md:7:10 invalid-date',
];

test.before(async () => {
  folder = await temporaryFolder({
    ...smallContent,
    'content/papers/second/index.md': paper('The second paper', 'Words of the second paper.'),
    'content/pages/accessibility.md': page('Accessibility', '::: checks found\n:::\n'),
  });
  output = join(folder.path, '_site');
  content = ['--content', join(folder.path, 'content'), '--data', join(folder.path, 'data')];
  site = ['--output', output];
  const { code, stdout, stderr } = await runCommand('build', ...content, ...site);
  assert.is(code, 0, stdout + stderr);
});

test.after(async () => folder[Symbol.asyncDispose]());

/** Runs a command on content with problems, and takes them out of the content again. */
async function runOnProblems(command: string, ...options: string[]) {
  await folder.write(wrong);
  try {
    return await runCommand(command, ...content, ...site, ...options);
  } finally {
    await folder.write(smallContent);
  }
}

function within(file: string): string {
  return file.slice(file.indexOf('content/'));
}

test('build leaves a whole site, checked, with a pamphlet for each paper and statement', async () => {
  assert.equal(await brokenFiles(output), []);
  for (const path of [
    'papers/first/first.pdf',
    'papers/second/second.pdf',
    'equalities/2024-25/equalities-statement-2024-25.pdf',
  ]) {
    assert.is((await readFile(join(output, path), 'latin1')).slice(0, 5), '%PDF-', path);
  }
  assert.not.ok(existsSync(`${output}.next`));
  assert.not.ok(existsSync(`${output}.lock`));
});

test('the published site says on how many pages and pamphlets it has been checked', async () => {
  const { files } = JSON.parse(await readFile(join(output, 'manifest.json'), 'utf8')) as Manifest;
  const passed = (name: string) => files.filter(({ checkedBy }) => checkedBy.includes(name)).length;
  const statement = await readFile(join(output, 'accessibility/index.html'), 'utf8');
  assert.ok(statement.includes(`: ${passed('axe')} pages and ${passed('parity')} pamphlets. `));
});

test('problems in content end a build with 2, all at once, and the site untouched', async () => {
  const before = await digestsOf(output);
  const { code, stdout, stderr } = await runOnProblems('build');
  assert.is(code, 2);
  const lines = stdout.trimEnd().split('\n');
  assert.is(lines.pop(), '4 problems');
  const found = lines.map((line) => within(line).replace(/ {2}error {2}(\S+) .*/, ' $1'));
  assert.equal(found, expected);
  assert.match(stderr, /^Nothing was published: .*_site\/ is as it was\.$/m);
  assert.equal(await digestsOf(output), before);
});

test('site refuses the same content, and touches nothing either', async () => {
  const before = await digestsOf(output);
  assert.is((await runOnProblems('site')).code, 2);
  assert.equal(await digestsOf(output), before);
});

test('--format json is the problems, and nothing else on standard output', async () => {
  for (const command of ['build', 'site']) {
    const { code, stdout } = await runOnProblems(command, '--format', 'json');
    assert.is(code, 2);
    const problems = JSON.parse(stdout) as Problem[];
    assert.equal(
      problems.map((found) => `${within(found.file)}:${found.line}:${found.column} ${found.code}`),
      expected,
      command,
    );
    assert.ok(problems.every(({ severity, fact, hint }) => severity === 'error' && fact && hint));
  }
});

test('--format github annotates each place', async () => {
  const { stdout } = await runOnProblems('build', '--format', 'github');
  const [first = '', ...others] = stdout.trimEnd().split('\n');
  assert.match(
    first,
    /^::error file=[^,:]*content\/pages\/about\.md,line=6,col=3,title=raw-html::<b> /,
  );
  assert.is(others.filter((line) => line.startsWith('::error ')).length, expected.length - 1);
});

test('a page that fails a check ends a build with 2; the site stays, and the refused one can be seen', async () => {
  const before = await digestsOf(output);
  await folder.write({
    // What a layout adds to a page is seen on the page alone.
    'content/papers/first/index.md': paper('The first paper', 'A link to [nowhere](#newest).', {
      listed: '2026-11-21',
    }),
  });
  const { code, stdout, stderr } = await runCommand('build', ...content, ...site);
  await folder.write(smallContent);
  assert.is(code, 2, stderr);
  assert.match(stdout, /content\/papers\/first\/index\.md:9:21 {2}error {2}link-fragment /);
  // It is printed on paper.
  assert.match(stdout, / {2}warning {2}address-lost {2}\/papers\/first\/v\/2026-11-22\/ is /);
  assert.match(stderr, /The refused one stands in .*_site\.next\/\.$/m);
  assert.ok(existsSync(join(`${output}.next`, 'papers/first/index.html')));
  assert.equal(await digestsOf(output), before);
  assert.not.ok(existsSync(`${output}.lock`));
});

test('pamphlets --only prints what it names, and leaves the others', async () => {
  const [first, second] = ['papers/first/first.pdf', 'papers/second/second.pdf'];
  await rm(join(output, first));
  await rm(join(output, second));
  const { code, stdout, stderr } = await runCommand(
    'pamphlets',
    ...site,
    ...['--only', 'first', '--format', 'json'],
  );
  assert.is(code, 0, stderr);
  assert.equal(JSON.parse(stdout), []);
  assert.ok(existsSync(join(output, first)));
  assert.not.ok(existsSync(join(output, second)));
  const statement = await readFile(join(output, 'accessibility/index.html'), 'utf8');
  assert.match(statement, /<p>This copy of the website has not been checked\.<\/p>/);
  const missing = await runCommand('check', ...content, ...site, '--only', 'first');
  assert.is(missing.code, 0, missing.stdout);
  const both = await runCommand('check', ...content, ...site, '--only', 'second');
  assert.is(both.code, 2);
  assert.match(both.stdout, /content\/papers\/second\/index\.md {2}error {2}pamphlet-missing /);
});

test('pamphlets are not printed into a site that is being made anew', async () => {
  await using workspace = await openWorkspace(output);
  assert.ok(workspace);
  const { code, stderr } = await runCommand('pamphlets', ...site, '--only', 'first');
  assert.is(code, 1);
  assert.is(stderr, `Process ${process.pid} is at work on ${output}. Wait for it, or end it.\n`);
});

test('what --only or --editions names and is not there is a fault', async () => {
  const named = await runCommand('pamphlets', ...site, '--only', 'first', '--only', 'third');
  assert.is(named.code, 1);
  assert.match(named.stderr, /^The site has no paper, statement or pack "third" to print\.$/m);
  const edition = await runCommand('pamphlets', ...site, '--editions', 'a5,a6');
  assert.is(edition.code, 1);
  assert.match(edition.stderr, /^There is no edition "a6"\. There are: a5\b.*\.$/m);
  const looked = await runCommand('check', ...content, ...site, '--only', 'third');
  assert.is(looked.code, 1);
  assert.match(looked.stderr, /"third"/);
});

test('pamphlets, check and sheets say that a folder is no built site', async () => {
  const none = join(folder.path, 'none');
  for (const manifest of [undefined, '{"madeOf":', '{"madeOf":{}}']) {
    if (manifest !== undefined) await folder.write({ 'none/manifest.json': manifest });
    for (const command of ['pamphlets', 'check', 'sheets']) {
      const { code, stderr } = await runCommand(command, '--output', none);
      assert.is(code, 1);
      assert.match(stderr, /none.* is no .*built site/);
    }
  }
});

test('--site-url is the address in pages, feeds and sitemap, with or without a slash', async () => {
  const url = 'https://elsewhere.example';
  const elsewhere = join(folder.path, 'elsewhere');
  for (const given of [url, `${url}/`]) {
    const options = ['--output', elsewhere, '--site-url', given];
    const { code, stderr } = await runCommand('site', ...content, ...options);
    assert.is(code, 0, stderr);
    const read = (path: string) => readFile(join(elsewhere, path), 'utf8');
    assert.match(
      await read('papers/first/index.html'),
      /rel="canonical" href="https:\/\/elsewhere\.example\/papers\/first\/"/,
    );
    for (const path of [
      'feeds/rss.xml',
      'feeds/atom.xml',
      'feeds/feed.json',
      'sitemap.xml',
      'robots.txt',
    ]) {
      const text = await read(path);
      assert.ok(text.includes(`${url}/`), path);
      assert.not.match(text, /https:\/\/papers\.example/, path);
    }
  }
});

test('--drafts takes drafts in', async () => {
  const drafts = join(folder.path, 'drafts');
  await folder.write({
    'content/papers/third/index.md': paper('Third', 'Words.', { draft: true }),
  });
  try {
    const built = () => existsSync(join(drafts, 'papers/third/index.html'));
    assert.is((await runCommand('site', ...content, '--output', drafts)).code, 0);
    assert.not.ok(built());
    assert.is((await runCommand('site', ...content, '--output', drafts, '--drafts')).code, 0);
    assert.ok(built());
  } finally {
    await rm(join(folder.path, 'content/papers/third'), { recursive: true });
  }
});

test.run();
