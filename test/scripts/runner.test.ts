/** `npm test` counts what ran, and lets no file pass that has tested nothing. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { temporaryFolder } from '../support/temporary-folder.ts';

const runner = fileURLToPath(new URL('../run.ts', import.meta.url));
const imports = `import { test } from '${import.meta.resolve('uvu')}';`;
const passing = `${imports} test('a', () => {}); test('b', () => {}); test.run();`;

/** Runs the runner over test files of these contents; gives its exit code and its lines. */
async function run(files: Readonly<Record<string, string>>, ...filters: string[]) {
  await using folder = await temporaryFolder({ 'test/none.txt': '', ...files });
  const child = spawn(process.execPath, [runner, ...filters], { cwd: folder.path });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  const [code] = await once(child, 'close');
  const lines = output.trimEnd().split('\n');
  return { code, output, last: lines.at(-1) };
}

test('tests of all files are counted together', async () => {
  const { code, last } = await run({
    'test/model/a.test.ts': passing,
    'test/checks/deep/b.test.ts': passing,
  });
  assert.is(last, '4 passed, 0 failed');
  assert.is(code, 0);
});

test('a failed test fails the run, and its output is shown', async () => {
  const { code, output, last } = await run({
    'test/model/a.test.ts': passing,
    'test/model/b.test.ts': `${imports} test('it broke', () => { throw new Error('for this reason'); }); test('c', () => {}); test.run();`,
  });
  assert.is(last, '3 passed, 1 failed');
  assert.is(code, 1);
  assert.match(output, /^FAIL test\/model\/b\.test\.ts/m);
  assert.match(output, /it broke[\s\S]*for this reason/);
});

const empty: Readonly<Record<string, string>> = {
  'that forgets to run its tests': `${imports} test('a', () => {});`,
  'without a test': `${imports} test.run();`,
  'that is no test': 'export {};',
  'that cannot be loaded': "import './none.ts';",
  'that ends in the middle': `${imports} test('a', () => process.exit(0)); test.run();`,
  'that runs one of its tests only': `${imports} test('a', () => {}); test.only('b', () => {}); test.run();`,
  'that skips a test without saying so': `${imports} test('a', () => {}); test.skip('b', () => {}); test.run();`,
};

for (const [what, text] of Object.entries(empty)) {
  test(`a file ${what} fails the run`, async () => {
    const { code, output, last } = await run({ 'test/model/a.test.ts': text });
    assert.is(code, 1, output);
    assert.match(last ?? '', /^\d passed, 1 failed/);
  });
}

test('what is skipped is named, and counted', async () => {
  const said = 'skipped: b (needs Java: apt-get install default-jre-headless)';
  const { code, output, last } = await run({
    'test/model/a.test.ts': `${imports} test('a', () => {}); console.log('${said}'); test.skip('b', () => {}); test.run();`,
  });
  assert.is(last, '1 passed, 0 failed, 1 skipped');
  assert.is(code, 0);
  assert.ok(output.includes(said));
});

test('arguments choose files by their path, and must choose some', async () => {
  const files = { 'test/model/a.test.ts': passing, 'test/site/b.test.ts': passing };
  assert.is((await run(files, 'model')).last, '2 passed, 0 failed');
  const none = await run(files, 'pamphlets');
  assert.is(none.code, 1);
  assert.match(none.output, /^No test file matches pamphlets\.$/m);
});

test('no test file at all is a failure', async () => {
  const { code, output } = await run({});
  assert.is(code, 1);
  assert.match(output, /^No test file matches test\/\*\*\.$/m);
});

test.run();
