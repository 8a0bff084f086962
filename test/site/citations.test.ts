/** How papers and statements are cited: in words, in the head of their pages, and in files that citation-js reads back. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { elementsOf } from '../../src/checks/parsed-page.ts';
import { paper, statement } from '../support/small-content.ts';
import { type SmallSite, smallSite } from '../support/small-site.ts';

const authors = [
  { name: 'Dame Ann Author CBE', role: 'writer' },
  { name: 'Ludwig van Beethoven' },
  { name: 'Gabriel García Márquez', family: 'García Márquez' },
];
const signs = 'SEND & “more”: 50% of {all} #1_a $5 \\ ~ ^ <b> x < y, שלום and Été?';
const months = Array.from(
  { length: 12 },
  (_, index) => `2024-${String(index + 1).padStart(2, '0')}`,
);

const dated = (slug: string, more: object) => [
  `content/papers/${slug}/index.md`,
  paper(`Paper ${slug}`, 'Text.', more),
];

const files = {
  'content/papers/first/index.md': paper(signs, 'Text.', { authors, issued: '2024-02-03' }),
  'content/papers/guide/index.md': paper('What they said', 'Text.', {
    authors: [{ name: 'Ann Author' }],
    updated: '2024-01',
    descriptiveTitle: true,
    readersEdition: true,
  }),
  'content/papers/rewritten/index.md': paper('A guide written anew', 'Text.', {
    updated: '2024-01',
    version: '2026-11-22',
    readersEdition: true,
  }),
  'content/papers/changed/index.md': paper('Changed', 'Text.', {
    changes: [{ date: '2022-02', note: 'It was discussed.' }],
  }),
  'content/papers/many/index.md': paper('Many', 'Text.', {
    authors: ['Ann A', 'Ben B', 'Cem C', 'Dan D'].map((name) => ({ name })),
    issued: 2023,
    language: 'cy',
  }),
  ...Object.fromEntries(months.map((month) => dated(month, { issued: month }))),
  'content/statements/2023-24/index.md': statement('2023/24', 'Words.', {
    published: '2023-10-09',
  }),
  'content/statements/2024-25/index.md': statement('2024/25', 'Words.', {
    previousPeriod: '2023/24',
    answers: [{ id: 'open-places', fate: 'carried', outcome: 'Some are open.' }],
  }),
};

let site: SmallSite;
test.before(async () => {
  site = await smallSite(files);
});
test.after(async () => site[Symbol.asyncDispose]());

interface ReadBack {
  readonly title: string;
  readonly author: readonly { family?: string; given?: string; literal?: string }[];
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
}

const forceTypes = { bib: '@bibtex/text', ris: '@ris/file', 'csl.json': '@else/json' } as const;
const endings = Object.keys(forceTypes) as (keyof typeof forceTypes)[];

async function readBack(stem: string, ending: keyof typeof forceTypes): Promise<ReadBack> {
  const text = await site.text(`${stem}.${ending}`);
  const items = plugins.input.chain(text, {
    forceType: forceTypes[ending],
    generateGraph: false,
  });
  assert.is(items.length, 1);
  return items[0] as ReadBack;
}

/** By parse5, which knows that a textarea holds no markup and still has entities. */
const citation = async (path: string) =>
  [...elementsOf(await site.text(path))].find(({ tag }) => tag === 'textarea')?.text;

async function metadata(path: string, name: string): Promise<(string | null)[]> {
  const page = await site.page(path);
  return [...page.querySelectorAll(`meta[name="${name}"]`)].map((tag) =>
    tag.getAttribute('content'),
  );
}

test('all formats give back title, authors and date, whatever signs and names are in them', async () => {
  for (const ending of endings) {
    const { title, author, issued } = await readBack('papers/first/first', ending);
    assert.is(title, signs, ending);
    assert.equal(issued?.['date-parts'], [[2024, 2, 3]], ending);
    const names = author.map((name) => {
      const { 'non-dropping-particle': small = '' } = name as Record<string, string>;
      return `${`${small} ${name.family}`.trim()}, ${name.given}`;
    });
    const expected = ['Author, Ann', 'van Beethoven, Ludwig', 'García Márquez, Gabriel'];
    assert.equal(names, expected, ending);
  }
});

test('a month stays a month, a year a year, and no date none, in every file', async () => {
  for (const ending of endings) {
    for (const [index, month] of months.entries()) {
      const { issued } = await readBack(`papers/${month}/${month}`, ending);
      assert.equal(issued?.['date-parts'], [[2024, index + 1]], `${month} ${ending}`);
    }
    const year = await readBack('papers/many/many', ending);
    assert.equal(year.issued?.['date-parts'], [[2023]], ending);
    assert.is((await readBack('papers/changed/changed', ending)).issued, undefined, ending);
  }
  assert.match(await site.text('papers/2024-01/2024-01.ris'), /^DA {2}- 2024\/01\/\/\r$/m);
  assert.match(await site.text('papers/2024-01/2024-01.bib'), /year = \{2024\},\n\tmonth = \{1\}/);
});

test('no line of RIS is broken, and it starts and ends as it must', async () => {
  const lines = (await site.text('papers/guide/guide.ris')).split('\r\n');
  assert.is(lines[0], 'TY  - RPRT');
  assert.equal(lines.slice(-2), ['ER  - ', '']);
  assert.ok(lines.slice(0, -1).every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)));
});

test('a citation has its authors, year, title, publisher and address', async () => {
  assert.is(
    await citation('papers/first/index.html'),
    `Author, A., van Beethoven, L. and García Márquez, G. (2024) ${signs} Society of Small Papers. Available at: https://papers.example/papers/first/`,
  );
});

