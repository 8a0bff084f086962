/** What is kept of texts from build to build never shows: a site is the same with it and without it. */
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codeDigest } from '../../src/model/code/code-digest.ts';
import { sourcesOf } from '../../src/model/code/sources.ts';
import { bundled } from '../../src/site/bundled.ts';
import { KeptResults } from '../../src/site/kept/kept-results.ts';
import { loadLibrary } from '../../src/site/load-library.ts';
import { renderText } from '../../src/site/markdown/render-text.ts';
import { prepareSite } from '../../src/site/prepared-site.ts';
import { siteFiles } from '../../src/site/site-files.ts';
import { paper, smallContent } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { testDay } from '../support/test-day.ts';

const usual = process.env.PRESS_CACHE;
test.after.each(() => {
  if (usual === undefined) delete process.env.PRESS_CACHE;
  else process.env.PRESS_CACHE = usual;
});

const reference = { id: 'smith', authors: ['Ann Smith'], issued: '2024', title: 'A work' };

const chart = `\`\`\`chart
kind: bars
title: Schools
description: There are more each year.
file: schools.csv
\`\`\``;

const text = `## A heading

Words[^1] of it [@smith], with \`x^2\`{formula="x squared"} and [a link](/about/).

${chart}

[^1]: A note.`;

const drawing = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50"/>`;

const files = {
  ...smallContent,
  'content/papers/second/index.md': paper('The second', text, { references: [reference] }),
  'content/papers/second/schools.csv': 'Year,Schools\n2024,3\n2025,4\n',
  'content/papers/third/index.md': paper('The third', '![A square](square.svg)'),
  'content/papers/third/square.svg': drawing(50),
};

/** Every file of the site, or what is wrong with its content. */
async function built({ path }: TemporaryFolder): Promise<ReadonlyMap<string, string>> {
  const folders = { content: join(path, 'content'), data: join(path, 'data'), drafts: false };
  const { library, problems } = await loadLibrary({ ...folders, today: testDay });
  if (!library) return new Map([['problems', JSON.stringify(problems)]]);
  const { publication } = await prepareSite(library);
  const made = siteFiles(publication).map(
    async ({ url, render }) => [url, await render()] as const,
  );
  return new Map([['problems', JSON.stringify(problems)], ...(await Promise.all(made))]);
}

/** What a build makes that has nothing to go on. */
async function builtFromNothing(folder: TemporaryFolder): Promise<ReadonlyMap<string, string>> {
  const before = process.env.PRESS_CACHE;
  await using nothing = await temporaryFolder();
  process.env.PRESS_CACHE = nothing.path;
  const site = await built(folder);
  process.env.PRESS_CACHE = before;
  return site;
}

/** Builds, changes, and builds again with what was kept. */
async function changed(change: (folder: TemporaryFolder, cache: string) => unknown) {
  await using cache = await temporaryFolder();
  await using folder = await temporaryFolder(files);
  process.env.PRESS_CACHE = cache.path;
  const before = await built(folder);
  await change(folder, cache.path);
  return { before, after: await built(folder), anew: await builtFromNothing(folder) };
}

