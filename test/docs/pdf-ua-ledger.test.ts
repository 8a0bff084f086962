/** docs/pdf-ua.md has every condition of the Matterhorn Protocol once, names what there is, and adds up. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readLedger, subjectKinds } from '../../src/checks/sheet/ledger.ts';
import { absences } from './absences.ts';

/** How many conditions each of the 31 checkpoints of version 1.1 has. */
const conditions = [
  7, 4, 3, 1, 3, 4, 2, 2, 8, 1, 7, 1, 8, 7, 5, 3, 3, 2, 4, 3, 1, 1, 1, 1, 1, 2, 1, 18, 1, 2, 30,
];
const ways = ['enforced', 'cannot occur', 'veraPDF', 'parity', 'person', 'open'];
/** Who decides, in the order of the columns of the summary: machine, person, nobody. */
const deciders = ['M', 'H', '–'];

interface Row {
  readonly id: string;
  readonly decider: string;
  readonly way: string;
  readonly how: string;
}

const ledger = await readFile('docs/pdf-ua.md', 'utf8');
const tableRows = ledger
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));
const rows = tableRows.flatMap(([id = '', , decider = '', way = '', how = '']): Row[] =>
  /^\d\d-\d{3}$/.test(id) ? [{ id, decider, way, how }] : [],
);

const filesIn = (text: string): string[] =>
  [...text.matchAll(/`((?:src|test|_includes|scripts|docs)\/[^`]+)`/g)].map(
    ([, path = '']) => path,
  );

test('every condition stands there once, in order', () => {
  const all = conditions.flatMap((count, index) =>
    Array.from({ length: count }, (_, number) => {
      const checkpoint = String(index + 1).padStart(2, '0');
      return `${checkpoint}-${String(number + 1).padStart(3, '0')}`;
    }),
  );
  assert.is(all.length, 137);
  assert.equal(
    rows.map(({ id }) => id),
    all,
  );
});

test('the protocol leaves 87 to machines and 48 to people, and has no test for two', () => {
  const counts = deciders.map((one) => rows.filter(({ decider }) => decider === one).length);
  assert.equal(counts, [87, 48, 2]);
});

test('the summary adds up', () => {
  for (const way of [...ways, 'all']) {
    const counted = rows.filter((row) => way === 'all' || row.way === way);
    const sums = deciders.map((one) => counted.filter(({ decider }) => decider === one).length);
    const [, ...shown] = tableRows.find(([first]) => first === way) ?? [];
    assert.equal(shown.map(Number), [...sums, counted.length], way);
  }
  assert.equal(
    rows.filter(({ way }) => !ways.includes(way)),
    [],
  );
});

test('what is open is listed', () => {
  const listed = [...ledger.matchAll(/^- \*\*(\d\d-\d{3})\*\*/gm)].map(([, id]) => id);
  assert.equal(
    listed,
    rows.filter(({ way }) => way === 'open').map(({ id }) => id),
  );
});

test('every file that is named is there', () => {
  const named = [...new Set(filesIn(ledger))];
  assert.ok(named.length > 20, `${named.length} files`);
  assert.equal(
    named.filter((path) => !existsSync(path)),
    [],
  );
});

test('each row names what its way stands on', () => {
  const evidence: Readonly<Record<string, (how: string) => boolean>> = {
    enforced: (how) => filesIn(how).some((path) => /^(?:src|_includes)\//.test(path)),
    veraPDF: (how) => /veraPDF [5-7](?:\.\d+)*-\d/.test(how),
    parity: (how) => how.includes('src/checks/parity/'),
  };
  for (const { id, way, how } of rows) {
    assert.ok(how !== '' && (evidence[way]?.(how) ?? true), `${id}: ${how}`);
  }
});

test('the human-check sheet asks what decides the conditions that are left to a person, and no others', async () => {
  const { questions, failures } = await readLedger();
  const decided = questions.flatMap(({ decides }) => decides);
  const conditionsDecided = new Set(decided.filter((one) => !one.startsWith('WCAG ')));
  assert.equal(
    [...conditionsDecided].toSorted(),
    rows.filter(({ way }) => way === 'person').map(({ id }) => id),
  );
  assert.is(failures.size, rows.length);
  for (const { kind, text } of questions) {
    assert.ok(subjectKinds.includes(kind) && /^[A-Z].*\?$/.test(text), text);
  }
});

test('what the test of absences looks for is what cannot occur by it', () => {
  const looked = absences.flatMap(({ ids }) => ids).toSorted();
  const claimed = rows.filter(({ how }) => how.includes('`test/docs/pdf-ua-absent.test.ts`'));
  assert.equal(
    claimed.map(({ id }) => id),
    looked,
  );
  assert.equal(
    claimed.filter(({ way }) => way !== 'cannot occur'),
    [],
  );
});

test.run();
