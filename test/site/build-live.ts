/** Builds the live site of a folder that has `content` and `data`: of a test, or started as a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Library } from '../../src/model/library.ts';
import { LiveSite } from '../../src/site/live-site.ts';
import { loadOrThrow } from '../../src/site/site-options.ts';
import { Turns } from '../../src/site/turns.ts';
import { testDay } from '../support/test-day.ts';

const run = promisify(execFile);

export async function loadFrom(folder: string): Promise<Library> {
  const folders = { content: join(folder, 'content'), data: join(folder, 'data') };
  return await loadOrThrow({ ...folders, drafts: false, today: testDay });
}

/** @param name of a folder below, which is written */
export async function buildLive(folder: string, name: string): Promise<LiveSite> {
  return await LiveSite.build(await loadFrom(folder), {
    content: join(folder, 'content'),
    output: join(folder, name),
    siteUrl: 'http://127.0.0.1:8080',
    turns: new Turns(),
  });
}

/** The same, by a process that remembers nothing of what was there before. */
export async function buildLiveApart(folder: string, name: string): Promise<void> {
  await run(process.execPath, [import.meta.filename, folder, name]);
}

if (import.meta.main) {
  const [folder = '', name = ''] = process.argv.slice(2);
  await buildLive(folder, name);
}
