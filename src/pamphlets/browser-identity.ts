/** Says which browser would print, without launching it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { hasEmbeddedChromium } from './embedded-chromium.ts';

/**
 * The version of the browser that PUPPETEER_EXECUTABLE_PATH names, as it says it itself; else where the browser
 * comes from, since the version of that package then tells its own.
 *
 * @throws Error if it does not say its version
 */
export async function browserIdentity(): Promise<string> {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (!named) return hasEmbeddedChromium ? 'embedded' : 'puppeteer';
  try {
    const { stdout } = await promisify(execFile)(named, ['--version'], { timeout: 30_000 });
    return stdout.trim();
  } catch (cause) {
    throw new Error(
      `The browser that PUPPETEER_EXECUTABLE_PATH names, ${named}, does not say its version.`,
      { cause },
    );
  }
}
