/** Fetches the programs that we are compared with, each with the client of its own registry. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Program, runProgram } from '../run-program.ts';
import {
  hugoProgram,
  npmFolder,
  peerPackages,
  peersFolder,
  pythonProgram,
} from './peer-programs.ts';

interface Fetching {
  readonly what: string;
  /** What has to be there for it. */
  readonly needs: string;
  readonly steps: readonly Program[];
}

const fetchings: readonly Fetching[] = [
  {
    what: 'WeasyPrint, Typst and pandoc',
    needs: 'apt-get install python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0',
    steps: [
      { command: 'python3', operands: ['-m', 'venv', join(peersFolder, 'python')] },
      {
        command: pythonProgram('python'),
        operands: ['-m', 'pip', 'install', '--quiet', ...pinned(peerPackages.python, '==')],
      },
    ],
  },
  {
    what: 'Vivliostyle, Paged.js and Astro',
    needs: 'npm and a registry that it reaches',
    steps: [
      {
        command: 'npm',
        // Their own browsers would be downloaded: they are given ours.
        operands: [
          ...['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'],
          ...pinned(peerPackages.npm, '@'),
        ],
        folder: npmFolder,
      },
    ],
  },
  {
    what: 'Hugo',
    needs: 'Go 1.26 or later',
    steps: [
      {
        command: 'go',
        operands: ['install', `github.com/gohugoio/hugo@v${peerPackages.go.hugo}`],
        folder: peersFolder,
        env: { CGO_ENABLED: '0', GOBIN: join(hugoProgram, '..') },
      },
    ],
  },
];

/**
 * Fetches all, and goes on with the others where one cannot be had.
 *
 * @param say takes a line for whoever waits
 * @returns how many could not be fetched
 */
export async function fetchPeers(
  say: (line: string) => void,
  signal: AbortSignal,
): Promise<number> {
  await mkdir(npmFolder, { recursive: true });
  // So that npm does not take the folder of our own packages for theirs.
  await writeFile(join(npmFolder, 'package.json'), '{ "private": true }\n');
  let missing = 0;
  for (const { what, needs, steps } of fetchings) {
    try {
      for (const step of steps) await runProgram({ ...step, signal });
      say(`${what}: there`);
    } catch (error) {
      signal.throwIfAborted();
      missing++;
      say(`${what} could not be fetched, which needs ${needs}. ${(error as Error).message}`);
    }
  }
  return missing;
}

function pinned(packages: Readonly<Record<string, string>>, sign: string): string[] {
  return Object.entries(packages).map(([name, version]) => `${name}${sign}${version}`);
}
