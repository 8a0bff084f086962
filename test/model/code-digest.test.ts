/** The code of a module is named by all that runs in it, and by nothing else. */
import { globSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { codeDigest } from '../../src/model/code/code-digest.ts';
import { installedPackages } from '../../src/model/code/installed-packages.ts';
import { sourcesOf } from '../../src/model/code/sources.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

test('imports are followed wherever they stand, but for types', async () => {
  await using folder = await temporaryFolder({
    'a.ts': `import type { T } from './types.ts';
import {
  type U,
  b,
} from './b.ts';
export { c } from './c.ts';
import '@scope/name/part';
const late = () => import('./late.ts');
const needed = (): typeof import('./needed.ts') => load('./needed.ts');
const style = new URL('./a.css', import.meta.url);
`,
    'b.ts': "import { readFile } from 'node:fs';\nimport x from 'other';\nimport './a.ts';\n",
    'c.ts': '',
    'late.ts': '',
    'needed.ts': '',
    'a.css': '',
  });
  const { files, packages } = sourcesOf(pathToFileURL(`${folder.path}/a.ts`));
  assert.equal(
    files.map(({ url }) => url.pathname.split('/').at(-1)),
    ['a.css', 'a.ts', 'b.ts', 'c.ts', 'late.ts', 'needed.ts'],
  );
  assert.equal(packages, ['@scope/name', 'other']);
});

test('no import of ours is missed that esbuild finds', async () => {
  const { outputs } = await build({
    entryPoints: globSync('{src,_includes}/**/*.ts', { cwd: root }),
    absWorkingDir: root,
    outdir: root,
    write: false,
    metafile: true,
    platform: 'node',
    logLevel: 'error',
  }).then(({ metafile }) => metafile);
  const modules = Object.values(outputs).filter(({ imports }) => imports.length > 0);
  assert.ok(modules.length > 100);
  for (const { entryPoint = '', imports } of modules) {
    const module = pathToFileURL(`${root}/${entryPoint}`);
    const { files, packages } = sourcesOf(module);
    const found = new Set([...files.map(({ url }) => url.href), ...packages]);
    for (const { path } of imports) {
      if (path.startsWith('node:')) continue;
      const [scope = '', name] = path.split('/');
      const wanted = path.startsWith('.')
        ? new URL(path, module).href
        : path.startsWith('@')
          ? `${scope}/${name}`
          : scope;
      assert.ok(found.has(wanted), `${entryPoint} imports ${path}`);
    }
  }
});

const version = (one: string, dependencies: object = {}, name = 'a') =>
  JSON.stringify({ name, version: one, dependencies });

test('the package nearest to who needs it is meant', async () => {
  await using folder = await temporaryFolder({
    'node_modules/a/package.json': version('1.0.0', { b: '*', absent: '*' }),
    'node_modules/a/node_modules/b/package.json': version('2.0.0', { a: '*' }, 'b'),
    'node_modules/b/package.json': version('3.0.0', {}, 'b'),
    'node_modules/c/package.json': version('4.0.0', {}, 'c'),
  });
  const from = pathToFileURL(`${folder.path}/src/x.ts`);
  assert.equal(installedPackages(['a'], from), ['a@1.0.0', 'b@2.0.0']);
  assert.equal(installedPackages(['b'], from), ['b@3.0.0']);
  assert.equal(installedPackages(['b'], pathToFileURL(`${folder.path}/`)), ['b@3.0.0']);
});

const project = {
  'src/a.ts': "import './b.ts';\nimport 'a';\nconst style = new URL('./c.css', import.meta.url);\n",
  'src/b.ts': 'one',
  'src/c.css': 'two',
  'src/other.ts': 'three',
  'node_modules/a/package.json': version('1.0.0', { b: '*' }),
  'node_modules/b/package.json': version('2.0.0', {}, 'b'),
  'node_modules/c/package.json': version('3.0.0', {}, 'c'),
};

async function digestWith(changed: object = {}, below = ''): Promise<string> {
  const files = Object.entries({ ...project, ...changed });
  await using folder = await temporaryFolder(
    Object.fromEntries(files.map(([path, text]) => [below + path, text])),
  );
  return codeDigest(pathToFileURL(`${folder.path}/${below}src/a.ts`));
}

test('it is the same wherever the project stands: below somebody’s node_modules, too', async () => {
  const digest = await digestWith();
  assert.match(digest, /^[\da-f]{64}$/);
  assert.is(await digestWith({}, 'node_modules/press/'), digest);
});

test('a file or a package that is another makes other code, if it runs in the module', async () => {
  const digest = await digestWith();
  const changes = [
    { 'src/b.ts': 'changed' },
    { 'src/c.css': 'changed' },
    { 'node_modules/b/package.json': version('2.0.1', {}, 'b') },
  ];
  const digests = await Promise.all(changes.map((change) => digestWith(change)));
  assert.is(new Set([digest, ...digests]).size, 4);
  assert.is(await digestWith({ 'src/other.ts': 'changed' }), digest);
  assert.is(await digestWith({ 'node_modules/c/package.json': version('4.0.0') }), digest);
});

test.run();
