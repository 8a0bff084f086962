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
}

/** @param command the name of a file in `scripts/` */
export async function runCommand(command: string, ...options: string[]): Promise<Finished> {
  return startCommand(command, ...options).finished;
}

/** Starts a command as the leader of a process group, so that a test can end it with its children. */
export function startCommand(command: string, ...options: string[]): Running {
  const child = spawn(process.execPath, [`scripts/${command}.ts`, ...options], {
    detached: true,
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
  return { child, finished };
}
