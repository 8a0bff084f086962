/** The type of a pamphlet is measured in its PDF: each planted fault is found, and nothing else is. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readPdf } from '../../src/checks/read-pdf.ts';
import { findTypeFaults } from '../../src/checks/type/find-type-faults.ts';
import { editionNamed } from '../../src/model/edition.ts';
import { png } from '../support/png.ts';
import { type Plant, printedWith } from './printed-with.ts';

const sentence =
  'Boards of trusts meet when there is something to decide, and what they decide is written down. ';

const usual = `${sentence.repeat(5)}

Words with *a few in italics*, **some strong**, a [link](#trees), and a note.[^one]

- An item of a list, which is long enough to go on in another line of it.

Table: What trees take

| Tree | Litres |
|------|-------:|
| Oak  | 3      |

## Trees and what they take {#trees}

${sentence.repeat(3)}

\`\`\`chart
title: Trees
description: Two bars.
category: Tree
value: Litres
data:
  - { label: Oak, value: 3 }
  - { label: Elm, value: 4 }
\`\`\`

A formula, \`x^2\`{formula="x squared"}, and what the DfE says of it.

[^one]: A note that says ${sentence}

*[DfE]: Department for Education
`;

const drawing = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 100" width="400" height="100">${inside}</svg>`;

interface Fault extends Plant {
  readonly kind: string;
  /** On words and what is measured of them. */
  readonly says: RegExp;
}

