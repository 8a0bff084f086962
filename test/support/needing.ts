/** Tests that need a part which a machine may lack: they are skipped there, by name, and say why. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Test } from 'uvu';
import { hasRedisServer } from '../../scripts/bench/redis-server.ts';
import { findVeraPdf } from '../../src/checks/vera-pdf-installation.ts';

/** The Python that has feedparser, where it is there. */
export const feedparserPython = '.cache/feedparser/bin/python';

interface Part {
  readonly isThere: boolean;
  readonly howToGet: string;
}

const parts = {
  atomicExchange: {
    isThere: process.platform === 'linux' || process.platform === 'darwin',
    howToGet: 'a system that exchanges folders in one step: Linux or macOS',
  },
  feedparser: {
    isThere: existsSync(feedparserPython),
    howToGet:
      'feedparser: python3 -m venv .cache/feedparser && .cache/feedparser/bin/pip install feedparser==6.0.14',
  },
  ghostscript: {
    isThere: spawnSync('gs', ['--version']).status === 0,
    howToGet: 'Ghostscript: apt-get install ghostscript',
  },
  processGroups: {
    isThere: process.platform === 'linux',
    howToGet: 'a system whose processes /proc lists: Linux',
  },
  redis: {
    isThere: hasRedisServer,
    howToGet: 'Redis: apt-get install redis-server',
  },
  veraPdf: {
    isThere: 'veraPdf' in (await findVeraPdf()),
    howToGet: 'veraPDF: apt-get install default-jre-headless maven, and npm run verapdf',
  },
} as const satisfies Readonly<Record<string, Part>>;

/** Adds the test to its suite where the part is there; elsewhere the runner shows that it was skipped. */
export function needing(
  part: keyof typeof parts,
  test: Test,
  name: string,
  handler: () => Promise<void>,
): void {
  const { isThere, howToGet } = parts[part];
  if (isThere) {
    test(name, handler);
    return;
  }
  console.log(`skipped: ${name} (needs ${howToGet})`);
  test.skip(name, handler);
}
