/** References in papers: marks in the text, the list at the end, and what is wrong with either. */
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { compareProblems, problemToText } from '../../src/model/problem.ts';
import { references as schema } from '../../src/model/reference.ts';
import { plainText } from '../../src/site/citations/house-style.ts';
import { listReferences } from '../../src/site/citations/reference-list.ts';
import { loadLibrary } from '../../src/site/load-library.ts';
import { renderMarkdown } from '../../src/site/markdown/render.ts';
import { paper, smallContent } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const references = schema.parse([
  {
    id: 'trust',
    title: 'What is a trust?',
    organisation: 'Zebra Trust',
    url: 'https://example.org/?a=b&c',
  },
  { id: 'early', title: 'Early', authors: ['Ann Smith', 'Ben Jones'], issued: '2020-05' },
  {
    id: 'later',
    title: 'Later & <else>',
    authors: ['Ann Smith', 'Ben Jones'],
    issued: '2020',
    container: 'Journal of Trusts',
    publisher: 'Press',
  },
  { id: 'many', title: 'Many', authors: ['A B', 'C D', 'E F', 'G H'], issued: 2021 },
]);

function rendered(body: string, onPage = true) {
  const { html, notes, references: list } = renderMarkdown({ body }, { references, onPage });
  return {
    list,
    document: parseHTML(`<!doctype html><html><body>${html}${notes}${list}</body></html>`).document,
  };
}

test('entries are sorted by author, and years of the same authors have letters', () => {
  const listed = listReferences(references);
  assert.equal(
    listed.map(({ id, label }) => [id, label]),
    [
      ['many', 'B et al., 2021'],
      ['early', 'Smith and Jones, 2020a'],
      ['later', 'Smith and Jones, 2020b'],
      ['trust', 'Zebra Trust, no date'],
    ],
  );
  assert.equal(
    listed.map(({ parts }) => plainText(parts)),
    [
      'B, A. et al. (2021) Many.',
      'Smith, A. and Jones, B. (2020a) Early.',
      'Smith, A. and Jones, B. (2020b) ‘Later & <else>’, Journal of Trusts. Press.',
      'Zebra Trust (no date) What is a trust? Available at: https://example.org/?a=b&c',
    ],
  );
});

test('a mark is author and year, leads to its entry, and the entry back to each mark', () => {
  const { document } = rendered(
    'As shown [@early, page 4], and by [@trust].\n\nAgain.[^n] [@early]\n\n[^n]: See [@early].',
  );
  const marks = [...document.querySelectorAll('a[role=doc-biblioref]')];
  assert.equal(
    marks.map((mark) => [mark.id, mark.getAttribute('href'), mark.textContent]),
    [
      ['reference-mark-1', '#reference-2', 'Smith and Jones, 2020a'],
      ['reference-mark-2', '#reference-4', 'Zebra Trust, no date'],
      ['reference-mark-3', '#reference-2', 'Smith and Jones, 2020a'],
      ['reference-mark-4', '#reference-2', 'Smith and Jones, 2020a'],
    ],
  );
  assert.match(
    document.querySelector('p')?.textContent ?? '',
    /shown \(Smith and Jones, 2020a, page 4\), and/,
  );
  const back = [...document.querySelectorAll('#reference-2 a')];
  assert.equal(
    back.map((link) => [link.getAttribute('href'), link.textContent]),
    [
      ['#reference-mark-1', 'Back to the text of Smith and Jones, 2020a, place 1'],
      ['#reference-mark-3', 'Back to the text of Smith and Jones, 2020a, place 2'],
      ['#reference-mark-4', 'Back to the text of Smith and Jones, 2020a, place 3'],
    ],
  );
});

test('titles and addresses are escaped, and addresses are links', () => {
  const { list, document } = rendered('');
  assert.match(list, '‘Later &amp; &lt;else&gt;’, <cite>Journal of Trusts</cite>');
  assert.is(
    document.querySelector('#reference-4 a')?.getAttribute('href'),
    'https://example.org/?a=b&c',
  );
  assert.not.ok(document.querySelector('[role=doc-backlink]'));
});

