/** What is found on built pages is told at each place in the Markdown, and once if the layout does it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkHtml } from '../../src/checks/html.ts';
import { traceFindings } from '../../src/checks/trace-findings.ts';
import type { PageEntry } from '../../src/model/manifest.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { builtFolder, goodPage } from './built-folder.ts';

interface Page {
  /** That it is made from; none if it stands for itself. */
  readonly markdown?: string;
  readonly title?: string;
  /** Of its `main`. */
  readonly html: string;
  /** Of its `head`. */
  readonly head?: string;
}

/** In the order of their numbers. */
const nameOf = (number: number) => `paper-${String(number).padStart(3, '0')}`;

/** What is told of such pages: `paper-001.md:4:8 code fact`, or of a built file, `paper-001/index.html:12:1 …`. */
async function tell(pages: readonly Page[]): Promise<string[]> {
  await using sources = await temporaryFolder();
  const files = new Map<string, string>();
  const entries: PageEntry[] = [];
  for (const [index, { markdown, title = '', html, head }] of pages.entries()) {
    const name = nameOf(index + 1);
    const path = `${name}/index.html`;
    const source = join(sources.path, `${name}.md`);
    files.set(path, goodPage(html, head));
    if (markdown === undefined) continue;
    await writeFile(source, markdown);
    entries.push({ url: `/${name}/`, path, source, title, language: 'en-GB' });
  }
  await using built = await builtFolder(Object.fromEntries(files), { pages: entries });
  const site = await openBuiltSite(built.folder);
  const problems = await traceFindings(site, await checkHtml(site, site.pages));
  return problems.map(({ file, line, column, code, fact }) => {
    const name = file.replace(/^.*\/(?=paper-)/, '');
    return `${[name, line, column].filter((part) => part !== undefined).join(':')} ${code} ${fact}`;
  });
}

const times = <Item>(count: number, make: (number: number) => Item): Item[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

/** A fault of an element that others of its shape do not have. */
const faulty = 'dir="up"';
const fault =
  'page-html Attribute "dir" has invalid value "up" (html-validate attribute-allowed-values).';

test('each place in the Markdown is told', async () => {
  const paper = {
    markdown: '---\ntitle: A page\n---\n## One {#same}\n\n## Two {#same}\n',
    html: '<h2 id="same">One</h2><h2 id="same">Two</h2>',
  };
  const twice = 'duplicate-id Two elements of the page have the id "same".';
  assert.equal(await tell([paper, paper]), [
    `paper-001.md:4:8 ${twice}`,
    `paper-001.md:6:8 ${twice}`,
    `paper-002.md:4:8 ${twice}`,
    `paper-002.md:6:8 ${twice}`,
  ]);
});

test('few words are found by the passage that they stand in', async () => {
  const paper = (word: string) => ({
    markdown: `Text.\n\nThank you, or ${word}, as others say.\n`,
    html: `<p>Text.</p><p>Thank you, or <b ${faulty}>${word}</b>, as others say.</p>`,
  });
  assert.equal(await tell([paper('Merci'), paper('Merci'), paper('Diolch')]), [
    `paper-001.md:3:1 ${fault}`,
    `paper-002.md:3:1 ${fault}`,
    `paper-003.md:3:1 ${fault}`,
  ]);
});

test('different elements that no Markdown shows are told apart, each with its file', async () => {
  const paper = (word: string) => ({ markdown: '', html: `<p><b ${faulty}>${word}</b></p>` });
  assert.equal(await tell([paper('Merci'), paper('Diolch')]), [
    `paper-001.md ${fault} It is <b> “Merci”.`,
    `paper-002.md ${fault} It is <b> “Diolch”.`,
  ]);
});

test('what one page has several times, and no Markdown shows, is told once', async () => {
  const html = `<p><b ${faulty}>Merci</b> <b ${faulty}>Diolch</b></p>`;
  assert.equal(await tell([{ markdown: '', html }]), [
    `paper-001.md ${fault} The first of several is <b> “Merci”.`,
  ]);
});

test('the same element of the layout is told once, with the pages in few words', async () => {
  const paper = { markdown: 'Words.\n', html: '<p>Words.</p>', head: '<script src=a></script>' };
  const [problem = '', ...others] = await tell(times(5, () => paper));
  assert.match(
    problem,
    /^paper-001\/index\.html:7:\d+ .* It is <script src="a">\. It is also on \/paper-002\/, \/paper-003\/, \/paper-004\/ and 1 more page\.$/,
  );
  assert.equal(others, []);
});

test('the title of a text is found there, whatever page shows it', async () => {
  const list = { html: `<ul><li ${faulty}>A title that leads to it</li></ul>` };
  const text = { markdown: '---\ntitle: A title that leads to it\n---\n', html: '<p>Words.</p>' };
  assert.equal(await tell([list, { ...text, title: 'A title that leads to it' }, list]), [
    `paper-002.md:2:8 ${fault} It is on /paper-001/, /paper-003/.`,
  ]);
});

test('what pages that are no texts have on many elements is told once', async () => {
  const list = (number: number) => ({
    html: `<p ${faulty}>${number}</p><p ${faulty}>All</p>`,
  });
  const [problem = '', ...others] = await tell([list(1), list(2)]);
  assert.match(problem, / It is <p> “1”\. It is also on \/paper-002\/\.$/);
  assert.equal(others, []);
});

/** Its first line is shown by a layout, above the text. */
const titled = (number: number, attributes = '') => ({
  markdown: `---\ntitle: The title of number ${number}\n---\nWords.\n`,
  html: `<header class="cover"><p ${attributes}>The title of number ${number}</p></header><p>Words.</p>`,
});

test('a fault of the layout is one, whatever words of a text are in it', async () => {
  assert.equal(await tell(times(200, (number) => titled(number, faulty))), [
    `paper-001/index.html:12:31 ${fault} It is <p> “The title of number 1”. It is also on /paper-002/, /paper-003/, /paper-004/ and 196 more pages.`,
  ]);
});

test('what many texts do is told of each, since others make the same element without a fault', async () => {
  const papers = times(20, (number) => titled(number, faulty));
  assert.equal(
    await tell([...papers, titled(21)]),
    times(20, (number) => `${nameOf(number)}.md:2:8 ${fault}`),
  );
});

test('a page that has such an element with and without the fault is enough', async () => {
  const papers = times(20, (number) => {
    const { markdown, html } = titled(number, faulty);
    return { markdown, html: number === 7 ? html.replace('</header>', '<p>More</p>$&') : html };
  });
  assert.is((await tell(papers)).length, 20);
});

test('few pages prove nothing of the layout', async () => {
  assert.equal(
    await tell(times(4, (number) => titled(number, faulty))),
    times(4, (number) => `${nameOf(number)}.md:2:8 ${fault}`),
  );
});

test.run();
