/** Finds a browser and launches it: headless, without a network, and gone when it is closed. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser } from 'puppeteer';
import { embeddedChromium, hasEmbeddedChromium } from './embedded-chromium.ts';

export interface Executable {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const cacheFolder = fileURLToPath(new URL('../../.cache/', import.meta.url));

const flags = [
  // The sandbox needs user namespaces, which containers and CI withhold, and refuses to run as
  // root. What is opened is the site that was built here, and no network is within reach.
  '--no-sandbox',
  // No host resolves: a page gets what its request interception answers with, or nothing.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  // Glyphs stay where the font puts them, on every machine.
  '--font-render-hinting=none',
  '--disable-gpu',
  // A page lives for a tenth of a second. Its heap is not worth sweeping for less than this many MB, nor its scripts
  // worth watching for what is called often: a twenty-fifth of all that the browser does.
  '--js-flags=--initial-heap-size=32 --always-sparkplug',
];

export interface LaunchOptions {
  /** How long a single exchange with the browser may take, in ms. */
  readonly timeout: number;
  /** Kills the browser, with all its processes. */
  readonly signal?: AbortSignal | undefined;
}

/** None can be launched here, or none that prints, which is nobody’s fault that has something to do in one. */
export class NoBrowser extends Error {
  constructor(cause: unknown, fact = 'No browser can be launched.') {
    super(fact, { cause });
  }
}

/**
 * Launches the browser that PUPPETEER_EXECUTABLE_PATH names, or the embedded one, or the one in
 * puppeteer's cache. The caller closes it, and handles the signals of its own process.
 *
 * @throws NoBrowser, whose cause says how to get one if there is none
 */
export async function launchBrowser({ timeout, signal }: LaunchOptions): Promise<Browser> {
  try {
    const { executablePath, env } = await findExecutable();
    return await puppeteer.launch({
      executablePath,
      env: { ...process.env, ...env },
      args: flags,
      headless: 'shell',
      // Over a pipe the browser ends when this process does, even by kill -9.
      pipe: true,
      timeout,
      protocolTimeout: timeout,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(signal && { signal }),
    });
  } catch (cause) {
    throw new NoBrowser(cause);
  }
}

/** @throws Error that says how to get a browser if there is none. */
export async function findExecutable(): Promise<Executable> {
  const named = process.env.PUPPETEER_EXECUTABLE_PATH;
  if (named) {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(`PUPPETEER_EXECUTABLE_PATH names ${named}, and there is no such file.`);
  }
  if (hasEmbeddedChromium) return embeddedChromium(cacheFolder);
  const cached = await puppeteer.executablePath({ browser: 'chrome', headless: 'shell' });
  if (existsSync(cached)) return { executablePath: cached, env: {} };
  throw new Error(
    'There is no browser to print with. Run "npx puppeteer browsers install chrome-headless-shell", ' +
      'or set PUPPETEER_EXECUTABLE_PATH to a Chromium or Chrome.',
  );
}