test('a feed has no words that only a style sheet hides', () => {
  const { document } = rendered('[@many]', false);
  assert.is(document.querySelector('[role=doc-backlink]')?.textContent, 'Back to the text');
});

test('a link whose words start with an at sign is a link, and brackets without one are text', () => {
  const { document } = rendered('[@early](https://example.org/) \\[@early] [early]');
  assert.is(
    document.querySelector('p')?.textContent?.replace(/ \[1\]/, ''),
    '@early [@early] [early]',
  );
  assert.not.ok(document.querySelector('[role=doc-biblioref]'));
});

test('the addresses of links, which the parser keeps by their names, are no references', () => {
  const { document } = rendered('[@early] and [early]\n\n[early]: /early/');
  const links = [...document.querySelectorAll('p a')].map((link) => link.getAttribute('href'));
  assert.equal(links, ['#reference-2', '/early/']);
});

test('a text without references has no list', () => {
  assert.is(renderMarkdown({ body: 'Text.' }, { references: [] }).references, '');
});

async function problemsOf(body: string, more: object): Promise<string[]> {
  const file = 'content/papers/first/index.md';
  await using folder = await temporaryFolder({ ...smallContent, [file]: paper('P', body, more) });
  const { problems } = await loadLibrary({
    content: `${folder.path}/content`,
    data: `${folder.path}/data`,
    drafts: false,
    today: '2026-11-22' as FullDate,
  });
  return problems
    .toSorted(compareProblems)
    .map((problem) => problemToText(problem).replace(/^.*?index\.md:/, ''));
}

const one = { references: [{ id: 'smith-2020', title: 'T', authors: ['Ann Smith'] }] };

test('a mark of no reference names the nearest, and a reference without a mark is warned of', async () => {
  assert.equal(await problemsOf('As [@smith-202] says.', one), [
    '7:20  warning  reference-unused  No text refers to "smith-2020". Write [@smith-2020] where the text refers to it, or take it out.',
    '10:4  error  reference-missing  There is no reference "smith-202". Did you mean "smith-2020"? References stand in the front matter of a paper, each with its id.',
  ]);
});

test('marks are looked at below front matter that is refused, if that lists the works', async () => {
  const body = 'As [@smith-2020] and [@smith-202] say.';
  const found = async (more: object) =>
    (await problemsOf(body, more)).map((problem) => problem.split('  ', 3).slice(1).join(' '));
  const missing = 'error reference-missing';
  const refused = 'error invalid-field';
  assert.equal(await found({ ...one, title: 1 }), [refused, missing]);
  const [work] = one.references;
  assert.equal(await found({ references: [{ ...work, url: 'none' }] }), [refused, missing]);
  assert.equal(await found({ references: [], title: 1 }), [refused, missing, missing]);
  // What the text may refer to cannot be told.
  assert.equal(await found({ references: [{ ...work, id: 'Smith 2020' }] }), [refused]);
  assert.equal(await found({ references: 'smith-2020' }), [refused]);
});

test('marks that are not understood, and marks where no link can be', async () => {
  const body = [
    'See [@smith-2020] and [@smith-2020 page 4].',
    '',
    '[A link [@smith-2020]](/papers/)',
    '',
    '::: note By [@smith-2020]',
    'Text.',
    ':::',
    '',
    '![Words [@smith-2020]](x.png)',
  ];
  const problems = await problemsOf(body.join('\n'), one);
  assert.equal(
    problems.map((problem) => problem.split('  ', 3).join(' ')),
    [
      '10:23 error reference-mark',
      '12:9 error link-syntax',
      '14:13 error reference-mark',
      '18:1 error image-missing',
      '18:9 error reference-mark',
    ],
  );
  assert.match(problems[0] ?? '', 'Write [@smith-2020], or [@smith-2020, page 4] with a comma.');
});

