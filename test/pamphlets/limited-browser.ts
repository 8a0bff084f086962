/** A Chromium that can be kept from printing: by a limit to the size of what its tabs share, as by a broken /dev/shm. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findExecutable } from '../../src/pamphlets/browser.ts';

/** If it is set, tabs are limited. */
const switchName = 'PRESS_TEST_OF_LIMITED_TABS';

export interface LimitedBrowser {
  /** Has what is launched from now on print, or not. */
  readonly limit: (isLimited: boolean) => void;
}

/**
 * Has this process and those that it starts use such a browser.
 *
 * @param folder for its scripts
 */
export async function limitedBrowser(folder: string): Promise<LimitedBrowser> {
  const { executablePath, env } = await findExecutable();
  const [browser, tab] = [join(folder, 'browser'), join(folder, 'tab')];
  const variables = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`);
  const run = `exec '${executablePath}' "$@" '--renderer-cmd-prefix=${tab}'`;
  await writeScript(browser, [...variables, run]);
  await writeScript(tab, [`[ -z "$${switchName}" ] || ulimit -f 8`, 'exec "$@"']);
  process.env.PUPPETEER_EXECUTABLE_PATH = browser;
  return {
    limit(isLimited) {
      if (isLimited) process.env[switchName] = 'yes';
      else delete process.env[switchName];
    },
  };
}

async function writeScript(path: string, lines: readonly string[]): Promise<void> {
  await writeFile(path, `${['#!/bin/sh', ...lines].join('\n')}\n`, { mode: 0o755 });
}
