/** The manifest of a sealed site is held against its files. */
import { createHash } from 'node:crypto';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openBuiltSite } from '../../src/checks/built-site.ts';
import { checkManifest } from '../../src/checks/manifest-files.ts';
import { builtFolder } from './built-folder.ts';

const text = 'User-agent: *\n';
const sealed = {
  path: 'robots.txt',
  sha256: createHash('sha256').update(text).digest('hex'),
  bytes: text.length,
  checkedBy: [],
};

async function factsOf(files: Record<string, string>, listed = [sealed]): Promise<string[]> {
  await using built = await builtFolder(files, { files: listed });
  const problems = await checkManifest(await openBuiltSite(built.folder));
  return problems.map(({ file, fact }) => `${file.split('/').at(-1)}: ${fact}`);
}

test('accepts a site that is as it was sealed', async () => {
  assert.equal(await factsOf({ 'robots.txt': text }), []);
});

test('asks nothing of a site that is not sealed yet', async () => {
  assert.equal(await factsOf({ 'robots.txt': text, 'more.txt': '' }, []), []);
});

test('finds files changed, gone and added', async () => {
  assert.equal(await factsOf({ 'robots.txt': `${text} ` }), [
    'robots.txt: The file has changed since the manifest was written.',
  ]);
  assert.equal(await factsOf({ 'more.txt': '' }), [
    'robots.txt: The manifest lists this file, and it is not there.',
    'more.txt: The manifest does not list this file.',
  ]);
});

test('says of a folder without a manifest that it is no built site', async () => {
  try {
    await openBuiltSite('/nowhere');
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), /\/nowhere is no built site: its manifest\.json cannot be read\./);
  }
});

test.run();
