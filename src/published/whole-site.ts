/** Finds out whether a site stands as it was made. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../model/files-below.ts';
import { type Manifest, manifestName } from '../model/manifest.ts';
import { unlessMissing } from '../model/unless-missing.ts';
import type { FileState } from './site-archive.ts';

/** Whether a folder holds a manifest and the files that it lists, each byte of them, and no others. */
export function isWhole(site: string, { sha256 }: FileState): boolean {
  const text = unlessMissing(() => readFileSync(join(site, manifestName), 'utf8'));
  if (text === undefined || hash('sha256', text) !== sha256) return false;
  const { files } = JSON.parse(text) as Manifest;
  const sealed = new Map(files.map((file) => [file.path, file.sha256]));
  const present = filesBelow(site).filter((path) => path !== manifestName);
  return (
    present.length === sealed.size &&
    present.every((path) => hash('sha256', readFileSync(join(site, path))) === sealed.get(path))
  );
}
