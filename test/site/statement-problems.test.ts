/** Between statements, nothing that was promised is left out, and all that is wrong is said at once. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { FullDate } from '../../src/model/partial-date.ts';
import { problemToText } from '../../src/model/problem.ts';
import { loadLibrary } from '../../src/site/load-library.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const fixture = 'test/fixtures/three-statements/content';
const year = (period: string) => `statements/${period}/index.md`;

type Edit = (text: string) => string;

/** What is said of the fixture with some of its files edited, with paths below the content folder. */
async function problemsOf(
  edits: Readonly<Record<string, Edit | undefined>> = {},
  { today = '2025-01-01', drafts = false } = {},
): Promise<{ problems: string[]; isLetIn: boolean }> {
  await using folder = await temporaryFolder();
  await cp(fixture, folder.path, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const path = join(folder.path, name);
    const edited = edit?.(await readFile(path, 'utf8'));
    await (edited === undefined ? rm(path) : writeFile(path, edited));
  }
  const { library, problems } = await loadLibrary({
    content: folder.path,
    data: 'test/fixtures/small-site/data',
    drafts,
    today: today as FullDate,
  });
  const prefix = /[\w./-]*?policy-papers-\w+\//g;
  return {
    isLetIn: library !== undefined,
    problems: problems.map((problem) => problemToText(problem).replaceAll(prefix, '')),
  };
}

/** Takes out or replaces what must be there. */
const replaced =
  (from: string | RegExp, to: string): Edit =>
  (text) => {
    assert.match(text, from);
    return text.replace(from, to);
  };

const answer = / {2}- id: read-again\n {4}fate: done\n {4}outcome: .*\n/;

test('three statements that answer each other have no problem', async () => {
  assert.equal(await problemsOf(), { problems: [], isLetIn: true });
});

test('a commitment without an answer is named, with its words and where it was promised', async () => {
  const { problems, isLetIn } = await problemsOf({ [year('2024-25')]: replaced(answer, '') });
  assert.equal(problems, [
    'statements/2024-25/index.md:13:3  error  commitment-unanswered  The commitment "read-again" is not answered: "Ask every board to read *Growing together* again.", promised in 2023/24 (statements/2023-24/index.md:31). Add it under answers: its id, its fate (done, carried, changed or dropped), and its outcome in words.',
  ]);
  assert.not.ok(isLetIn);
});

test('an answer that is only begun is not one', async () => {
  const { problems } = await problemsOf({
    [year('2024-25')]: (text) =>
      text
        .replace('fate: done\n    outcome: All nine boards have read it.', 'fate:\n    outcome:')
        .replace('    outcome: Six places are filled. Four more have become open since.\n', ''),
  });
  assert.equal(
    problems.map((text) => text.replace(/: "Ask.*?\)\.|: "Fill.*?\)\./, '.')),
    [
      'statements/2024-25/index.md:13:5  error  commitment-unanswered  The commitment "read-again" has no fate yet. Write fate: done, carried, changed or dropped, and the outcome in words.',
      'statements/2024-25/index.md:19:5  error  commitment-unanswered  The commitment "fill-places" is changed, without words. Say in outcome what came of it; if it was changed or dropped, why.',
    ],
  );
});

test('without any answers, every commitment of the last statement is named at once', async () => {
  const { problems } = await problemsOf({
    [year('2024-25')]: replaced(/answers:\n[\s\S]*?(?=commitments:)/, ''),
  });
  assert.equal(
    problems.map((text) => text.replace(/ is not answered: .*\)\. /, ' … ')),
    ['fill-places', 'plain-minutes', 'read-again'].map(
      (id) =>
        `statements/2024-25/index.md:13:3  error  commitment-unanswered  The commitment "${id}" … Add it under answers: its id, its fate (${id === 'read-again' ? 'done, carried, changed or dropped' : 'carried or changed'}), and its outcome in words.`,
    ),
  );
});

