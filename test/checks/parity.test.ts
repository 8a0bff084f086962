/** A pamphlet says what its page says, and each thing that it says otherwise is found, once. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type BuiltSite, openBuiltSite } from '../../src/checks/built-site.ts';
import { checkPamphlets } from '../../src/checks/pamphlets.ts';
import { actualTextsIn } from '../../src/checks/parity/actual-texts.ts';
import { compareOutlines } from '../../src/checks/parity/compare.ts';
import { takePageNumbers } from '../../src/checks/parity/contents-pages.ts';
import { outlineToText } from '../../src/checks/parity/outline-text.ts';
import { outlinePage } from '../../src/checks/parity/page-outline.ts';
import { outlinePdf } from '../../src/checks/parity/pdf-outline.ts';
import { readPdf } from '../../src/checks/read-pdf.ts';
import { editionNamed } from '../../src/model/edition.ts';
import type { PamphletEntry } from '../../src/model/manifest.ts';
import { type Standard, standards } from '../../src/model/standard.ts';
import { printPamphlets } from '../../src/pamphlets/print-pamphlets.ts';
import { readingTask } from '../../src/pamphlets/print-task.ts';
import { runInTabs } from '../../src/pamphlets/run-in-tabs.ts';
import { builtFolder, goodPage, siteUrl } from './built-folder.ts';

const entry: PamphletEntry = {
  slug: 'x',
  edition: 'a5',
  page: '/papers/x/',
  path: 'papers/x/x.pdf',
  source: 'papers/x/index.md',
  title: 'A page',
  authors: [],
  language: 'en-GB',
  dated: '2024-01-01',
  cover: 'Cover',
};

const picture = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';

/** One of each construct. The page is small, so that its words go over several lines and pages. */
const html = goodPage(
  `<p class="screen">Seen on a screen alone.</p>
<nav class="contents"><h2 id="contents">Contents</h2><ol>
<li><a href="#words"><span>Words</span><span class="contents-page"></span></a><ol><li><a href="#more"><span>More words</span><span class="contents-page"></span></a></li></ol></li>
<li><a href="#table"><span>A table</span><span class="contents-page"></span></a></li></ol></nav>
<section><h2 id="words">Words that are <em>set</em> in many ways</h2>
<p class="first">words with <strong>strong ones</strong> and <em>others</em>, in <code>code</code>,
in <q lang="fr">quotation</q>, and <abbr title="for example">e.g.</abbr> short ones, so many that they
go over the end of a line, and of another, even of a third, up to here.</p>
<p>In Welsh: <span lang="cy">Gallwch <b>ofyn</b> am ba&shy;pur</span>, and back.</p>
<p lang="cy">Pennawd yn Gymraeg.</p>
<blockquote><p>A quotation.</p></blockquote>
<h3 id="more">More words</h3>
<p>See <a href="https://example.org/a?b=c#d">another
site</a>, <a href="/papers/y/">another paper</a>, and <a href="#table">the table</a>; there is a
note.<sup class="note-ref"><a id="mark-1" href="#note-1" role="doc-noteref"><span class="visually-hidden">Note </span>1</a></sup> And
there is a book (<a id="mark-2" href="#book" role="doc-biblioref">Ash 2020</a>).</p></section>
<ul><li>A dot</li><li>Another dot<ol start="3"><li>Three</li><li>Four</li></ol></li></ul>
<dl><dt>Term</dt><dd>What it is.</dd><div><dt>Other</dt><dd>This.</dd><dd>And that.</dd></div></dl>
<figure><img alt="A small dot" src="${picture}"><figcaption>The dot</figcaption></figure>
<table id="table"><caption>What trees take</caption>
<thead><tr><td></td><th scope="col">Oak</th><th scope="col">Elm</th></tr></thead>
<tbody><tr><th scope="row">Water</th><td>3</td><td></td></tr>
<tr><th scope="row">Soil</th><td colspan="2">much</td></tr></tbody></table>
<table><caption class="unseen">What trees give (tonnes)</caption>
<thead><tr><th scope="col">Tree</th><th scope="col">Wood</th></tr></thead>
<tbody><tr><th scope="row">Ash</th><td>7</td></tr></tbody></table>
<section class="notes"><h2>Notes</h2><ol><li id="note-1">What the note says. <a class="note-back" href="#mark-1" role="doc-backlink">Back<span class="visually-hidden"> from note 1</span></a></li></ol></section>
<section class="references"><h2>References</h2><ul><li id="book">Ash, A. (2020) <cite>Trees</cite>.
<a class="note-back" href="#mark-2" role="doc-backlink">Back</a></li></ul></section>
<p>The sum of <math alttext="x squared"><msup><mi mathvariant="normal">x</mi><mn>2</mn></msup></math>, and this:</p>
<div><math display="block" alttext="one half"><mfrac><mn>1</mn><mn>2</mn></mfrac></math></div>
<div role="note" aria-label="By the way"><p class="callout-title">By the way</p><p>Aside.</p></div>
<p aria-hidden="true">~</p>
<p>Last words.</p>`,
  `<style>
@page { size: 148mm 210mm; margin: 60mm 30mm }
@media print { .screen, .unseen, .note-back, .visually-hidden { display: none } }
html { font: 12pt serif }
li:has(> .note-number) { list-style: none }
td, th { border: 1px solid }
.first::first-letter { text-transform: uppercase }
</style>`,
);

