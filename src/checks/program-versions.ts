/** The programs of others that check a site, each with the version that is installed. */
import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { z } from 'zod';
import type { CheckName } from '../model/check-name.ts';
import { veraPdfVersion } from './vera-pdf-installation.ts';

export interface Program {
  readonly name: string;
  readonly version: string;
}

const packageSchema = z.object({ version: z.string() });

/** By the checks that they make. veraPDF is among them, whether or not it is there. */
export async function programVersions(): Promise<ReadonlyMap<CheckName, Program>> {
  const pa11y = packageOf('pa11y', import.meta.url);
  const [axe, sniffer, validate, veraPdf] = await Promise.all([
    versionIn(packageOf('axe-core', pa11y)),
    versionIn(packageOf('@pa11y/html_codesniffer', pa11y)),
    versionIn(packageOf('html-validate', import.meta.url)),
    veraPdfVersion(),
  ]);
  return new Map([
    ['axe', { name: 'axe', version: axe }],
    ['html-codesniffer', { name: 'HTML_CodeSniffer', version: sniffer }],
    ['html-validate', { name: 'html-validate', version: validate }],
    ['verapdf', { name: 'veraPDF', version: veraPdf }],
  ]);
}

/** @param from the file that imports it: another one may have it in another version */
function packageOf(name: string, from: string): string {
  const file = findPackageJSON(name, from);
  if (file === undefined) throw new Error(`${from} finds no package ${name}.`);
  return file;
}

async function versionIn(file: string): Promise<string> {
  return packageSchema.parse(JSON.parse(await readFile(file, 'utf8'))).version;
}