test('of four authors the first is named; the organisation stands for none, and is named once', async () => {
  assert.is(
    await citation('papers/many/index.html'),
    'A, A. et al. (2023) Many. Society of Small Papers. Available at: https://papers.example/papers/many/',
  );
  assert.is(
    await citation('papers/changed/index.html'),
    'Society of Small Papers (no date) Changed. Available at: https://papers.example/papers/changed/',
  );
});

test('of a reader’s edition the guide is cited, not the paper, and its author is in a note', async () => {
  assert.is(
    await citation('papers/guide/index.html'),
    'Society of Small Papers (2024) [What they said]. Reader’s edition. Available at: https://papers.example/papers/guide/',
  );
  const text = (await site.page('papers/guide/index.html')).querySelector('.cite p')?.textContent;
  assert.match(text ?? '', /reader’s edition .* guide, and not the paper itself/);
  assert.match(
    await site.text('papers/guide/guide.bib'),
    /note = \{A guide to the paper by Ann Author/,
  );
  assert.equal(await metadata('papers/guide/index.html', 'citation_author'), [
    'Society of Small Papers',
  ]);
});

test('a new version has its own year, and a guide then no longer that of the paper', async () => {
  assert.is(
    await citation('papers/rewritten/index.html'),
    'Society of Small Papers (2026) A guide written anew. Reader’s edition. Available at: https://papers.example/papers/rewritten/',
  );
  const words = async (slug: string) =>
    (await site.page(`papers/${slug}/index.html`)).querySelector('.cite p')?.textContent ?? '';
  assert.match(await words('guide'), 'Its year is that of the paper.');
  assert.not.match(await words('rewritten'), 'Its year is that of the paper.');
  assert.not.match(await site.text('papers/rewritten/rewritten.bib'), 'The date is the paper’s.');
  const dated = (await site.page('papers/rewritten/index.html')).querySelector('.cover');
  assert.match(dated?.textContent ?? '', 'Updated 22 November 2026');
});

test('the head has what Google Scholar reads, the date as precise as it is known', async () => {
  const path = 'papers/first/index.html';
  assert.equal(await metadata(path, 'citation_title'), [signs]);
  const names = ['Author, Ann', 'van Beethoven, Ludwig', 'García Márquez, Gabriel'];
  assert.equal(await metadata(path, 'citation_author'), names);
  assert.equal(await metadata(path, 'DC.creator'), names);
  assert.equal(await metadata(path, 'citation_publication_date'), ['2024/02/03']);
  assert.equal(await metadata(path, 'citation_pdf_url'), [
    'https://papers.example/papers/first/first.pdf',
  ]);
  for (const [slug, date] of [
    ['2024-01', '2024/01'],
    ['many', '2023'],
  ] as const) {
    const shown = await metadata(`papers/${slug}/index.html`, 'citation_publication_date');
    assert.equal(shown, [date]);
  }
  for (const name of ['citation_publication_date', 'DCTERMS.issued']) {
    assert.equal(await metadata('papers/changed/index.html', name), [], name);
  }
  assert.equal(await metadata('papers/many/index.html', 'citation_language'), ['cy']);
});

test('a statement is cited at its own address, by its day of publication if it has one', async () => {
  const own = 'https://papers.example/equalities/2024-25/';
  const expected = `Society of Small Papers (no date) Our equalities work 2024/25. Available at: ${own}`;
  for (const path of ['equalities/index.html', 'equalities/2024-25/index.html']) {
    assert.is(await citation(path), expected);
    assert.equal(await metadata(path, 'citation_public_url'), [own]);
  }
  const stem = 'equalities/2023-24/equalities-statement-2023-24';
  for (const ending of endings) {
    assert.equal((await readBack(stem, ending)).issued?.['date-parts'], [[2023, 10, 9]], ending);
  }
});

test('the page offers each file by its type, and the manifest names its source', async () => {
  const page = await site.page('papers/many/index.html');
  const links = [...page.querySelectorAll('.cite-files a')];
  assert.equal(
    links.map((link) => [link.getAttribute('href'), link.getAttribute('type')]),
    [
      ['/papers/many/many.bib', 'application/x-bibtex'],
      ['/papers/many/many.ris', 'application/x-research-info-systems'],
      ['/papers/many/many.csl.json', 'application/vnd.citationstyles.csl+json'],
    ],
  );
  const { citations } = JSON.parse(await site.text('manifest.json')) as {
    citations: { path: string; source: string }[];
  };
  const entry = citations.find(({ path }) => path === 'papers/many/many.bib');
  assert.match(entry?.source ?? '', /content\/papers\/many\/index\.md$/);
});

test('JSON-LD names the organisation by its numbers, and of a guide says what it is based on', async () => {
  const page = await site.page('papers/guide/index.html');
  const data = JSON.parse(page.querySelector('script')?.textContent ?? '') as {
    '@graph': [Record<string, unknown>];
  };
  const [report] = data['@graph'];
  assert.is(report['@id'], 'tag:papers.example,2026:papers/guide');
  assert.is(report.isAccessibleForFree, true);
  assert.is(report.version, '2024-01');
  const [maker, publisher] = [report.author, report.publisher] as { '@id': string }[];
  assert.is(maker?.['@id'], 'tag:papers.example,2026:organisation');
  assert.is(maker?.['@id'], publisher?.['@id']);
  const { author } = report.isBasedOn as { author: { name: string }[] };
  assert.equal(
    author.map(({ name }) => name),
    ['Ann Author'],
  );
  const { identifier } = report.publisher as { identifier: { value: string }[] };
  assert.equal(
    identifier.map(({ value }) => value),
    ['01234567', '7654321'],
  );
});

test.run();