const files = { 'papers/x/index.html': html };

/** The page's outline, and the pamphlet that is made of it. */
async function made(standard: Standard) {
  const read = async (path: string) =>
    path === 'papers/x/index.html' ? Buffer.from(html) : undefined;
  const edition = editionNamed(entry.edition);
  const [outcome] = await runInTabs(
    [
      {
        name: 'x',
        run: async (tab) => {
          const page = await outlinePage(tab, { siteUrl, read, url: entry.page, edition });
          const site = { siteUrl, read, standard };
          const { pamphlets } = await printPamphlets(
            tab,
            [readingTask(entry, edition, site)],
            site,
          );
          const [pamphlet] = pamphlets;
          if (!pamphlet) throw new Error('Nothing was printed.');
          return { page, pdf: pamphlet.bytes };
        },
      },
    ],
    { jobs: 1, timeout: 60_000 },
  );
  if (!outcome || !('result' in outcome)) throw new Error('Not made.', { cause: outcome?.cause });
  return outcome.result;
}

const good = await made('ua-1');

for (const standard of standards) {
  test(`a page of every construct and its pamphlet say the same (${standard})`, async () => {
    const { page, pdf } = standard === 'ua-1' ? good : await made(standard);
    const outline = await readPdf(pdf, outlinePdf);
    // The links of PDF/UA-2 lead to elements, which have no names to show.
    const shown = (text: string) => text.replace(/\(target #.*?\)/g, '(target #)');
    const said = outlineToText(takePageNumbers(outline), 'en-GB');
    assert.is(shown(said), shown(outlineToText(page, 'en-GB')));
    assert.equal(compareOutlines(page, outline), []);
  });
}

test('an outline reads as a screen reader goes through it', () => {
  const text = outlineToText(good.page, 'en-GB');
  const expected = [
    'heading (level 1)  A page',
    'A table',
    '  - link (target #table)  A table',
    'paragraph  Words with strong ones and others, in code, in quotation, and e.g. short ones, so many that they go over the end of a line, and of another, even of a third, up to here.',
    '  - abbreviation (expansion for example)  e.g.',
    '  - passage  Gallwch ofyn am bapur [cy]',
    'paragraph  Pennawd yn Gymraeg. [cy]',
    'list (numbering Disc)',
    'label  4.',
    'body  Four',
    'figure (alternative A small dot)',
    'header cell (scope Column)  Oak',
    'cell (headers Water · Oak)  3',
    'cell (column span 2, headers Soil · Oak · Elm)  much',
    'note (id note-1)',
    '- inline formula (MathML math(msup(mi x, mn 2)))  x squared',
    'formula (alternative one half, MathML math(mfrac(mn 1, mn 2)))',
    '  - link (target https://papers.example/papers/y/)  another paper',
  ];
  const lines = text.split('\n').map((line) => line.trim());
  for (const line of expected) assert.ok(lines.includes(line.trim()), `${line}\n\n${text}`);
  assert.not.match(text, /screen alone|~/);
});

/** A structure element, and the dictionary of the one around it. */
interface Found {
  readonly element: PDFDict;
  readonly parent: PDFDict;
}

function every(document: PDFDocument, type: string): Found[] {
  return document.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((object) => object.get(PDFName.of('S')) === PDFName.of(type))
    .map((element) => ({ element, parent: element.lookup(PDFName.of('P'), PDFDict) }));
}

function one(document: PDFDocument, type: string, index = 0): Found {
  const found = every(document, type)[index];
  if (!found) throw new Error(`There is no ${type} ${index}.`);
  return found;
}

function having(document: PDFDocument, type: string, key: string): PDFDict {
  const found = every(document, type).find(({ element }) => element.has(PDFName.of(key)));
  if (!found) throw new Error(`No ${type} has ${key}.`);
  return found.element;
}

function kidsOf(element: PDFDict): PDFObject[] {
  return element.lookup(PDFName.of('K'), PDFArray).asArray();
}

function setKids(document: PDFDocument, element: PDFDict, kids: PDFObject[]): void {
  element.set(PDFName.of('K'), document.context.obj(kids));
}

const isIts = (document: PDFDocument, element: PDFDict) => (kid: PDFObject) =>
  document.context.lookup(kid) === element;

const isAnnotation = (document: PDFDocument, kid: PDFObject): boolean => {
  const reference = document.context.lookup(kid);
  return reference instanceof PDFDict && reference.has(PDFName.of('Obj'));
};

/** The table attributes of the first cell that has headers. */
function headed(document: PDFDocument): PDFDict {
  const cell = every(document, 'TD')
    .map(({ element }) => element.lookup(PDFName.of('A'), PDFDict))
    .find((attributes) => attributes.has(PDFName.of('Headers')));
  if (!cell) throw new Error('No cell has headers.');
  return cell;
}

function annotations(document: PDFDocument): PDFDict[] {
  return document
    .getPages()
    .flatMap(({ node }) => node.Annots()?.asArray() ?? [])
    .map((ref) => document.context.lookup(ref, PDFDict));
}

const text = (words: string) => PDFHexString.fromText(words);

/** What is done to a good pamphlet, and all that must be said of it. */
const markOfNote = (document: PDFDocument) =>
  annotations(document).find((one) => String(one.get(PDFName.of('Dest'))) === '/note-1');

const faults: readonly [name: string, plant: (document: PDFDocument) => void, facts: string[]][] = [
  [
    'other words',
    (document) => one(document, 'LBody').element.set(PDFName.of('ActualText'), text('A dash')),
    ['The page says “A dot”, and the PDF “A dash”.'],
  ],
  [
    'the first words of a paragraph that are missing',
    (document) => {
      const { parent } = one(document, 'Code');
      setKids(document, parent, kidsOf(parent).slice(1));
    },
    [
      'The page says “Words with strong ones and others, in code, in quo…”, and the PDF “strong ones and others, in code, in quotation, and…”.',
    ],
  ],
  [
    'blocks in another order',
    (document) => {
      const { element: list, parent } = one(document, 'L');
      const kids = kidsOf(parent);
      const index = kids.findIndex(isIts(document, list));
      const [first, second] = kids.slice(index, index + 2);
      if (!first || !second) throw new Error('No list is followed by anything.');
      setKids(document, parent, kids.with(index, second).with(index + 1, first));
    },
    [
      'In the PDF, the list “• A dot • Another dot 3. Three 4. Four” stands in another place: after the list “Term What it is. Other This. And that.”.',
    ],
  ],
  [
    'a missing paragraph',
    (document) => {
      const { element, parent } = one(document, 'BlockQuote');
      setKids(
        document,
        parent,
        kidsOf(parent).filter((kid) => !isIts(document, element)(kid)),
      );
    },
    ['The PDF lacks the block quote “A quotation.”.'],
  ],
  [
    'a paragraph twice',
    (document) => {
      const { element, parent } = one(document, 'BlockQuote');
      const twice = kidsOf(parent).flatMap((kid) =>
        isIts(document, element)(kid) ? [kid, kid] : [kid],
      );
      setKids(document, parent, twice);
    },
    ['The PDF has the block quote “A quotation.”, which the page has not.'],
  ],
  [
    'a list that is none',
    (document) => {
      const { element, parent } = one(document, 'L');
      const without = kidsOf(parent).flatMap((kid) =>
        isIts(document, element)(kid) ? kidsOf(element) : [kid],
      );
      setKids(document, parent, without);
    },
    ['In the PDF, nothing says that the list “• A dot • Another dot 3. Three 4. Four” is one.'],
  ],
  [
    'a paragraph in a paragraph',
    (document) => {
      const { element } = one(document, 'BlockQuote');
      const paragraph = document.context.lookup(kidsOf(element)[0], PDFDict);
      const around = document.context.register(
        document.context.obj({ S: 'P', P: element, K: kidsOf(element) }),
      );
      paragraph.set(PDFName.of('P'), around);
      setKids(document, element, [around]);
    },
    ['The PDF makes the paragraph “A quotation.” of what is none on the page.'],
  ],
  [
    'a heading of another level',
    (document) => one(document, 'H3').element.set(PDFName.of('S'), PDFName.of('H4')),
    ['On the page, the heading “More words” has the level “3”, and in the PDF the level “4”.'],
  ],
  [
    'a heading that is a paragraph',
    (document) => one(document, 'H3').element.set(PDFName.of('S'), PDFName.of('P')),
    ['In the PDF, the heading “More words” is a paragraph.'],
  ],
  [
    'a passage without its language',
    (document) => having(document, 'Span', 'Lang').delete(PDFName.of('Lang')),
    ['The PDF lacks the passage “Gallwch ofyn am bapur” in cy.'],
  ],
  [
    'a paragraph without its language',
    (document) => having(document, 'P', 'Lang').delete(PDFName.of('Lang')),
    ['On the page, the text “Pennawd yn Gymraeg.” is in cy, and in the PDF in en-GB.'],
  ],
  [
    'an abbreviation without its words',
    (document) => having(document, 'Span', 'E').delete(PDFName.of('E')),
    ['The PDF lacks the abbreviation “e.g.”.'],
  ],
  [
    'another alternative',
    (document) => having(document, 'Figure', 'Alt').set(PDFName.of('Alt'), text('A big dot')),
    [
      'On the page, the figure “A small dot” has the alternative “A small dot”, and in the PDF the alternative “A big dot”.',
    ],
  ],
  [
    'other words for a formula',
    (document) => one(document, 'Formula').element.set(PDFName.of('Alt'), text('x cubed')),
    [
      'The page says “The sum of x squared, and this:”, and the PDF “The sum of x cubed, and this:”.',
    ],
  ],
  [
    'a formula without words',
    (document) => one(document, 'Formula', 1).element.delete(PDFName.of('Alt')),
    [
      'On the page, the formula “one half” has the alternative “one half”, and in the PDF no alternative.',
      'On the page, the formula “one half” is in en-GB, and in the PDF in no language.',
      'The PDF has the text “12”, which the page has not.',
    ],
  ],
  [
    'a formula that is none',
    (document) => {
      const { element } = one(document, 'Formula');
      element.set(PDFName.of('S'), PDFName.of('Span'));
      element.delete(PDFName.of('Alt'));
    },
    [
      'The page says “The sum of x squared, and this:”, and the PDF “The sum of x2, and this:”.',
      'The PDF lacks the inline formula “x squared”.',
    ],
  ],
  [
    'other MathML',
    (document) => one(document, 'msup').element.set(PDFName.of('S'), PDFName.of('msub')),
    [
      'On the page, the inline formula “x squared” has the MathML “math(msup(mi x, mn 2))”, and in the PDF the MathML “math(msub(mi x, mn 2))”.',
    ],
  ],
  [
    'a formula without MathML',
    (document) => {
      const { element, parent } = one(document, 'math', 1);
      const kids = kidsOf(parent).filter((kid) => !isIts(document, element)(kid));
      setKids(document, parent, kids);
    },
    [
      'On the page, the formula “one half” has the MathML “math(mfrac(mn 1, mn 2))”, and in the PDF no MathML.',
    ],
  ],
  [
    'a formula that stands in a line',
    (document) => one(document, 'Formula', 1).element.delete(PDFName.of('A')),
    [
      'The PDF lacks the formula “one half”.',
      'The PDF has the text “one half”, which the page has not.',
    ],
  ],
  [
    'a link to another address',
    (document) => {
      const action = annotations(document)
        .map((annotation) => annotation.lookupMaybe(PDFName.of('A'), PDFDict))
        .find((one) => String(one).includes('papers/y'));
      action?.set(PDFName.of('URI'), PDFString.of('https://papers.example/papers/z/'));
    },
    [
      'On the page, the link “another paper” has the target “https://papers.example/papers/y/”, and in the PDF the target “https://papers.example/papers/z/”.',
    ],
  ],
  [
    'a link to another place',
    (document) => {
      markOfNote(document)?.set(PDFName.of('Dest'), PDFName.of('words'));
    },
    ['On the page, the link “1” has the target “#note-1”, and in the PDF the target “#words”.'],
  ],
  [
    'a place that is elsewhere',
    (document) => {
      const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
      places.lookup(PDFName.of('note-1'), PDFArray).set(0, document.getPage(0).ref);
    },
    [
      'In the PDF, the link “1” leads to a place on page 1, and not to the note “1. What the note says.” on page 4.',
    ],
  ],
  [
    'another page in the contents',
    (document) => one(document, 'Link').element.set(PDFName.of('ActualText'), text('Words 7')),
    ['The contents say page 7 for “Words”, which starts on page 1.'],
  ],
  [
    'no page in the contents',
    (document) => {
      const [first] = every(document, 'Link');
      const last =
        first && kidsOf(first.element).findLastIndex((kid) => !isAnnotation(document, kid));
      if (first) setKids(document, first.element, kidsOf(first.element).toSpliced(last ?? 0, 1));
    },
    ['The contents say no page for “Words”, which starts on page 1.'],
  ],
  [
    'a link that screens do not show',
    (document) => {
      markOfNote(document)?.set(PDFName.of('F'), document.context.obj(4 | 32));
    },
    [
      'On the page, the link “1” has the target “#note-1”, and in the PDF no target.',
      'On the page, the link “1” has the name “Note 1”, and in the PDF no name.',
    ],
  ],
  [
    'nothing wrong with a link that paper does not show',
    (document) => {
      for (const link of annotations(document)) link.delete(PDFName.of('F'));
    },
    [],
  ],
  [
    'a link that leads nowhere',
    (document) => {
      const link = every(document, 'Link').at(-1)?.element;
      if (link) setKids(document, link, kidsOf(link).slice(0, 1));
    },
    [
      'On the page, the link “Ash, A. (2020)” has the target “#mark-2”, and in the PDF no target.',
      'On the page, the link “Ash, A. (2020)” has the name “Back”, and in the PDF no name.',
    ],
  ],
  [
    'a mark of a note that says its number alone',
    (document) => markOfNote(document)?.set(PDFName.of('Contents'), text('1')),
    ['On the page, the link “1” has the name “Note 1”, and in the PDF the name “1”.'],
  ],
  [
    'a way back that leads elsewhere',
    (document) => {
      const places = document.catalog.lookup(PDFName.of('Dests'), PDFDict);
      places.lookup(PDFName.of('mark-1'), PDFArray).set(0, document.getPage(0).ref);
    },
    [
      'In the PDF, the link “1.” leads to a place on page 1, and not to the reference “1” on page 3.',
    ],
  ],
  [
    'a header cell without its scope',
    (document) => {
      const { element } = one(document, 'TH');
      element.lookup(PDFName.of('A'), PDFDict).delete(PDFName.of('Scope'));
    },
    ['On the page, the header cell “Oak” has the scope “Column”, and in the PDF no scope.'],
  ],
  [
    'a header cell that is a cell',
    (document) => one(document, 'TH', 2).element.set(PDFName.of('S'), PDFName.of('TD')),
    ['In the PDF, the header cell “Water” is a cell.'],
  ],
  [
    'a cell without its headers',
    (document) => headed(document).delete(PDFName.of('Headers')),
    ['On the page, the cell “3” has the headers “Water · Oak”, and in the PDF no headers.'],
  ],
  [
    'a cell with another header',
    (document) => headed(document).lookup(PDFName.of('Headers'), PDFArray).remove(0),
    ['On the page, the cell “3” has the headers “Water · Oak”, and in the PDF the headers “Oak”.'],
  ],
  [
    'headers that cannot be found',
    (document) => {
      const oak = one(document, 'TH').element.lookup(PDFName.of('ID'), PDFString);
      const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
      const ids = root.lookup(PDFName.of('IDTree'), PDFDict).lookup(PDFName.of('Names'), PDFArray);
      ids.set(
        ids.asArray().findIndex((id) => String(id) === String(oak)),
        PDFString.of('oak'),
      );
    },
    [
      'On the page, the cell “3” has the headers “Water · Oak”, and in the PDF the headers “Water · nothing (header-1)”.',
      'On the page, the cell “much” has the headers “Soil · Oak · Elm”, and in the PDF the headers “Soil · nothing (header-1) · Elm”.',
    ],
  ],
  [
    'a cell without its span',
    (document) => {
      const spanning = every(document, 'TD').find(({ element }) =>
        element.lookup(PDFName.of('A'), PDFDict).has(PDFName.of('ColSpan')),
      );
      spanning?.element.lookup(PDFName.of('A'), PDFDict).delete(PDFName.of('ColSpan'));
    },
    ['On the page, the cell “much” has the column span “2”, and in the PDF no column span.'],
  ],
  [
    'a callout without bounds',
    (document) => one(document, 'Aside').element.set(PDFName.of('S'), PDFName.of('Div')),
    ['In the PDF, nothing says that the aside “By the way Aside.” is one.'],
  ],
  [
    'a table without the caption that nobody sees',
    (document) => {
      const { element } = one(document, 'Table', 1);
      for (const owner of element.lookup(PDFName.of('A'), PDFArray).asArray()) {
        document.context.lookup(owner, PDFDict).delete(PDFName.of('Summary'));
      }
    },
    [
      'On the page, the table “Tree Wood Ash 7” has the summary “What trees give (tonnes)”, and in the PDF no summary.',
    ],
  ],
  [
    'an empty cell that is missing',
    (document) => {
      const { element, parent } = one(document, 'TD');
      setKids(
        document,
        parent,
        kidsOf(parent).filter((kid) => !isIts(document, element)(kid)),
      );
    },
    ['The PDF lacks an empty cell.'],
  ],
  [
    'a note by another id',
    (document) => one(document, 'Note').element.set(PDFName.of('ID'), PDFString.of('note-9')),
    [
      'On the page, the note “1. What the note says.” has the id “note-1”, and in the PDF the id “note-9”.',
    ],
  ],
];

for (const [name, plant, facts] of faults) {
  test(`finds ${name}`, async () => {
    const document = await PDFDocument.load(good.pdf, { updateMetadata: false });
    plant(document);
    const differences = compareOutlines(
      good.page,
      await readPdf(await document.save(), outlinePdf),
    );
    assert.equal(
      differences.map(({ fact }) => fact),
      facts,
    );
  });
}

test('words that stand for what is painted are found, whatever stands around them', () => {
  const stream = `/Artifact BMC EMC % (BDC
/Span <</MCID 1/ActualText (a \\) (b) BDC)>> BDC (BMC \\( ) Tj EMC
/P <</MCID 2>> BDC [(x) -3 <41>] TJ /Span <</ActualText <FEFF00E9>>>BDC EMC EMC`;
  assert.equal(actualTextsIn(stream), [undefined, 'a ) (b) BDC', undefined, 'é']);
});

test('words that stand for what is painted are read instead', async () => {
  const document = await PDFDocument.load(good.pdf, { updateMetadata: false });
  const page = document.getPage(0);
  const contents = page.node.Contents();
  if (!(contents instanceof PDFRawStream)) throw new Error('The page has no one stream.');
  const painted = Buffer.from(decodePDFRawStream(contents).decode()).toString('latin1');
  const inside = '/Span <</ActualText (Another)>> BDC';
  const stands = painted.replace(/(\/\w+ <<\/MCID 0>> BDC)([\s\S]*?)EMC/, `$1 ${inside}$2EMC EMC`);
  const stream = document.context.flateStream(Buffer.from(stands, 'latin1'));
  page.node.set(PDFName.of('Contents'), document.context.register(stream));
  const differences = compareOutlines(good.page, await readPdf(await document.save(), outlinePdf));
  assert.equal(
    differences.map(({ fact }) => fact),
    ['The page says “A page”, and the PDF “Another”.'],
  );
});

async function parityOf(site: BuiltSite) {
  const problems = await checkPamphlets(site, site.manifest.pamphlets, { jobs: 1 });
  return problems.filter(({ code }) => code === 'pamphlet-parity');
}

test('one cause is one problem, at the first place in the Markdown that it shows', async () => {
  const document = await PDFDocument.load(good.pdf, { updateMetadata: false });
  document.catalog.set(PDFName.of('Lang'), PDFString.of('de'));
  await using source = await builtFolder({ 'x.md': '---\n---\n\n# One\n\nPennawd\n\n## A page\n' });
  const file = `${source.folder}/x.md`;
  const manifest = { pamphlets: [{ ...entry, source: file }] };
  await using built = await builtFolder(
    { ...files, [entry.path]: await document.save() },
    manifest,
  );
  const site = await openBuiltSite(built.folder);
  const problems = await parityOf(site);
  assert.is(problems.length, 1, JSON.stringify(problems, null, 2));
  const [problem] = problems;
  assert.equal([problem?.code, problem?.file, problem?.line], ['pamphlet-parity', file, 8]);
  assert.match(
    problem?.fact ?? '',
    /^papers\/x\/x\.pdf does not say what its page says\. On the page, the text “A page” is in en-GB, and in the PDF in de\. The same is so in \d\d more places\.$/,
  );
});

test('a pamphlet that cannot be read is a problem, and no fault', async () => {
  const manifest = { pamphlets: [entry] };
  await using built = await builtFolder(
    { ...files, [entry.path]: '%PDF-1.7 and no more' },
    manifest,
  );
  const site = await openBuiltSite(built.folder);
  const [problem] = await parityOf(site);
  assert.match(problem?.fact ?? '', /says\. It cannot be read: /);
});

test.run();
