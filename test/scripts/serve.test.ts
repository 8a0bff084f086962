/** The live site: what is made only when it is asked for, and anew after a change. */
import { setTimeout } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { startCommand } from '../support/run-command.ts';
import { paper, smallContent } from '../support/small-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

test('the live site can be searched, with what has come since it was started', async () => {
  await using folder = await temporaryFolder(smallContent);
  const folders = ['--content', `${folder.path}/content`, '--data', `${folder.path}/data`];
  const running = startCommand('serve', [...folders, '--port', '8471']);
  let stderr = '';
  running.child.stderr?.on('data', (text: string) => {
    stderr += text;
  });
  try {
    await running.says('until you press');
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(stderr) ?? [];
    // A paper, a statement and a page beside the home page.
    assert.is(await searchable(address), 3);
    await folder.write({ 'content/papers/second/index.md': paper('Second', 'Words.') });
    while (!(await fetch(`${address}papers/second/`)).ok) await setTimeout(200);
    assert.is(await searchable(address), 4);
  } finally {
    running.child.kill('SIGTERM');
    await running.finished;
  }
});

async function searchable(address: string): Promise<number> {
  const response = await fetch(`${address}pagefind/pagefind-entry.json`);
  const { languages } = (await response.json()) as {
    languages: { en: { page_count: number } };
  };
  return languages.en.page_count;
}

test.run();
