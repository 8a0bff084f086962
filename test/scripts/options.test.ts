/** Every command explains itself, and says in one line what is wrong with its options. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readOptions } from '../../scripts/options.ts';
import { runCommand } from '../support/run-command.ts';
import { smallContent } from '../support/small-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const commands: Readonly<Record<string, readonly string[]>> = {
  build: [
    'content',
    'data',
    'output',
    'standard',
    'jobs',
    'queue',
    'cache-limit',
    'format',
    'site-url',
    'drafts',
    'require',
  ],
  site: ['content', 'data', 'output', 'format', 'site-url', 'drafts'],
  pamphlets: [
    'output',
    'only',
    'pack',
    'editions',
    'outline',
    'standard',
    'inks',
    'jobs',
    'queue',
    'cache-limit',
    'format',
  ],
  check: ['content', 'data', 'output', 'only', 'jobs', 'format', 'drafts', 'require', 'shard'],
  sheets: ['output', 'only', 'editions', 'jobs'],
  serve: ['content', 'data', 'drafts', 'port', 'format'],
  new: ['content', 'data', 'date', 'format'],
  bench: ['data', 'papers', 'rounds', 'jobs'],
};

for (const [command, options] of Object.entries(commands)) {
  test(`${command} --help says what it does, its options and its exit codes`, async () => {
    const { code, stdout, stderr } = await runCommand(command, '--help');
    assert.is(code, 0);
    assert.is(stderr, '');
    assert.match(stdout, /^[A-Z].*\.\n\nUsage: npm run /);
    assert.ok(stdout.includes(`Usage: npm run ${command} -- `));
    const named = [...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map(([, name]) => name);
    assert.equal(named.toSorted(), [...options, 'help'].toSorted());
    assert.match(stdout, /Exit codes: 0 clean, 1 a fault .*, 2 problems in the content\.\n$/);
    for (const line of stdout.split('\n')) assert.ok(line.length <= 100, line);
  });

  test(`${command} refuses an option that there is none of, in one line`, async () => {
    const { code, stdout, stderr } = await runCommand(command, '--nope');
    assert.is(code, 1);
    assert.is(stdout, '');
    assert.is(stderr, "Unknown option '--nope'. See --help.\n");
  });
}

const refused: readonly (readonly [command: string, options: readonly string[], said: string])[] = [
  ['build', ['--jobs', '0'], '--jobs takes a whole number from 1, not "0".'],
  [
    'check',
    ['--shard', '6/5'],
    '--shard takes a share and how many there are, like 2/5, not "6/5".',
  ],
  ['build', ['--jobs'], "Option '--jobs <value>' argument missing. See --help."],
  ['build', ['--jobs', '--drafts'], "Option '--jobs' argument is ambiguous. See --help."],
  ['site', ['--content', '/none/here'], 'There is no folder /none/here with content.'],
  ['site', ['src'], "Unexpected argument 'src'. See --help."],
  ['new', ['poster', 'Title'], 'Say what to make:'],
  ['bench', ['speed'], 'There is no group of benchmarks "speed".'],
];

test('arguments that make no sense are a fault, with one line that says why', async () => {
  await Promise.all(
    refused.map(async ([command, options, said]) => {
      const { code, stderr } = await runCommand(command, ...options);
      assert.is(code, 1, `${command} ${options.join(' ')}`);
      assert.is(stderr.split('\n', 1)[0], said);
    }),
  );
});

const { signal } = new AbortController();

test('a value that an option does not take is refused with those that it takes', () => {
  const wrong: readonly (readonly [option: string, value: string, said: string])[] = [
    ['jobs', '1.5', '--jobs takes a whole number from 1, not "1.5".'],
    ['jobs', '-1', '--jobs takes a whole number from 1, not "-1".'],
    ['cache-limit', '0MB', '--cache-limit takes a size, like 500MB or 2GB, not "0MB".'],
    ['cache-limit', '5', '--cache-limit takes a size, like 500MB or 2GB, not "5".'],
    ['port', 'http', '--port takes a whole number from 1, not "http".'],
    ['format', 'xml', '--format takes one of text, json, github, not "xml".'],
    ['require', 'java', '--require takes one of verapdf, not "java".'],
    ['output', '', '--output takes a folder, not "".'],
    ['content', '', '--content takes a folder, not "".'],
    ...[
      'papers.example',
      'https://papers.example/x',
      'ftp://',
      'javascript:x',
      'https://a@b',
      '',
    ].map(
      (address) =>
        [
          'site-url',
          address,
          `--site-url takes scheme and host alone, like https://papers.example, not "${address}".`,
        ] as const,
    ),
  ];
  for (const [option, value, said] of wrong) {
    assert.throws(
      () => readOptions({ [option]: value }, signal),
      (error: Error) => error.message === said,
      `${option} ${value}`,
    );
  }
});

test('a slash at the end of a folder or an address makes no difference', () => {
  const { content, output, siteUrl } = readOptions(
    { content: 'texts//', output: '/', 'site-url': 'http://localhost:8080/' },
    signal,
  );
  assert.equal([content, output, siteUrl], ['texts', '/', 'http://localhost:8080']);
});

test('a folder that holds something else than a site is not replaced', async () => {
  await using folder = await temporaryFolder({ ...smallContent, 'mine/notes.txt': 'Mine.' });
  const { code, stderr } = await runCommand(
    'site',
    ...['--content', join(folder.path, 'content'), '--data', join(folder.path, 'data')],
    ...['--output', join(folder.path, 'mine')],
  );
  assert.is(code, 1);
  assert.match(stderr, /mine is no site that was built here/);
  assert.equal(await readdir(join(folder.path, 'mine')), ['notes.txt']);
});

test('new makes a paper that has no problem, once, whatever its title', async () => {
  await using folder = await temporaryFolder(smallContent);
  const [content, data] = [join(folder.path, 'content'), join(folder.path, 'data')];
  const create = (title: string) =>
    runCommand('new', 'paper', title, '--content', content, '--data', data);
  const title = 'It\'s "quoted": # [a] & <b> – Été';
  const made = await create(title);
  assert.is(made.code, 0, made.stderr);
  const again = await create(title);
  assert.is(again.code, 1);
  assert.match(again.stderr, /is there already\. Choose another title\.\n$/);
  const unnamed = await create('日本');
  assert.is(unnamed.code, 1);
  assert.match(unnamed.stderr, /"日本" has no letter for it/);

  const output = join(folder.path, '_site');
  const site = await runCommand('site', '--content', content, '--data', data, '--output', output);
  assert.is(site.code, 0, site.stdout + site.stderr);
  const [file = ''] = made.stdout.split('\n');
  assert.ok(existsSync(file.replace(/.*\/papers\//, `${output}/papers/`).replace('.md', '.html')));
});

test.run();
