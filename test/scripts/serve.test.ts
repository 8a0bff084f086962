/** The live site: it shows each change, and makes what is asked for of the site as it then is. */
import { rm } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { pdfWords } from '../support/pdf-words.ts';
import { type Running, runCommand, startCommand } from '../support/run-command.ts';
import { page, paper, smallContent } from '../support/small-content.ts';
import { type TemporaryFolder, temporaryFolder } from '../support/temporary-folder.ts';

const first = 'content/papers/first/index.md';

let source: TemporaryFolder;
let folders: readonly string[];
let running: Running;
let address: string;

test.before(async () => {
  source = await temporaryFolder(smallContent);
  folders = ['--content', `${source.path}/content`, '--data', `${source.path}/data`];
  running = startCommand('serve', [...folders, '--port', '8471']);
  let stderr = '';
  running.child.stderr?.on('data', (text: string) => {
    stderr += text;
  });
  await running.says('until you press');
  [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(stderr) ?? [];
});

test.after(async () => {
  running.child.kill('SIGTERM');
  assert.is((await running.finished).code, 0);
  await source[Symbol.asyncDispose]();
});

test('a text shows what is saved', async () => {
  await source.write({ [first]: paper('The first paper', 'Words that are new.') });
  await shows('papers/first/', 'Words that are new.');
});

test('so do the data of the organisation', async () => {
  await source.write({ 'data/navigation.yaml': '- label: All papers\n  url: /papers/\n' });
  await shows('about/', 'All papers');
});

test('while the content has problems, pages show them, and then the pages again', async () => {
  await source.write({ [first]: paper('The first paper', 'Words.', { issued: 'Jan 2024' }) });
  await shows('about/', 'is no date');
  await source.write({ [first]: paper('The first paper', 'Words.') });
  await shows('about/', 'Words about us.');
});

test('a picture that was replaced while the content had problems is shown after them', async () => {
  const bar = (width: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="50"/>`;
  const picture = 'content/papers/first/bar.svg';
  const text = '![A bar](bar.svg)';
  await source.write({ [picture]: bar(300), [first]: paper('The first paper', text) });
  await shows('papers/first/', 'width="300"');
  await source.write({
    [picture]: bar(400),
    [first]: paper('The first paper', text, { issued: 'Jan 2024' }),
  });
  await shows('about/', 'is no date');
  await source.write({ [first]: paper('The first paper', text) });
  await shows('papers/first/', 'width="400"');
  assert.is(await (await fetch(`${address}papers/first/bar.svg`)).text(), bar(400));
});

test('a page that is taken away is gone', async () => {
  await source.write({ 'content/pages/more.md': page('More', 'More words.') });
  await shows('more/', 'More words.');
  await rm(`${source.path}/content/pages/more.md`);
  while ((await get('more/')).ok) await setTimeout(50);
});

test('search finds what has come since the start', async () => {
  // A paper, a statement and a page beside the home page.
  assert.is(await searchable(), 3);
  await source.write({ 'content/papers/second/index.md': paper('Second', 'Words.') });
  await shows('papers/second/', 'Words.');
  assert.is(await searchable(), 4);
});

test('a pamphlet is of the text as it is', async () => {
  await source.write({ [first]: paper('The first paper', 'Words on paper.') });
  await shows('papers/first/', 'Words on paper.');
  assert.match(await pamphlet(), 'Words on paper.');
  await source.write({ [first]: paper('The first paper', 'Others in print.') });
  await shows('papers/first/', 'Others in print.');
  assert.match(await pamphlet(), 'Others in print.');
});

test('a second live site is refused, since it would be made in the same folder', async () => {
  const { code, stderr } = await runCommand('serve', ...folders, '--port', '8472');
  assert.is(code, 1);
  assert.is(
    stderr,
    `Process ${running.child.pid} serves a live site from .cache/serve. Wait for it, or end it.\n`,
  );
  await shows('about/', 'Words about us.');
});

test('an address that cannot be read is answered, and the next one as well', async () => {
  for (const path of ['/', '%', '..%2f..%2fpackage.json']) assert.is((await get(path)).status, 400);
  assert.is((await get('about/')).status, 200);
});

/** Resolves once a page shows the words. */
async function shows(path: string, words: string): Promise<void> {
  while (!(await (await get(path)).text()).includes(words)) await setTimeout(50);
}

async function get(path: string): Promise<Response> {
  return await fetch(address + path, { headers: { accept: 'text/html' } });
}

async function searchable(): Promise<number> {
  const response = await fetch(`${address}pagefind/pagefind-entry.json`);
  const { languages } = (await response.json()) as {
    languages: { en: { page_count: number } };
  };
  return languages.en.page_count;
}

async function pamphlet(): Promise<string> {
  const response = await fetch(`${address}papers/first/first.pdf`);
  return (await pdfWords(new Uint8Array(await response.arrayBuffer()))).join(' ');
}

test.run();
