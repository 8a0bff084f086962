/** Writes small built sites to temporary folders, for checks that need nothing larger. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Manifest } from '../../src/model/manifest.ts';

export interface BuiltFolder extends AsyncDisposable {
  readonly folder: string;
}

export const siteUrl = 'https://papers.example';

/** A folder with these files, by path, and a manifest with these entries; gone when disposed. */
export async function builtFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  manifest: Partial<Manifest> = {},
): Promise<BuiltFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'checks-'));
  const nothing = {
    pages: [],
    redirects: [],
    pamphlets: [],
    prints: [],
    citations: [],
    socialPictures: [],
    files: [],
  };
  const whole: Manifest = { version: 1, siteUrl, ...nothing, ...manifest };
  const all = { ...files, 'manifest.json': JSON.stringify(whole) };
  for (const [path, content] of Object.entries(all)) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return {
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A page that no check finds fault with, around the given content of its `main`. */
export function goodPage(main: string, head = ''): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A page</title>
${head}
</head>
<body>
<main>
<h1>A page</h1>
${main}
</main>
</body>
</html>
`;
}
