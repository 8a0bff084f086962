/** Tells one state of the code from another, so that what one has made is not taken for the work of another. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../../', import.meta.url));
/** npm writes here which version of each package is installed. */
const installed = fileURLToPath(
  new URL('../../../node_modules/.package-lock.json', import.meta.url),
);

let known: string | undefined;

/** All that makes problems and HTML of a text: the model, this stage, its packages and Node. 32 hex digits. */
export function codeFingerprint(): string {
  known ??= fingerprintOf([join(source, 'model'), join(source, 'site')]);
  return known;
}

export function fingerprintOf(folders: readonly string[]): string {
  const hash = createHash('sha256').update(process.version).update(readFileSync(installed));
  for (const folder of folders) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((name) => name.endsWith('.ts')).toSorted()) {
      hash.update(`\0${name}\0`).update(readFileSync(join(folder, name)));
    }
  }
  return hash.digest('hex').slice(0, 32);
}
