/** Runs one of the project's commands in a process of its own, as npm does. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Finished {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly finished: Promise<Finished>;
  /** Resolves once standard error has shown the text; rejects if the command ends before. */
  readonly says: (text: string) => Promise<void>;
}

/** @param command the name of a file in `scripts/` */
export async function runCommand(command: string, ...options: string[]): Promise<Finished> {
  return startCommand(command, options).finished;
}

/**
 * Starts a command as the leader of a process group, so that a test can end it with its children.
 *
 * @param variables added to its environment, which its children inherit
 */
export function startCommand(
  command: string,
  options: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Running {
  const child = spawn(process.execPath, [`scripts/${command}.ts`, ...options], {
    detached: true,
    env: { ...process.env, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text;
    });
  }
  const finished = new Promise<Finished>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, ...output }));
  });
  const says = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => output.stderr.includes(text) && resolve();
      look();
      child.stderr.on('data', look);
      child.on('close', () => reject(new Error(`It ended without "${text}": ${output.stderr}`)));
    });
  return { child, finished, says };
}
