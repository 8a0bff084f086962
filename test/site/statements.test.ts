/** Three statements as readers get them: what became of each commitment, and which statement is in force. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { buildSite } from '../../src/site/build-site.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { threeStatements } from '../support/built-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const fixture = { ...threeStatements, drafts: false };

let folder: TemporaryFolder;

async function build(today: string): Promise<string> {
  const output = join(folder.path, today);
  const library = await loadOrThrow({ ...fixture, today: today as FullDate });
  await buildSite({ library, content: fixture.content, output });
  return output;
}

async function read(site: string, path: string): Promise<Document> {
  return parseHTML(await readFile(join(site, path, 'index.html'), 'utf8')).document;
}

/** The text of elements, with white space as it is seen. */
function textsOf(parent: ParentNode, selector: string): string[] {
  return [...parent.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}

let site: string;

test.before(async () => {
  folder = await temporaryFolder();
  site = await build('2025-08-31');
});

test.after(async () => folder[Symbol.asyncDispose]());

test('each commitment of the last statement stands with its fate, its outcome and its history', async () => {
  const page = await read(site, 'equalities/2023-24');
  assert.is(page.querySelector('#answers')?.textContent, 'What became of the 2022/23 commitments');
  assert.equal(textsOf(page, '.answers > li'), [
    'Done Count the places on boards that are open. Outcome: There were twelve open places on nine boards. Promised in 2022/23, done in 2023/24.',
    'Carried on Ask every board to read Growing together again. Outcome: Two of nine boards have read it. The others have it on their list. Promised in 2022/23, carried on in 2023/24, done in 2024/25.',
    'Changed Write the minutes of all meetings in plain words. Outcome: Minutes in plain words took too long for every meeting, so we start with boards. Now promised: Write the minutes of board meetings in plain words. Promised in 2022/23, changed in 2023/24, carried on in 2024/25.',
    'Dropped Hold every meeting in the evening. Outcome: Members told us that they would rather choose the time of each meeting. Promised in 2022/23, dropped in 2023/24.',
    'Done Send out every paper in large print as well. Outcome: Since the spring, every paper has gone out in large print. Promised in 2022/23, done in 2023/24.',
  ]);
});

test('progress is told in words, and in a chart with the same numbers in a table', async () => {
  const page = await read(site, 'equalities/2023-24');
  const [progress] = textsOf(page, '.progress');
  assert.is(progress, '2 of 5 done. The others: 1 carried on, 1 changed, 1 dropped.');
  const chart = page.querySelector('.chart');
  assert.ok(chart);
  assert.is(
    chart.querySelector('svg > desc')?.textContent,
    'Of 5 commitments, 2 done, 1 carried on, 1 changed, 1 dropped.',
  );
  assert.equal(textsOf(chart, 'tbody tr'), ['Done2', 'Carried on1', 'Changed1', 'Dropped1']);
});

test('the first statement answers nothing, and says what came of its own commitments', async () => {
  const page = await read(site, 'equalities/2022-23');
  assert.not.ok(page.querySelector('#answers'));
  assert.equal(textsOf(page, '.progress'), [
    '2 of 5 done. The 2023/24 statement says what became of each.',
  ]);
  assert.is(
    page.querySelector('.progress a')?.getAttribute('href'),
    '/equalities/2023-24/#answers',
  );
  assert.equal(textsOf(page, '#commitment-read-again .commitment-meta'), [
    'Boards',
    'Promised in 2022/23, carried on in 2023/24, done in 2024/25.',
  ]);
});

test('a history leads to the other statements, and not to the page that it stands on', async () => {
  const page = await read(site, 'equalities/2023-24');
  const links = page.querySelectorAll('#answer-plain-minutes a');
  assert.equal(
    [...links].map((link) => link.getAttribute('href')),
    ['/equalities/2022-23/', '/equalities/2024-25/'],
  );
});

test('a commitment that is new has no history yet', async () => {
  const page = await read(site, 'equalities');
  assert.equal(textsOf(page, '#commitment-meet-families .commitment-meta'), ['Committed']);
});

test('on paper, the table to tick has the same histories', async () => {
  const page = await read(site, 'equalities/2024-25');
  const [first] = textsOf(page, '.tick-table tbody th');
  assert.is(
    first,
    '1. Write the minutes of board meetings in plain words. Boards Promised in 2022/23, changed in 2023/24, carried on in 2024/25.',
  );
});

test('a statement names the one that it replaces, and a replaced one says so at the top, on paper too', async () => {
  const middle = await read(site, 'equalities/2023-24');
  assert.match(textsOf(middle, '.paper-meta').join(), /Replaces\s*2022\/23 statement/);
  const notice = middle.querySelector('.cover > .notice');
  assert.ok(notice, 'The notice is part of the cover.');
  assert.match(
    notice.textContent ?? '',
    /no longer in force\. The 2024\/25 statement has replaced it/,
  );
  assert.equal(
    [...notice.querySelectorAll('a')].map((link) => link.getAttribute('href')),
    ['/equalities/2024-25/', '/equalities/'],
  );
  const first = await read(site, 'equalities/2022-23');
  assert.match(
    first.querySelector('.notice')?.textContent ?? '',
    /The 2023\/24 statement has replaced it/,
  );
  for (const path of ['equalities', 'equalities/2024-25']) {
    assert.not.ok((await read(site, path)).querySelector('.notice'), path);
  }
});

test('a line of all statements, newest first, marks the one in force and the page at hand', async () => {
  const page = await read(site, 'equalities/2023-24');
  assert.equal(textsOf(page, '.timeline > li'), [
    '2024/25 In force · 3 commitments',
    '2023/24 Replaced by 2024/25 · Commitments: 1 of 3 done',
    '2022/23 Replaced by 2023/24 · Commitments: 2 of 5 done',
  ]);
  assert.equal(textsOf(page, '.timeline [aria-current=page]'), ['2023/24']);
  assert.equal(textsOf(page, '.timeline .is-in-force a'), ['2024/25']);
});

test('the day after its review was due, the statement in force says so, and nothing else changes', async () => {
  const late = await build('2025-09-01');
  for (const path of ['equalities', 'equalities/2024-25']) {
    const page = await read(late, path);
    assert.equal(textsOf(page, '.notice'), [
      'This statement was due for review by 31 August 2025. It stays in force until the next one is published.',
    ]);
    page.querySelector('.notice')?.remove();
    const before = await read(site, path);
    assert.is(
      page.body.textContent?.replace(/\s+/g, ' '),
      before.body.textContent?.replace(/\s+/g, ' '),
    );
  }
  for (const path of ['equalities/2022-23', 'equalities/2023-24', '.']) {
    const [before, after] = [site, late].map((root) =>
      readFile(join(root, path, 'index.html'), 'utf8'),
    );
    assert.is(await after, await before, path);
  }
});

test.run();