function keptFiles(cache: string): string[] {
  const entries = readdirSync(join(cache, 'texts'), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

test('nothing has changed: the same site comes out', async () => {
  let kept: string[] = [];
  const { before, after, anew } = await changed((_, cache) => {
    kept = keptFiles(cache);
  });
  assert.ok(before.get('/papers/second/')?.includes('<math'));
  assert.is(before.get('problems'), '[]');
  assert.equal([...after], [...before]);
  assert.equal([...anew], [...before]);
  for (const kind of ['readings', 'renderings', 'feed-lists', 'bundles']) {
    assert.ok(
      kept.some((file) => file.includes(`/${kind}/`)),
      kind,
    );
  }
});

const second = 'content/papers/second/index.md';

const changes = {
  'a text': { [second]: paper('The second', `${text} More.`, { references: [reference] }) },
  'a reference': {
    [second]: paper('The second', text, { references: [{ ...reference, issued: '2025' }] }),
  },
  'a title': { [second]: paper('Another title', text, { references: [reference] }) },
  'a data file': { 'content/papers/second/schools.csv': 'Year,Schools\n2024,3\n2025,9\n' },
  'a topic that is taken away': { 'data/topics.yaml': '- id: schools\n  title: Schools\n' },
  'the page that a link leads to': {
    'content/pages/about.md': '---\ntitle: About\nsummary: Us.\ndraft: 1\n---\n\nWords.\n',
  },
};

for (const [what, written] of Object.entries(changes)) {
  test(`${what} has changed: the site is the one that is made from nothing`, async () => {
    const { before, after, anew } = await changed((folder) => folder.write(written));
    assert.equal([...after], [...anew]);
    assert.not.equal([...after], [...before]);
  });
}

test('what is known of a picture has changed: its text is rendered anew', async () => {
  await using cache = await temporaryFolder();
  process.env.PRESS_CACHE = cache.path;
  const shown = (width: number) =>
    renderText({ body: '![A](a.png)' }, { findPicture: () => ({ width, height: 50 }) }).html;
  assert.match(shown(50), 'width="50"');
  assert.match(shown(70), 'width="70"');
  assert.match(shown(50), 'width="50"');
});

test('a damaged result is made anew', async () => {
  const { before, after } = await changed((_, cache) => {
    const kept = keptFiles(cache);
    assert.ok(kept.length > 0);
    for (const [index, file] of kept.entries()) {
      const whole = readFileSync(file);
      // Cut off, emptied, or with another letter in it.
      const damaged = [whole.subarray(0, whole.length / 2), Buffer.alloc(0), Buffer.from(whole)];
      damaged[2]?.fill('x', whole.length - 3, whole.length - 2);
      writeFileSync(file, damaged[index % 3] ?? '');
    }
  });
  assert.equal([...after], [...before]);
});

test('a style sheet that imports one that has changed is bundled anew', async () => {
  await using folder = await temporaryFolder({
    'a.css': '@import "b.css";',
    'b.css': 'p { color: red }',
  });
  process.env.PRESS_CACHE = join(folder.path, 'cache');
  const styles = pathToFileURL(`${folder.path}/`);
  assert.is(await bundled('a.css', styles, {}), 'p{color:red}\n');
  await folder.write({ 'b.css': 'p { color: blue }' });
  assert.is(await bundled('a.css', styles, {}), 'p{color:#00f}\n');
});

test('other code has results of its own', async () => {
  await using folder = await temporaryFolder({ 'one.ts': 'one', 'other.ts': 'two' });
  process.env.PRESS_CACHE = join(folder.path, 'cache');
  const madeBy = (name: string) =>
    new KeptResults<string>('words', pathToFileURL(join(folder.path, name)));
  madeBy('one.ts').keep('key', 'of one');
  assert.is(madeBy('one.ts').find('key'), 'of one');
  assert.is(madeBy('other.ts').find('key'), undefined);
});

test('what another state of the code has kept goes once it has kept nothing more for a week', async () => {
  await using folder = await temporaryFolder({ 'cache/texts/words/old/key': '', 'now.ts': '' });
  process.env.PRESS_CACHE = join(folder.path, 'cache');
  const states = join(folder.path, 'cache/texts/words');
  const weekAgo = Date.now() / 1000 - 8 * 24 * 60 * 60;
  utimesSync(join(states, 'old'), weekAgo, weekAgo);
  const kept = new KeptResults<string>('words', pathToFileURL(join(folder.path, 'now.ts')));
  kept.keep('key', 'now');
  assert.is(readdirSync(states).length, 1);
  assert.is(kept.find('key'), 'now');
});

/** What no result of a kind may be without in its code. */
const makers = {
  readings: ['read-texts-worker.ts', ['read-text.ts', 'content-schemas.ts', 'markdown/render.ts']],
  renderings: ['markdown/render-text.ts', ['markdown/render.ts', 'charts/chart-figure.ts']],
  bundles: ['bundled.ts', ['bundled.ts']],
  'feed-lists': ['feeds/feed-list.ts', ['on-demand.ts']],
} as const;

test('results are kept by the state of all code that makes them', async () => {
  await using cache = await temporaryFolder();
  await using folder = await temporaryFolder(files);
  process.env.PRESS_CACHE = cache.path;
  await built(folder);
  for (const [kind, [maker, parts]] of Object.entries(makers)) {
    const inSite = (path: string) => new URL(`../../src/site/${path}`, import.meta.url);
    const state = codeDigest(inSite(maker)).slice(0, 32);
    assert.equal(readdirSync(join(cache.path, 'texts', kind)), [state], kind);
    const code = sourcesOf(inSite(maker)).files.map(({ url }) => url.href);
    for (const part of parts) assert.ok(code.includes(inSite(part).href), `${kind}: ${part}`);
  }
});

test.run();
