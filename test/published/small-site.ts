/** Writes a folder that is sealed as a site is. */
import { hash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileState } from '../../src/published/site-archive.ts';

export type SmallSite = Readonly<Record<string, string | Uint8Array>>;

/** @returns the state of its manifest */
export async function writeSmallSite(site: string, files: SmallSite): Promise<FileState> {
  const entries = Object.entries(files).map(([path, content]) => ({ path, ...stateOf(content) }));
  const manifest = JSON.stringify({ files: entries });
  for (const [path, content] of Object.entries({ ...files, 'manifest.json': manifest })) {
    await mkdir(dirname(join(site, path)), { recursive: true });
    await writeFile(join(site, path), content);
  }
  return stateOf(manifest);
}

function stateOf(content: string | Uint8Array): FileState {
  return { sha256: hash('sha256', content), bytes: Buffer.byteLength(content) };
}
