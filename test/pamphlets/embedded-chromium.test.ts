/** The embedded Chromium: unpacked whole, by however many processes at the same time. */
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { embeddedChromium } from '../../src/pamphlets/embedded-chromium.ts';

const run = promisify(execFile);
const racer = fileURLToPath(new URL('unpack-chromium.ts', import.meta.url));

test('processes that unpack at the same time all use the same whole one', async () => {
  const cache = await mkdtemp(join(tmpdir(), 'chromium-race-'));
  try {
    const before = process.env.TMPDIR;
    const races = await Promise.all([
      run(process.execPath, [racer, cache]),
      run(process.execPath, [racer, cache]),
      embeddedChromium(cache).then(({ executablePath }) => ({ stdout: executablePath })),
    ]);
    assert.is(process.env.TMPDIR, before);
    const [path = ''] = new Set(races.map(({ stdout }) => stdout));
    assert.equal(
      races.map(({ stdout }) => stdout),
      [path, path, path],
    );
    // Nothing but the one folder: no drafts of those who came later.
    assert.equal(await readdir(cache), [dirname(path).split('/').at(-1)]);

    const { mtimeMs } = await stat(path);
    const { env } = await embeddedChromium(cache);
    assert.is((await stat(path)).mtimeMs, mtimeMs, 'it is unpacked once');
    const { stdout } = await run(path, ['--version'], { env });
    assert.match(stdout, /Chrom\w+ \d+/);
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
});

test('a folder that cannot be written is named', async () => {
  const belowFile = join(racer, 'cache');
  try {
    await embeddedChromium(belowFile);
    assert.unreachable();
  } catch (error) {
    assert.match(String(error), belowFile);
  }
});

test.run();
