/** Checks that the manifest tells the truth: its pages are there, and its sealed files are unchanged. */
import { manifestName } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, builtFile } from './built-site.ts';

/** Where the built folder is not what its manifest says. It lists files only once it is sealed. */
export async function checkManifest(site: BuiltSite): Promise<Problem[]> {
  const { pages, files } = site.manifest;
  const facts: [path: string, fact: string][] = [];
  for (const { path } of pages) {
    if (!site.paths.has(path))
      facts.push([path, 'The manifest lists this page, and it is not there.']);
  }
  for (const { path, sha256, bytes } of files) {
    if (!site.paths.has(path)) {
      facts.push([path, 'The manifest lists this file, and it is not there.']);
      continue;
    }
    const digest = await site.digests.of(path);
    if (digest?.bytes !== bytes || digest.sha256 !== sha256) {
      facts.push([path, 'The file has changed since the manifest was written.']);
    }
  }
  if (files.length > 0) {
    const listed = new Set([manifestName, ...[...pages, ...files].map(({ path }) => path)]);
    for (const path of site.paths) {
      if (!listed.has(path)) facts.push([path, 'The manifest does not list this file.']);
    }
  }
  return facts.map(([path, fact]) => ({
    code: 'manifest-stale',
    severity: 'error',
    file: builtFile(site, path),
    fact,
    hint: 'Run npm run build, which makes the site anew.',
  }));
}