test('what a fate says of the commitments has to be so', async () => {
  const fates: readonly (readonly [string, Edit, string])[] = [
    [
      'done, and among the commitments again',
      replaced('fate: carried', 'fate: done'),
      'Take it out',
    ],
    [
      'dropped, and among the commitments again',
      replaced('fate: changed', 'fate: dropped'),
      'Take it out',
    ],
    [
      'carried, and not among the commitments',
      replaced('fate: done', 'fate: carried'),
      'Add it to the commitments',
    ],
    [
      'changed, and not among the commitments',
      replaced('fate: done', 'fate: changed'),
      'Add it to the commitments',
    ],
    [
      'carried, and its words are not those',
      replaced('fate: changed', 'fate: carried'),
      'Take those words over',
    ],
    [
      'changed, and its words are those',
      replaced('fate: carried', 'fate: changed'),
      'Write what is promised now',
    ],
    [
      'changed, and its status says that it is carried over',
      (text: string) =>
        text
          .replace('fate: carried', 'fate: changed')
          .replace('minutes of board meetings', 'minutes of open meetings'),
      'Write status: committed or in progress',
    ],
  ];
  for (const [fact, edit, hint] of fates) {
    const { problems } = await problemsOf({ [year('2024-25')]: edit });
    assert.is(problems.length, 1, problems.join('\n'));
    assert.match(
      problems[0] ?? '',
      new RegExp(
        `^statements/2024-25/index\\.md:\\d+:11 {2}error {2}commitment-answer .* is ${fact}.*${hint}`,
      ),
    );
  }
});

test('what a statement called done or dropped itself is answered so', async () => {
  const { problems } = await problemsOf({
    [year('2023-24')]: replaced(/(id: large-print\n {4}fate: )done/, '$1dropped'),
  });
  assert.equal(
    problems.map((text) => text.replace(/^(\S+) .*commitment-answer {2}/, '$1 ')),
    [
      'statements/2023-24/index.md:28:11 "large-print" is dropped here, and done already where it was promised (statements/2022-23/index.md:28). Write fate: done, or another status there.',
    ],
  );
});

test('an answer to what was never promised is refused, with the nearest that was', async () => {
  const { problems } = await problemsOf({
    [year('2024-25')]: (text) =>
      text.replace(
        'answers:\n',
        'answers:\n  - id: read-agian\n    fate: done\n    outcome: T\n  - id: xyz\n    fate: done\n    outcome: T\n',
      ),
  });
  assert.equal(
    problems.map((text) => text.replace(/ {2}error {2}commitment-answer {2}/, ' ')),
    [
      'statements/2024-25/index.md:13:9 The statement for 2023/24 has no commitment "read-agian". Did you mean "read-again"?',
      'statements/2024-25/index.md:16:9 The statement for 2023/24 has no commitment "xyz". Its commitments are: read-again, plain-minutes, fill-places.',
    ],
  );
});

test('an answer that is given twice is refused', async () => {
  const { problems } = await problemsOf({
    [year('2024-25')]: replaced(
      'answers:\n',
      'answers:\n  - { id: read-again, fate: done, outcome: T }\n',
    ),
  });
  assert.equal(problems, [
    'statements/2024-25/index.md:14:9  error  duplicate-entry  "read-again" is the id of another answer. Write the id that the commitment has in the last statement.',
  ]);
});

test('answers need a statement to answer', async () => {
  const { problems } = await problemsOf({
    [year('2022-23')]: replaced(
      'commitments:\n',
      'answers: [{ id: a, fate: done, outcome: T }]\ncommitments:\n',
    ),
  });
  assert.equal(problems.length, 1);
  assert.match(
    problems[0] ?? '',
    /^statements\/2022-23\/index\.md:10:10 {2}error {2}commitment-answer {2}There is no statement before this one/,
  );
});

test('a statement follows the last one that is there', async () => {
  const said = async (edits: Readonly<Record<string, Edit | undefined>>) =>
    (await problemsOf(edits)).problems.filter((text) => text.includes('statement-order'));
  const previous = (to: string) => ({
    [year('2024-25')]: replaced('previousPeriod: "2023/24"\n', to),
  });
  assert.equal(await said(previous('')), [
    'statements/2024-25/index.md:3:9  error  statement-order  The statement does not say which one it follows, and there is one for 2023/24. Write previousPeriod: "2023/24".',
  ]);
  assert.equal(await said(previous('previousPeriod: "2022/23"\n')), [
    'statements/2024-25/index.md:4:17  error  statement-order  The statement for 2022/23 is not the last one before this: that is the one for 2023/24. Write previousPeriod: "2023/24".',
  ]);
  assert.equal(await said(previous('previousPeriod: "2021/22"\n')), [
    'statements/2024-25/index.md:4:17  error  statement-order  There is no statement for 2021/22; the last one before this is for 2023/24. Write previousPeriod: "2023/24".',
  ]);
  assert.equal(await said({ [year('2023-24')]: replaced('title:', 'draft: true\ntitle:') }), [
    'statements/2024-25/index.md:4:17  error  statement-order  There is no statement for 2023/24, only a draft; the last one before this is for 2022/23. Write previousPeriod: "2022/23".',
  ]);
});