test('a reference without its @ or its brackets is found where it is certain', async () => {
  const mark = '[@smith-2020]';
  const problems = await problemsOf(`As @smith-2020 and [smith-2020] say ${mark}.`, one);
  assert.equal(problems, [
    '10:4  error  reference-mark  "@smith-2020" is not understood as a reference. Write [@smith-2020], with both brackets and the @.',
    '10:20  error  reference-mark  "[smith-2020]" is not understood as a reference. Write [@smith-2020], with both brackets and the @.',
  ]);
  assert.equal(await problemsOf(`<ann@smith-2020.example>, @smith and [smith] ${mark}.`, one), []);
});

test('what people write in place of marks is answered with the marks', async () => {
  const body = 'As [@smith-2020; @jones], [@ smith-2020] and (@smith-2020) say to (@somebody).';
  const marks = (await problemsOf(body, one)).filter((line) => line.includes('reference-mark'));
  assert.equal(
    marks.map((line) => line.replace(/^.*Write /, '')),
    [
      '[@smith-2020] [@jones]: each work in square brackets of its own.',
      '[@smith-2020]: each work in square brackets of its own.',
      '[@smith-2020]: each work in square brackets of its own.',
    ],
  );
});

test('what a list of references lacks or has twice is said at its place', async () => {
  const [twice, missing, both, address] = await Promise.all(
    [
      [...one.references, ...one.references],
      [{ id: 'a', authors: ['B'] }],
      [{ id: 'a', title: 'T', authors: ['B'], organisation: 'C' }],
      [{ id: 'a', title: 'T', organisation: 'C', url: 'www.example.org' }],
    ].map((references) =>
      problemsOf(references.map(({ id }) => `[@${id}]`).join(' '), { references }),
    ),
  );
  assert.match(
    twice?.[0] ?? '',
    /^7:\d+ {2}error {2}duplicate-entry {2}"smith-2020" is the id of another/,
  );
  assert.match(
    missing?.[0] ?? '',
    /^7:\d+ {2}error {2}missing-field {2}"references › 1 › title" is missing/,
  );
  assert.match(both?.[0] ?? '', /needs authors or an organisation, and not both/);
  assert.match(address?.[0] ?? '', /is no address of the web/);
  assert.ok([twice, missing, both, address].every((problems) => problems?.length === 1));
});

test('packs, feeds and published texts have the list, and marks and entries lead to each other', async () => {
  await using site = await smallSite({
    'content/papers/first/index.md': paper('One', 'As [@smith-2020] says.', one),
    'content/papers/third/index.md': paper('Three', 'As [@smith-2020] says.', {
      ...one,
      attachSource: true,
    }),
    'content/papers/second/index.md': paper('Two', 'As [@smith-2020] says.', one),
    'data/packs.yaml':
      'packs:\n  - { name: both, title: Both, summary: Two papers., papers: [first, second] }\n',
  });
  const pack = await site.page('packs/both/index.html');
  const ids = [...pack.querySelectorAll('[id]')].map(({ id }) => id);
  assert.is(new Set(ids).size, ids.length);
  const links = [...pack.querySelectorAll('a[role]')].map((link) => link.getAttribute('href'));
  assert.is(links.length, 4);
  for (const href of links) assert.ok(ids.includes(href?.slice(1) ?? ''), href ?? '');
  assert.is(
    await site.text('papers/third/third.md'),
    '# Three\n\nAs [@smith-2020] says.\n\n## References\n\n- [@smith-2020]: Smith, A. (no date) T.\n',
  );
  const { items } = JSON.parse(await site.text('feeds/feed.json')) as {
    items: { url: string; content_html: string }[];
  };
  const content = items.find(({ url }) => url.endsWith('/first/'))?.content_html ?? '';
  for (const id of ['reference-1', 'reference-mark-1']) {
    assert.match(content, `id="${id}"`);
    assert.match(content, `href="https://papers.example/papers/first/#${id}"`);
  }
});

test.run();
