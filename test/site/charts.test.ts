/** Charts of every kind: what they draw, what they say to those who do not see them, and what is refused. */
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { problemToText } from '../../src/model/problem.ts';
import { spreadOut, wrapped } from '../../src/site/charts/line-names.ts';
import { readChart } from '../../src/site/charts/read-chart.ts';
import { readCsv } from '../../src/site/charts/read-csv.ts';
import { timesOf } from '../../src/site/charts/times.ts';
import { renderMarkdown } from '../../src/site/markdown/render.ts';
import { paper } from '../support/small-content.ts';
import { problemsOf, wordsOf } from './library-report.ts';

const csv = 'Year,Primary,"Secondary, all"\r\n2022,10,30\r\n2023,20,40\r\n';

const block = (...lines: string[]) =>
  ['title: Pupils', 'description: There are more of them.', ...lines].join('\n');

const fromCsv = (kind: string) => block(`kind: ${kind}`, 'file: pupils.csv');

function render(yaml: string, text = csv, onPage = true) {
  const data = new Map([['pupils.csv', { file: 'pupils.csv', text }]]);
  const body = `\`\`\`chart\n${yaml}\n\`\`\`\n`;
  return parseHTML(
    `<!doctype html><html><body>${renderMarkdown({ body, data }, { onPage }).html}</body></html>`,
  ).document;
}

function report(yaml: string, text = csv): string[] {
  const data = new Map([['pupils.csv', { file: 'pupils.csv', text }]]);
  const { problems } = readChart({ file: 'x.md', text: yaml, firstLine: 5 }, data);
  return problems.map(problemToText);
}

const textsOf = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

