/** A paper in English, Welsh and Arabic: each page speaks its language, and leads to the two others. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type BuiltContent, builtContent, languages } from '../support/built-content.ts';
import { paper } from '../support/small-content.ts';
import { problemsOf, wordsOf } from './library-report.ts';

const addresses = {
  'en-GB': '/papers/schools-together/',
  cy: '/papers/ysgolion-gydai-gilydd/',
  ar: '/papers/madaris-maan/',
};

let built: BuiltContent;
const text = (path: string) => readFile(join(built.site, path), 'utf8');
const pageAt = async (url: string) => parseHTML(await text(`${url}index.html`)).document;
const textsOf = (document: Document, selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) =>
    (textContent ?? '').replace(/\s+/g, ' ').trim(),
  );

test.before(async () => {
  built = await builtContent(languages);
});

test.after(async () => {
  await built[Symbol.asyncDispose]();
});

test('a Welsh page says in Welsh all that stands around its text', async () => {
  const page = await pageAt(addresses.cy);
  assert.is(page.documentElement.lang, 'cy');
  assert.is(page.querySelector('main')?.getAttribute('dir'), null);
  assert.equal(textsOf(page, '.kind'), ['Papur trafod']);
  assert.equal(textsOf(page, '.paper-meta dt'), ['Awdur', 'Cefnogir gan', 'Dyddiad', 'Pwnc']);
  assert.equal(textsOf(page, '.updates time'), ['4 Mawrth 2024', 'Ionawr 2024']);
  assert.equal(textsOf(page, 'h2:not(.site-foot h2)'), [
    'Cynnwys',
    'Pam gyda’n gilydd',
    'Beth rydym yn ei ofyn',
    'Nodiadau',
    'Cyfeiriadau',
    'Diweddariadau i’r dudalen hon',
    'Dyfynnu’r papur hwn',
    'Dolenni yn y pamffled hwn',
    'Am y pamffled hwn',
  ]);
  assert.is(page.querySelector('.table-frame > .frame-stop')?.getAttribute('aria-label'), 'Tabl 1');
  assert.match(textsOf(page, '.note-back').join(), 'Yn ôl i’r testun o nodyn 1');
  assert.match(textsOf(page, '.pamphlet-list').join(), /^Pamffled A5 .* Print bras, A4 /);
  const own = textsOf(page, 'main').join();
  for (const english of ['Back to', 'Published', 'Contents', 'Large print', 'pamphlet']) {
    assert.not.match(own, english);
  }
});

test('an Arabic page runs from right to left, with digits that all its readers know', async () => {
  const page = await pageAt(addresses.ar);
  assert.is(page.documentElement.lang, 'ar');
  assert.is(page.querySelector('main')?.getAttribute('dir'), 'rtl');
  assert.is(page.querySelector('.masthead')?.getAttribute('dir'), null);
  assert.equal(textsOf(page, '.updates time'), ['مارس 2024', '15 يناير 2024']);
  assert.equal(textsOf(page, '.paper-meta dt'), ['المؤلف', 'التاريخ', 'الموضوع']);
  const { dataset } = page.documentElement;
  assert.equal([dataset.beforePage, dataset.beforePages, dataset.afterPages], ['', ' من ', '']);
});

test('what is English on a page in another language says so', async () => {
  for (const url of [addresses.cy, addresses.ar]) {
    const page = await pageAt(url);
    for (const part of [
      '.skip-link',
      '.masthead',
      '.site-foot',
      '#citation',
      '.paper-meta dd:last-of-type[lang]',
    ]) {
      assert.is(page.querySelector(part)?.getAttribute('lang'), 'en-GB', part);
    }
  }
  const english = await text('papers/schools-together/index.html');
  assert.not.match(english, /data-(?:before|figures)/);
});

test('each page leads to the others, in their languages, for people and for machines', async () => {
  for (const [language, url] of Object.entries(addresses)) {
    const page = await pageAt(url);
    const others = Object.entries(addresses).filter(([other]) => other !== language);
    const links = [...page.querySelectorAll('.languages a')].map((link) => [
      link.getAttribute('lang'),
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    assert.equal(
      new Set(links.map(String)),
      new Set(others.map(([tag, to]) => `${tag},${tag},${to}`)),
    );
    const alternates = [...page.querySelectorAll('link[hreflang]')].map((link) => [
      link.getAttribute('hreflang'),
      link.getAttribute('href'),
    ]);
    const everywhere = [...Object.entries(addresses), ['x-default', addresses['en-GB']]];
    assert.equal(
      new Set(alternates.map(String)),
      new Set(everywhere.map(([tag, to]) => `${tag},https://papers.example${to}`)),
    );
  }
  const english = await pageAt(addresses['en-GB']);
  assert.equal(textsOf(english, '.languages a').toSorted(), ['Cymraeg', 'العربية']);
  const sitemap = await text('sitemap.xml');
  assert.is(sitemap.match(/<xhtml:link rel="alternate" hreflang="ar"/g)?.length, 3);
  const data = async (url: string) =>
    JSON.parse(
      (await pageAt(url)).querySelector('[type="application/ld+json"]')?.textContent ?? '',
    )['@graph'][0];
  const translated = (await data(addresses['en-GB'])).workTranslation;
  assert.equal(translated.map(({ inLanguage }: { inLanguage: string }) => inLanguage).toSorted(), [
    'ar',
    'cy',
  ]);
  assert.is((await data(addresses.ar)).translationOfWork.name, 'Schools together');
});

test('lists have the original alone, with its translations; feeds and search have all', async () => {
  for (const list of ['/papers/', '/topics/governance/', '/people/ann-author/']) {
    const page = await pageAt(list);
    assert.equal(textsOf(page, '.paper-card h2'), ['Schools together'], list);
    assert.equal(textsOf(page, '.also-in a').toSorted(), ['Cymraeg', 'العربية'], list);
    assert.is(page.querySelectorAll('.also-in a[lang][hreflang]').length, 2);
  }
  assert.match(
    (await pageAt('/papers/')).querySelector('.summary')?.textContent ?? '',
    /^1 papers? /,
  );
  const { items } = JSON.parse(await text('feeds/feed.json'));
  const entries = items.map(
    ({ title, language }: { title: string; language: string }) => `${language} ${title}`,
  );
  assert.equal(entries.toSorted(), [
    'ar المدارس معًا',
    'cy Ysgolion gyda’i gilydd',
    'en-GB Schools together',
  ]);
  assert.match(JSON.stringify(items), 'Diweddarwyd: 4 Mawrth 2024: Ychwanegwyd tabl.');
});

const welsh = (more: object) =>
  paper('Papur', 'Geiriau.', { language: 'cy', translationOf: 'first', ...more });

test('a translation names a paper that is published, is none itself, and is in another language', async () => {
  const { 'data/strings.yaml': strings, ...at } = await inWelsh();
  const found = async (files: Record<string, string>) =>
    (await wordsOf({ 'data/strings.yaml': strings, ...at, ...files })).map(
      (words) => words.split('. ')[0],
    );
  const second = 'content/papers/second/index.md';
  const third = 'content/papers/third/index.md';
  assert.equal(await found({ [second]: welsh({}) }), []);
  assert.equal(await found({ [second]: welsh({ translationOf: 'frist' }) }), [
    'error: "frist" is no paper that is published; the nearest is "first"',
  ]);
  assert.equal(await found({ [second]: welsh({ translationOf: 'second' }) }), [
    'error: "second" is this paper itself',
  ]);
  assert.equal(await found({ [second]: welsh({ language: 'en-GB' }) }), [
    'error: This translation is in the language of its original: en-GB',
  ]);
  assert.equal(await found({ [second]: welsh({}), [third]: welsh({ title: 'Papur arall' }) }), [
    'error: There is a translation of "first" into cy already: "second"',
  ]);
  assert.equal(
    await found({
      [second]: welsh({}),
      [third]: welsh({ translationOf: 'second', language: 'en-GB' }),
    }),
    ['error: "second" is a translation itself, of "first"'],
  );
  const draft = paper('The first paper', 'Words.', { draft: true });
  assert.equal(await found({ 'content/papers/first/index.md': draft, [second]: welsh({}) }), [
    'error: "first" is no paper that is published',
  ]);
});

test('what is wrong has its line; a language without words is warned of', async () => {
  const files = { 'content/papers/second/index.md': welsh({ translationOf: 'frist' }) };
  assert.equal(await problemsOf(files), [
    'content/papers/second/index.md:7:11 language-words',
    'content/papers/second/index.md:8:16 unknown-paper',
  ]);
  const [warning] = await wordsOf(files);
  assert.match(warning ?? '', /^warning: .*has no words in "cy"/);
});

async function inWelsh() {
  return { 'data/strings.yaml': await readFile('_data/strings.yaml', 'utf8') };
}

test.run();