const faults: readonly Fault[] = [
  {
    name: 'a caption in 10 pt',
    css: 'caption { font-size: 10pt }',
    kind: 'small',
    says: /^What trees take is set in 10 pt, where nothing is below 12 pt\.$/,
  },
  {
    name: 'page numbers below those of large print',
    edition: 'large-print',
    css: '@page { @bottom-right { font-size: 15pt } }',
    kind: 'small',
    says: /^2 of \d is set in 15 pt, where nothing is below 16 pt\.$/,
  },
  {
    name: 'a chart that is not as wide as the text',
    edition: 'large-print',
    css: '.chart-drawing { max-inline-size: 60% }',
    kind: 'small',
    says: /^Oak.* is set in 1\d(\.\d)? pt/,
  },
  {
    name: 'marks of notes in large print that shrink with it',
    edition: 'large-print',
    css: '.note-ref { font-size: 0.7em }',
    kind: 'small',
    says: /^1 is set in 12\.6 pt/,
  },
  {
    name: 'an exponent that shrinks',
    css: 'math * { font-size: 9pt !important }',
    kind: 'small',
    says: /is set in 9 pt/,
  },
  {
    name: 'tiny letters in a drawing',
    body: '![A tree](tree.svg)',
    files: { 'tree.svg': drawing('<text x="9" y="50" font-size="9">Elm</text>') },
    kind: 'small',
    says: /^Elm is set in [567](\.\d)? pt/,
  },
  {
    name: 'a body of 16 pt in large print',
    edition: 'large-print',
    css: ':root { --print-body: 16pt !important }',
    body: sentence.repeat(30),
    kind: 'body',
    says: /Most letters are set in 16 pt, where 18 pt is the least\.$/,
  },
  {
    name: 'justified text',
    css: '.text { text-align: justify }',
    kind: 'justified',
    says: /^Boards of trusts .* is justified/,
  },
  {
    name: 'centred text',
    css: '.text > p { text-align: center }',
    kind: 'aligned',
    says: /^Boards of trusts .* does not have its lines start at one side\.$/,
  },
  {
    name: 'grey on cream',
    css: '.publication { background: #fbf4e4 } .text > p { color: #999 }',
    kind: 'contrast',
    says: /^Boards of trusts .* has a contrast of 2\.5\d to 1 with what is painted beneath it/,
  },
  {
    name: 'letters that are see-through',
    css: '.text > p { color: rgb(0 0 0 / 40%) }',
    kind: 'contrast',
    says: /^Boards of trusts .* has a contrast of 2\.\d\d to 1/,
  },
  {
    name: 'letters on a part of a picture that is as dark',
    body: '![A tree](tree.svg)',
    files: {
      'tree.svg': drawing(
        '<path d="M0 0L200 0L200 100L0 100L50 50Z"/><text x="60" y="60" font-size="30">Elm</text>',
      ),
    },
    kind: 'contrast',
    says: /^Elm has a contrast of 1\.00 to 1/,
  },
  {
    name: 'text on a picture',
    css: '.text > p { background: url("ground.png") }',
    // Pictures that no text uses are not published.
    body: `${sentence.repeat(5)}\n\n[The ground](ground.png)`,
    files: { 'ground.png': png(1, 1) },
    kind: 'picture',
    says: /^Boards of trusts .* stands on a picture/,
  },
  {
    name: 'lines of 100 characters',
    edition: 'large-print',
    css: ':root { --print-body: 9pt !important }',
    kind: 'long',
    says: /is a line of 1\d\d characters, where 75 are the most\.$/,
  },
  {
    name: 'lines that are short throughout',
    css: '.text { max-inline-size: 40mm }',
    body: sentence.repeat(20),
    kind: 'short',
    says: /have no more than \d\d characters, where 35 are the least\.$/,
  },
  {
    name: 'a leading of 1',
    css: '.text > p { line-height: 1 }',
    kind: 'leading',
    says: /^Boards of trusts .* has its lines [01]\.\d\d of their size apart, where 1\.3 is the least\.$/,
  },
  {
    name: 'a leading of 1.3 for readers with dyslexia',
    edition: 'dyslexia-friendly',
    css: ':root { --print-leading: 1.3 !important } .text { line-height: 1.3 }',
    kind: 'leading',
    says: /where 1\.5 is the least\.$/,
  },
  {
    name: 'a paragraph in italics',
    body: `*${sentence.trim()}*`,
    kind: 'italics',
    says: /^Boards of trusts .* is in italics: 17 words, where 12 in a row are the most\.$/,
  },
  {
    name: 'a paragraph that is slanted by a matrix',
    css: '.text > p { transform: skewX(-12deg) }',
    kind: 'italics',
    says: /^Boards of trusts .* is in italics/,
  },
  {
    name: 'one word in italics for readers with dyslexia',
    edition: 'dyslexia-friendly',
    css: 'em { font-style: italic; font-weight: 400 }',
    kind: 'italics',
    says: /^a few in italics,? is in italics, where nothing is\.$/,
  },
  {
    name: 'a paragraph in capitals',
    css: '.text > p { text-transform: uppercase }',
    kind: 'capitals',
    says: /^BOARDS OF TRUSTS .* is in capitals: \d+ letters, where 24 in a row are the most\.$/,
  },
  {
    name: 'an underlined word',
    css: 'strong { text-decoration: underline }',
    kind: 'underlined',
    says: /^some strong,? is underlined, and no link\.$/,
  },
  {
    name: 'an abbreviation over dots',
    css: 'abbr { text-decoration: underline dotted }',
    kind: 'underlined',
    says: /^DfE is underlined, and no link\.$/,
  },
  {
    name: 'an underlined link for readers with dyslexia',
    edition: 'dyslexia-friendly',
    css: ':root { --print-link-line: underline !important } .text a { text-decoration-line: underline }',
    kind: 'underlined',
    says: /^link,? is underlined, where nothing is\.$/,
  },
  {
    name: 'letters and words as close as ever for readers with dyslexia',
    edition: 'dyslexia-friendly',
    css: 'body { letter-spacing: normal; word-spacing: normal }',
    kind: 'letterSpacing',
    says: /^Boards of trusts .* has 0 of its size added between its letters, where 0\.075 is the least\.$/,
  },
  {
    name: 'words closer than they should be for readers with dyslexia',
    edition: 'dyslexia-friendly',
    css: 'body { word-spacing: -0.08em }',
    body: sentence.repeat(3),
    kind: 'wordSpace',
    says: /^Boards of trusts .* has 0\.\d+ of its size between its words, where 0\.43 is the least\.$/,
  },
  {
    name: 'a word that is split at the end of a line',
    body: ['with', 'there', 'within', 'forever', 'together']
      .map((word) => `${word} ${'manage\u00ADment '.repeat(9)}`)
      .join('\n\n'),
    kind: 'split',
    says: /^management goes on in the next line/,
  },
  {
    name: 'a paragraph that is turned',
    css: '.text > p { transform: rotate(4deg) }',
    kind: 'turned',
    says: /^Boards of trusts .* does not run level/,
  },
];

const emptyChart = `\`\`\`chart
title: Trees
description: One bar.
category: Tree
value: Litres
data:
  - { label: Oak, value: 0 }
\`\`\``;

const right: readonly Plant[] = [
  ...['a5', 'large-print', 'dyslexia-friendly'].map((edition) => ({
    name: `nothing in ${edition}`,
    edition,
  })),
  { name: 'nothing in a chart of nothing', body: emptyChart },
];

const printed = await printedWith(usual, [...right, ...faults]);

async function found({ name, edition = 'a5' }: Plant) {
  const bytes = printed.get(name);
  if (!bytes) throw new Error(`${name} was not printed.`);
  const all = await readPdf(bytes, (pdf) => findTypeFaults(pdf, editionNamed(edition).type));
  return all.map(({ kind, words, fact }) => ({ kind, text: `${words} ${fact}`.trim() }));
}

for (const plant of right) {
  test(`finds ${plant.name}`, async () => assert.equal(await found(plant), []));
}

for (const fault of faults) {
  test(`finds ${fault.name}`, async () => {
    const all = await found(fault);
    const own = all.filter(({ kind }) => kind === fault.kind);
    assert.ok(
      own.some(({ text }) => fault.says.test(text)),
      JSON.stringify(all, null, 1),
    );
  });
}

test.run();