for (const kind of ['grouped bars', 'stacked bars', 'lines']) {
  test(`${kind} from a CSV are one picture, named and described, and a table`, () => {
    const document = render(fromCsv(kind));
    const picture = document.querySelector('figure.chart > svg');
    assert.is(picture?.getAttribute('role'), 'img');
    const [title, description] = ['aria-labelledby', 'aria-describedby'].map((name) =>
      document.getElementById(picture?.getAttribute(name) ?? ''),
    );
    assert.is(title?.localName, 'title');
    assert.match(title?.textContent ?? '', /^[GSL]\w+ (?:bar )?chart: Pupils\.$/);
    assert.is(description?.localName, 'desc');
    assert.is(description?.textContent, 'There are more of them.');
    assert.equal(textsOf(document, 'th[scope=col]'), ['Year', 'Primary', 'Secondary, all']);
    assert.equal(textsOf(document, 'th[scope=row]'), ['2022', '2023']);
    assert.equal(textsOf(document, 'td'), ['10', '30', '20', '40']);
    assert.ok(document.querySelector('.table-frame > .frame-stop[aria-label] + table > caption'));
    assert.equal(textsOf(document, 'th.align-right'), ['Primary', 'Secondary, all']);
    assert.is(document.querySelector('td:not(.align-right)'), null);
    assert.not.match(document.body.innerHTML, /style=|<style|url\(/);
    assert.equal(textsOf(document, 'svg [aria-label], svg [aria-hidden]'), []);
  });
}

test('grouped bars are as long as their values, each beside its name and before its value', () => {
  const document = render(fromCsv('grouped bars'));
  const widths = (series: number) =>
    [...document.querySelectorAll(`.series-${series} rect`)].map((bar) =>
      Number(bar.getAttribute('width')),
    );
  const [ten = 0, twenty = 0] = widths(1);
  const [thirty = 0, forty = 0] = widths(2);
  for (const [width, value] of [
    [ten, 1],
    [twenty, 2],
    [thirty, 3],
  ] as const) {
    assert.ok(Math.abs(forty / width - 4 / value) < 0.01, `${width} of ${forty}`);
  }
  const texts = textsOf(document, 'svg text');
  for (const text of ['2022', 'Secondary, all', '40']) assert.ok(texts.includes(text), text);
});

test('stacked bars stand end to end, and a key explains their patterns', () => {
  const document = render(fromCsv('stacked bars'));
  const [first] = [...document.querySelectorAll('.series-1 rect')];
  const [second] = [...document.querySelectorAll('.series-2 rect')];
  const end = Number(first?.getAttribute('x')) + Number(first?.getAttribute('width'));
  assert.ok(Math.abs(end - Number(second?.getAttribute('x'))) < 0.01);
  // Two of the chart, and one of the key.
  assert.is(document.querySelectorAll('.series-2 rect').length, 3);
});

test('the third and fourth series are hatched by lines within their bars', () => {
  const document = render(fromCsv('grouped bars'), 'Y,A,B,C,D\n1,9,9,9,9\n');
  for (const series of [3, 4]) {
    const rect = document.querySelector(`.series-${series} rect`);
    const [x = 0, width = 0] = ['x', 'width'].map((name) => Number(rect?.getAttribute(name)));
    const path = document.querySelector(`.series-${series} path`)?.getAttribute('d') ?? '';
    const places = [...path.matchAll(/[ML]([\d.]+),/g)].map(([, place]) => Number(place));
    assert.ok(places.length > 10);
    assert.ok(places.every((place) => place >= x - 0.01 && place <= x + width + 0.01));
  }
  assert.is(document.querySelectorAll('.series-2 path').length, 0);
});

test('each line has a stroke of its own, and its name at its end', () => {
  const document = render(fromCsv('lines'));
  const strokes = [1, 2].map((line) =>
    document.querySelector(`.line-${line}`)?.getAttribute('stroke-dasharray'),
  );
  assert.is(new Set(strokes).size, 2);
  assert.match(textsOf(document, 'svg text').join('|'), /Primary\|.*Secondary,/);
});

test('a year that is missing leaves its room', () => {
  const document = render(fromCsv('lines'), 'Year,A\n2019,1\n2020,1\n2024,1\n');
  const places = [...document.querySelectorAll('.points-1 circle, .points-1 path')].map((point) =>
    Number(
      point.getAttribute('cx') ?? /\(([\d.]+)/.exec(point.getAttribute('transform') ?? '')?.[1],
    ),
  );
  const [a = 0, b = 0, c = 0] = places;
  assert.ok(Math.abs((c - a) / (b - a) - 5) < 0.01, places.join());
});

test('names are times if all of them are', () => {
  assert.equal(timesOf(['2019/20', '2020/21']), [2019, 2020]);
  assert.equal(timesOf(['2019', '2019-07']), [2019, 2019.5]);
  assert.is(timesOf(['2019', 'later']), undefined);
  assert.is(timesOf(['2019-20']), undefined);
});

test('names at the ends of lines do not touch each other', () => {
  const names = [100, 100, 96].map((at) => ({ at, height: 20 }));
  const places = spreadOut(names, { from: 0, to: 120 });
  const sorted = places.toSorted((a, b) => a - b);
  assert.ok(sorted.every((place, index) => index === 0 || place - (sorted[index - 1] ?? 0) >= 20));
  assert.ok(Math.max(...places) <= 110);
  assert.equal(wrapped('Special and alternative'), ['Special and', 'alternative']);
});

test('numbers keep the decimals that they were written with', () => {
  const own = (...lines: string[]) => render(block('category: Year', ...lines));
  const series = own(
    'kind: grouped bars',
    'series: [A, B]',
    'data:',
    '  - { label: One, values: [9.0, 1470.50] }',
  );
  assert.equal(textsOf(series, 'td'), ['9.0', '1,470.50']);
  const bars = own(
    'value: Days',
    'data:',
    '  - { label: One, value: 3.10 }',
    '  - { label: Two, value: 4 }',
  );
  assert.equal(textsOf(bars, 'td'), ['3.10', '4']);
  assert.match(bars.querySelector('svg')?.textContent ?? '', /3\.10/);
  const fromFile = render(fromCsv('lines'), 'Year,A\n2019,445.0\n2020,-8.9\n');
  assert.equal(textsOf(fromFile, 'td'), ['445.0', '-8.9']);
});

test('a feed has words and numbers, and no drawing that needs our styles', () => {
  const document = render(fromCsv('lines'), csv, false);
  assert.is(document.querySelector('svg'), null);
  assert.match(document.body.textContent, 'There are more of them.');
  assert.is(document.querySelectorAll('td').length, 4);
});

test('charts have ids of their own, those in notes as well, wherever they stand', () => {
  const chart = `\`\`\`chart\n${block('category: Year', 'value: Pupils', 'data: [{ label: a, value: 1 }]')}\n\`\`\``;
  const note = chart.replaceAll('\n', '\n    ');
  for (let before = 0; before < 8; before++) {
    const body = `${'---\n\n'.repeat(before)}${chart}\n\nWords.[^1]\n\n${chart}\n\n[^1]: A note.\n\n    ${note}\n`;
    const { html, notes } = renderMarkdown({ body });
    const ids = [...`${html}${notes}`.matchAll(/<figure class="chart" aria-labelledby="([^"]*)"/g)];
    assert.equal(
      ids.map(([, id]) => id),
      ['chart-1', 'chart-2', 'chart-3'],
    );
  }
});

test('CSV is read with its quotation marks, its lines and either kind of line end', () => {
  const { rows } = readCsv('a,"b ""c""\nd"\r\n\r\n 1 , 2\n3,\r');
  assert.equal(rows, [
    { line: 1, cells: ['a', 'b "c"\nd'] },
    { line: 4, cells: ['1', '2'] },
    { line: 5, cells: ['3', ''] },
  ]);
  assert.is(readCsv('a,b\n1,"2').fault?.line, 2);
  assert.is(readCsv('a,b\n1,2"3"\n').fault?.line, 2);
});

const inData: Readonly<Record<string, [text: string, expected: RegExp]>> = {
  'what is no number': [
    'Y,A\n1,2\n2,12%\n',
    /^pupils\.csv:3 {2}error {2}chart-data {2}"12%" in the column "A" is no number\. Write digits alone/,
  ],
  'an empty cell': ['Y,A\n1,\n', /^pupils\.csv:2 .* The cell in the column "A" is empty\./],
  'a ragged row': [
    'Y,A\n1,2,300\n',
    /^pupils\.csv:2 .* This row has 3 cells, and the first row 2\. .*write numbers without commas/,
  ],
  'an empty file': ['', /^pupils\.csv:1 .* The file has no row below its heads\./],
  'heads alone': ['Y,A\n', /^pupils\.csv:1 .* The file has no row below its heads\./],
  semicolons: ['Y;A\n1;2\n', /^pupils\.csv:1 .* one column alone\. Save it as “CSV/],
  'no head': ['Y,\n1,2\n', /^pupils\.csv:1 .* Column 2 has no head\./],
  'two columns of one name': [
    'Y,A,A\n1,2,3\n',
    /^pupils\.csv:1 .* Two columns have the head "A"\./,
  ],
  'a quotation mark': ['Y,A\n"1,2\n', /^pupils\.csv:2 .* A quotation mark is not closed/],
  'too many series': [
    'Y,A,B,C,D,E\n1,1,1,1,1,1\n2,1,1,1,1,1\n',
    /^x\.md:5 .* The chart has 5 series, and more than 4 cannot be told apart\. Make two charts/,
  ],
  'years out of order': [
    'Y,A\n2024,1\n2023,2\n',
    /^x\.md:5 .* "2023" is not later than "2024", above it\./,
  ],
  'a single point': ['Y,A\n2024,1\n', /^x\.md:5 .* A line goes from one row to another/],
};

for (const [name, [text, expected]] of Object.entries(inData)) {
  test(`a CSV with ${name} is refused`, () => {
    const [problem = '', ...others] = report(fromCsv('lines'), text);
    assert.match(problem, expected);
    assert.equal(others, []);
  });
}

const inBlock: Readonly<Record<string, [yaml: string, expected: RegExp]>> = {
  'a file that is not there': [
    block('kind: lines', 'file: none.csv'),
    /^x\.md:8 .* There is no file none\.csv beside this text\./,
  ],
  'a column that is not there': [
    block('kind: lines', 'file: pupils.csv', 'series: [Primary, Tertiary]'),
    /^x\.md:9 .* pupils\.csv has no column "Tertiary"\. Its columns are: Year, Primary, Secondary, all\./,
  ],
  'two places for its data': [
    block('file: pupils.csv', 'data: [{ label: A, value: 1 }]'),
    /^x\.md:8:\d+ .*"data" stands beside “file”/,
  ],
  'bars of two series': [
    fromCsv('bars'),
    /^x\.md:7 .* The chart has 2 series, and bars of one kind/,
  ],
  'a bar below zero': [
    block('category: A', 'value: B', 'data: [{ label: Less, value: -1 }]'),
    /^x\.md:9 .* "Less" has a number below zero/,
  ],
  'too few values': [
    block('kind: lines', 'category: A', 'series: [B, C]', 'data: [{ label: D, values: [1] }]'),
    /^x\.md:10:\d+ .* has 1 number for 2 series/,
  ],
  'no value': [block('category: A', 'value: B', 'data: [{ label: C }]'), /value" is missing\./],
  'a name that is too long': [
    block('category: A', 'value: B', `data: [{ label: ${'long '.repeat(12)}, value: 1 }]`),
    /is longer than there is room for in a chart\./,
  ],
};

for (const [name, [yaml, expected]] of Object.entries(inBlock)) {
  test(`a block with ${name} is refused`, () => {
    const [problem = '', ...others] = report(yaml);
    assert.match(problem, expected);
    assert.equal(others, []);
  });
}

test('more bars than a page has room for are refused', () => {
  const rows = Array.from({ length: 8 }, (_, row) => `Row ${row},1,2`);
  const [problem = ''] = report(fromCsv('grouped bars'), ['Y,A,B', ...rows].join('\n'));
  assert.match(problem, 'With 16 bars, the chart would be higher than a page.');
});

test('a CSV beside a paper is for its charts, and one that no chart names is warned of', async () => {
  const body = `\`\`\`chart\n${fromCsv('lines')}\n\`\`\`\n`;
  const folder = 'content/papers/first';
  const files = { [`${folder}/index.md`]: paper('P', body), [`${folder}/pupils.csv`]: csv };
  assert.equal(await problemsOf(files), []);
  assert.equal(await problemsOf({ ...files, [`${folder}/other.csv`]: csv }), [
    `${folder}/other.csv:undefined:undefined file-unused`,
  ]);
  const latin = Buffer.from('Jahr,Schüler\n2023,1\n2024,2\n', 'latin1');
  assert.equal(await problemsOf({ ...files, [`${folder}/pupils.csv`]: latin }), [
    `${folder}/pupils.csv:1:9 encoding`,
  ]);
});

test('Markdown that is published has the numbers of its charts', async () => {
  const body = `\`\`\`chart\n${fromCsv('lines')}\n\`\`\`\n`;
  const words = await wordsOf({
    'content/papers/first/index.md': paper('P', body, { attachSource: true }),
    'content/papers/first/pupils.csv': csv,
  });
  assert.is(words.length, 1);
  assert.match(words[0] ?? '', /would not be in the Markdown that attachSource publishes/);
});

test.run();