test('years without a statement are told, and keep nothing back', async () => {
  const { problems, isLetIn } = await problemsOf({
    [year('2023-24')]: undefined,
    [year('2024-25')]: (text) =>
      text
        .replace('previousPeriod: "2023/24"', 'previousPeriod: "2022/23"')
        .replace(/answers:\n[\s\S]*?(?=commitments:)/, answersToFirst)
        .replace('status: carried over', 'status: in progress'),
  });
  assert.equal(problems, [
    'statements/2024-25/index.md:4:17  warning  statement-order  There is no statement for the year between 2022/23 and 2024/25. If there was one, add it, so that readers can follow each commitment from year to year.',
  ]);
  assert.ok(isLetIn);
});

const answersToFirst = `answers:
${['count-places', 'read-again', 'evening-meetings', 'large-print']
  .map((id) => `  - { id: ${id}, fate: done, outcome: T }\n`)
  .join('')}  - { id: plain-minutes, fate: changed, outcome: T }
`;

test('what a draft lacks is told, and keeps nothing back until it is published', async () => {
  const draft: Edit = (text) => replaced(answer, '')(text).replace('title:', 'draft: true\ntitle:');
  // Who writes it looks at it long before each commitment is answered.
  for (const drafts of [false, true]) {
    const { problems, isLetIn } = await problemsOf(
      { [year('2024-25')]: draft },
      { today: '2024-01-01', drafts },
    );
    assert.ok(isLetIn);
    const found = problems.filter((text) => !text.includes('future-date'));
    assert.is(found.length, 1);
    assert.match(found[0] ?? '', / {2}warning {2}commitment-unanswered {2}/);
  }
});

test('a late review leads to the draft of the next statement, where there is one', async () => {
  const draft: Edit = (text) => text.replace('title:', 'draft: true\ntitle:');
  const { problems } = await problemsOf({ [year('2024-25')]: draft });
  assert.is(problems.length, 1);
  assert.match(
    problems[0] ?? '',
    /2023-24\/index\.md:46:11 .* ago; its page says so\. Finish the draft for 2024\/25, and take "draft: true" out of it\.$/,
  );
});

test('a statement that is refused makes others seem to follow nothing; that is not said', async () => {
  const { problems } = await problemsOf({
    [year('2023-24')]: replaced('period: "2023/24"', 'period: soon'),
  });
  assert.equal(
    problems.map((text) => text.split('  ')[2]),
    ['invalid-field'],
  );
});

test('a review is announced 60 days ahead, and said to be late, for the statement in force alone', async () => {
  const said = async (today: string) => {
    const { problems, isLetIn } = await problemsOf({}, { today });
    assert.ok(isLetIn, today);
    return problems.map((text) =>
      text.replace(
        /^statements\/2024-25\/index\.md:37:11 {2}warning {2}review-due {2}The statement (.*) Make the next one: npm run new -- statement "2025\/26"\.$/,
        '$1',
      ),
    );
  };
  assert.equal(await said('2025-07-01'), []);
  assert.equal(await said('2025-07-02'), ['is due for review by 31 August 2025, in 60 days.']);
  assert.equal(await said('2025-08-30'), ['is due for review by 31 August 2025, in 1 day.']);
  assert.equal(await said('2025-08-31'), ['is due for review by 31 August 2025, which is today.']);
  assert.equal(await said('2025-09-01'), [
    'was due for review by 31 August 2025, 1 day ago; its page says so.',
  ]);
  assert.equal(await said('2026-08-31'), [
    'was due for review by 31 August 2025, 365 days ago; its page says so.',
  ]);
});

test.run();
