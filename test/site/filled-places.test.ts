/** What is filled in for editors stands where they ask for it, and what cannot be filled in is refused. */
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { page, paper, smallContent, statement } from '../support/small-content.ts';
import { smallSite } from '../support/small-site.ts';
import { wordsOf } from './library-report.ts';

const aboutPage = 'content/pages/about.md';

test('a site that is made and not checked says so at each place', async () => {
  const places = ['found', 'people', 'made'];
  const body = places.map((name) => `::: checks ${name}\n:::\n`).join('\n');
  await using site = await smallSite({ [aboutPage]: page('About', body) });
  const about = await site.page('about/index.html');
  const shown = [...about.querySelectorAll('[data-checks]')];
  assert.equal(
    shown.map((place) => place.getAttribute('data-checks')),
    places,
  );
  for (const place of shown) {
    assert.is(place.textContent?.trim(), 'This copy of the website has not been checked.');
  }
});

test('contact details are those of the organisation, with the time of an answer if it is known', async () => {
  const body = '::: contact\n:::\n';
  const details = async (more: string) => {
    const organisation = `${smallContent['data/organisation.yaml']}${more}`;
    const files = { [aboutPage]: page('About', body), 'data/organisation.yaml': organisation };
    await using site = await smallSite(files);
    const text = (await site.page('about/index.html')).querySelector('main .text')?.textContent;
    return text?.trim().split(/\s*\n\s*/);
  };
  const known = [
    'Society of Small Papers (SSP)1 Small StreetNottingham',
    'Telephone: 0115 000000E-mail: office@papers.example',
  ];
  assert.equal(await details(''), known);
  assert.equal(await details('answerWithin: 10 working days\n'), [
    ...known,
    'We aim to answer within 10 working days.',
  ]);
});

test('what cannot be filled in is refused', async () => {
  const wordsOn = (body: string) => wordsOf({ [aboutPage]: page('About', body) });
  const hint = 'Write ::: contact, or ::: checks and one of found, people, made.';
  for (const opener of ['::: checks', '::: checks mode', '::: contact us']) {
    assert.equal(await wordsOn(`${opener}\n:::\n`), [
      `error: "${opener}" is nothing that can be filled in. ${hint}`,
    ]);
  }
  assert.equal(await wordsOn('::: checks made\nBy hand.\n:::\n'), [
    'error: "::: checks made" is filled in by the build, and has words of its own. Write them above or below it, and ::: on the next line.',
  ]);
  assert.equal(await wordsOn('::: checks made\n'), [
    'error: The callout "::: checks made" is not closed. Write ::: alone on the line after it ends.',
  ]);
});

test('what is printed as a pamphlet has no such place', async () => {
  const body = '::: contact\n:::\n';
  const words =
    'error: "::: contact" is filled in on pages alone, and this text is printed as well. Take it out, and link to a page that has it.';
  for (const files of [
    { 'content/papers/first/index.md': paper('First', body) },
    { 'content/statements/2024-25/index.md': statement('2024/25', body) },
  ]) {
    assert.equal(await wordsOf(files), [words]);
  }
});

test('sheets that people have ticked are read with what is wrong in them', async () => {
  const wordsOn = (sheet: object) => wordsOf({ 'data/human-checks.yaml': JSON.stringify([sheet]) });
  const sheet = { sha256: '9F86 d081 884c 7d65', by: 'A. Reader', on: '2026-11-22' };
  assert.equal(await wordsOn(sheet), []);
  assert.equal(await wordsOn({ ...sheet, sha256: '9f86 d081', on: '2026-11' }), [
    'error: "1 › sha256" is no version of a file ("9f86 d081"). Write in quotation marks what the sheet has under “Version” after SHA-256.',
    'error: "2026-11" is no date with year, month and day. Write a whole date, like 2024-01-15.',
  ]);
});

test.run();
