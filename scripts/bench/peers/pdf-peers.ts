/** Programs that make PDFs, each as who knows it would run it on two cores: quickly, and to PDF/UA-1 where it can. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findExecutable } from '../../../src/pamphlets/browser.ts';
import { type Program, runProgram } from '../run-program.ts';
import { npmProgram, npmVersion, pythonProgram, pythonVersion } from './peer-programs.ts';

/** What it is to make: FOLDER/NAME.pdf of FOLDER/NAME.html or FOLDER/NAME.md. */
export interface PeerWork {
  readonly folder: string;
  readonly names: readonly string[];
  /** How many processes may be at work at the same time. */
  readonly jobs: number;
}

export interface PdfPeer {
  readonly name: string;
  /** Whether it starts anew for each paper. */
  readonly isSlow: boolean;
  /** Nothing if it is not there. */
  readonly version: () => Promise<string | undefined>;
  readonly make: (work: PeerWork) => Promise<unknown>;
}

export const pdfPeers: readonly PdfPeer[] = [
  {
    name: 'pandoc and Typst',
    isSlow: false,
    version: () => pythonVersion('typst'),
    make: (work) => runScript('typst-papers.py', work),
  },
  {
    name: 'WeasyPrint, as a library',
    isSlow: false,
    version: () => pythonVersion('weasyprint'),
    make: (work) => runScript('weasyprint-pages.py', work),
  },
  {
    name: 'WeasyPrint, its command',
    isSlow: true,
    version: () => pythonVersion('weasyprint'),
    make: (work) =>
      eachOf(work, (path) => ({
        command: pythonProgram('weasyprint'),
        operands: ['--pdf-variant', 'pdf/ua-1', `${path}.html`, `${path}.pdf`],
      })),
  },
  {
    name: 'Paged.js',
    isSlow: true,
    version: () => npmVersion('pagedjs-cli'),
    make: async (work) => {
      const { executablePath, env } = await findExecutable();
      return await eachOf(work, (path) => ({
        command: npmProgram('pagedjs-cli'),
        operands: ['--browserArgs=--no-sandbox', '--output', `${path}.pdf`, `${path}.html`],
        env: { ...env, PUPPETEER_EXECUTABLE_PATH: executablePath },
      }));
    },
  },
  {
    name: 'Vivliostyle',
    isSlow: true,
    version: () => npmVersion('@vivliostyle/cli'),
    make: async (work) => {
      const { executablePath, env } = await findExecutable();
      return await eachOf(work, (path) => ({
        command: npmProgram('vivliostyle'),
        operands: [
          ...['build', '--single-doc', '--executable-browser', executablePath],
          ...['--output', `${path}.pdf`, `${path}.html`],
        ],
        env,
      }));
    },
  },
];

function runScript(script: string, { folder, names, jobs }: PeerWork) {
  return runProgram({
    command: pythonProgram('python'),
    operands: [fileURLToPath(new URL(script, import.meta.url)), String(jobs), folder, ...names],
  });
}

/** Runs a command for each page, some at the same time. */
async function eachOf(
  { folder, names, jobs }: PeerWork,
  programOf: (path: string) => Program,
): Promise<void> {
  const waiting = names.values();
  const work = async (): Promise<void> => {
    for (const name of waiting) await runProgram(programOf(join(folder, name)));
  };
  await Promise.all(Array.from({ length: jobs }, work));
}
