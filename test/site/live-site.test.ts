/** The live site: after each change, its folder holds what a whole build of the same content would write. */
import { existsSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { LiveSite } from '../../src/site/live-site.ts';
import { shownPath } from '../../src/site/shown-path.ts';
import { png } from '../support/png.ts';
import { page, paper, smallContent, statement } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';
import { digestsOf } from '../support/whole-site.ts';
import { buildLive, buildLiveApart, loadFrom } from './build-live.ts';

interface Step {
  readonly what: string;
  /** What is written. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** What is done beside, and the files that it touches. */
  readonly act?: () => Promise<readonly string[]>;
  /** Whether another process makes the whole build: what this one remembers of a file would be in both. */
  readonly apart?: boolean;
}

const first = 'content/papers/first/index.md';
const second = 'content/papers/second';
const picture = png(1300, 200);
const withPictures = paper('Second', '![Noise](noise.png)\n\n![A bar](bar.svg)', {
  authors: [{ name: 'Ann Lee' }],
});
const bar = (width: number) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50"/>`;
const june = { version: '2026-06-15', changes: [{ date: '2026-06-15', note: 'New words.' }] };
const early = { listed: '2026-03-02' };
const organisation = smallContent['data/organisation.yaml'] ?? '';

/** One after the other. */
const steps: readonly Step[] = [
  { what: 'a text', files: { [first]: paper('The first paper', 'Other words.') } },
  {
    what: 'a title, topics and a date',
    files: {
      [first]: paper('Another title', 'Words.', { topics: ['schools'], issued: '2025-03' }),
    },
  },
  {
    what: 'a new paper with pictures',
    files: {
      [`${second}/index.md`]: withPictures,
      [`${second}/noise.png`]: picture,
      [`${second}/bar.svg`]: bar(300),
    },
  },
  {
    what: 'another picture of the same size, in as many bytes as before',
    files: { [`${second}/noise.png`]: Buffer.concat([picture.subarray(0, -1), Buffer.of(0)]) },
    apart: true,
  },
  {
    what: 'pictures of other widths, one in as many bytes as before',
    files: { [`${second}/noise.png`]: png(900, 200), [`${second}/bar.svg`]: bar(400) },
    apart: true,
  },
  {
    what: 'the first formula',
    files: { 'content/pages/about.md': page('About', 'Such as `x^2`{formula="x squared"}.') },
  },
  {
    what: 'a paper’s new address',
    files: {
      [`${second}/index.md`]: withPictures.replace(
        '---\n\n',
        'aliases: [/papers/second/]\n---\n\n',
      ),
    },
    act: async () => {
      await rename(at(second), at('content/papers/moved'));
      return [
        second,
        'content/papers/moved/index.md',
        'content/papers/moved/noise.png',
        'content/papers/moved/bar.svg',
      ];
    },
  },
  {
    what: 'a version that is kept',
    files: {
      [first]: paper('First', 'Words of June.', { ...early, ...june }),
      'content/papers/first/versions/2026-03-02/index.md': paper('First', 'Words of March.', early),
    },
  },
  {
    what: 'a statement and the next one',
    files: {
      'content/statements/2024-25/index.md': statement('2024/25', 'More words.'),
      'content/statements/2025-26/index.md': statement('2025/26', 'Words.', {
        previousPeriod: '2024/25',
        commitments: [{ id: 'more', text: 'Do more.', strand: 'boards', status: 'committed' }],
        answers: [{ id: 'open-places', fate: 'done', outcome: 'They are open.' }],
      }),
    },
  },
  {
    what: 'a pack',
    files: {
      'data/packs.yaml':
        'packs:\n  - name: start\n    title: Start\n    summary: All of it.\n    papers: [first, moved]\n',
    },
  },
  {
    what: 'a colour, which is in the style sheet, and a name, which is on each page',
    files: {
      'data/organisation.yaml': organisation.replace('#134f66', '#123f56').replace('SSP', 'SOSP'),
    },
  },
  {
    what: 'a draft, and another way about',
    files: {
      'data/navigation.yaml': '- label: All papers\n  url: /papers/\n',
      [first]: paper('First', 'Words of June.', { ...early, ...june, draft: true }),
    },
    act: async () => {
      await rm(at('data/packs.yaml'));
      return ['data/packs.yaml'];
    },
  },
  {
    what: 'what is gone',
    act: async () => {
      const gone = ['content/papers', 'content/statements', 'content/pages/about.md'];
      for (const path of gone) await rm(at(path), { recursive: true });
      return gone;
    },
  },
];

let source: TemporaryFolder;
let live: LiveSite;

test.before(async () => {
  source = await temporaryFolder(smallContent);
  live = await buildLive(source.path, 'live');
});

test.after(async () => source[Symbol.asyncDispose]());

for (const { what, files = {}, act = async () => [], apart = false } of steps) {
  test(`${what} shows wherever a whole build has it`, async () => {
    await source.write(files);
    await update([...Object.keys(files), ...(await act())]);
    await (apart ? buildLiveApart : buildLive)(source.path, 'whole');
    assert.equal(await digestsOf(at('live')), await digestsOf(at('whole')));
  });
}

test('what shows nothing of a change is not written again', async () => {
  await source.write({ [first]: paper('First', 'Words.') });
  await update([first]);
  const other = at('live/index.html');
  const text = await readFile(other, 'utf8');
  await source.write({ [first]: paper('First', 'Other words.') });
  assert.equal((await update([first])).flat().toSorted(), [
    '/feeds/atom.xml',
    '/feeds/feed.json',
    '/feeds/kinds/paper/atom.xml',
    '/feeds/kinds/paper/feed.json',
    '/feeds/kinds/paper/rss.xml',
    '/feeds/rss.xml',
    '/feeds/topics/money/atom.xml',
    '/feeds/topics/money/feed.json',
    '/feeds/topics/money/rss.xml',
    '/papers/first/',
  ]);
  assert.is(await readFile(other, 'utf8'), text);
});

test('the edited page comes first; what a later change supersedes is left to that', async () => {
  await source.write({ [first]: paper('A new title', 'Words.') });
  const [written = [], ...rest] = await update([first], AbortSignal.abort());
  assert.ok(written.includes('/papers/first/'));
  assert.equal(rest.flat(), []);
  assert.not.match(await readFile(at('live/papers/index.html'), 'utf8'), 'A new title');
  await update(['data/topics.yaml']);
  await buildLive(source.path, 'whole');
  assert.equal(await digestsOf(at('live')), await digestsOf(at('whole')));
});

test('what stood in the folder before is no part of the site', async () => {
  await writeFile(at('live/old.html'), 'Of another content.');
  await buildLive(source.path, 'live');
  assert.not.ok(existsSync(at('live/old.html')));
});

async function update(paths: readonly string[], superseded = new AbortController().signal) {
  const change = { paths: paths.map((path) => shownPath(at(path))), superseded };
  const parts: string[][] = [];
  for await (const part of live.update(await loadFrom(source.path), change)) parts.push(part);
  return parts;
}

function at(path: string): string {
  return join(source.path, path);
}

test.run();
