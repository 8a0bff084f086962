/** Names all that prints, beside what is printed: our code, the packages under it, Node, the system and the browser. */
import { hash } from 'node:crypto';
import { codeDigest } from '../model/code/code-digest.ts';
import { browserIdentity } from './browser-identity.ts';

const printer = new URL('./print-jobs-in-tabs.ts', import.meta.url);

let known: Promise<string> | undefined;

/**
 * The same on every machine that prints the same bytes of the same page; found once in a process, without a browser
 * being launched.
 *
 * @returns 32 hex digits
 * @throws Error if the browser that PUPPETEER_EXECUTABLE_PATH names does not say its version
 */
export function fingerprint(): Promise<string> {
  known ??= fingerprintOf(printer);
  return known;
}

/** That of all that runs when this module of ours is used, with the browser. */
export async function fingerprintOf(module: URL): Promise<string> {
  return hash(
    'sha256',
    JSON.stringify([
      codeDigest(module),
      `${process.platform} ${process.arch}`,
      await browserIdentity(),
    ]),
  ).slice(0, 32);
}
