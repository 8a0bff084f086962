/** Tells one state of the code from another, so that what one has made is not taken for the work of another. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What makes problems and HTML of a text. Partials fill places in texts, and charts are drawn by this stage. */
const code = ['src/model', 'src/site', '_includes'];

/** npm writes here which version of each package is installed. */
const installed = 'node_modules/.package-lock.json';

let known: string | undefined;

/** Of this code, its packages and Node: 32 hexadecimal digits. */
export function codeFingerprint(): string {
  known ??= fingerprintOf(root);
  return known;
}

/** @param folder a project with the folders of this one */
export function fingerprintOf(folder: string): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(join(folder, installed)));
  for (const part of code) {
    const names = readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((name) => name.endsWith('.ts')).toSorted()) {
      hash.update(`\0${part}/${name}\0`).update(readFileSync(join(folder, part, name)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}
