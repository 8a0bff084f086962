/** Runs `npm run serve`, and waits until a page shows what was saved. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../serve.ts', import.meta.url));

export interface LiveServer extends AsyncDisposable {
  /** Resolves once the page at a site path holds the text. */
  readonly shows: (path: string, text: string) => Promise<void>;
}

export interface LiveFolders {
  readonly content: string;
  readonly data: string;
  /** Of what it makes, and in which it runs. */
  readonly folder: string;
}

/** How long it may take to start, and a page to change, in ms. */
const timeout = 300_000;

/** How often a page is looked at, in ms. */
const interval = 20;

/** Starts it, and resolves once it answers. */
export async function startLiveServer({ content, data, folder }: LiveFolders): Promise<LiveServer> {
  const child = spawn(process.execPath, [script, '--content', content, '--data', data], {
    cwd: folder,
    env: { ...process.env, PRESS_CACHE: folder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close');
  let said = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`serve has not started: ${said}`)), timeout);
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-4000);
      const [, address] = said.match(/The site is at (\S+)\//) ?? [];
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
    child.once('close', () => reject(new Error(`serve has ended: ${said}`)));
  });
  return {
    shows: async (path, text) => {
      const end = performance.now() + timeout;
      while (!(await readPage(`${origin}${path}`)).includes(text)) {
        if (performance.now() > end) throw new Error(`${path} does not show "${text}".`);
        await delay(interval);
      }
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT');
      await ended;
    },
  };
}

/** Empty while the page is being made. */
async function readPage(address: string): Promise<string> {
  const response = await fetch(address, { headers: { accept: 'text/html' } });
  return response.ok ? await response.text() : '';
}
