/** Runs the programs that veraPDF needs, Java and Maven, to their end or to that of a time limit. */
import { execFile } from 'node:child_process';

export interface Program {
  readonly command: 'java' | 'mvn';
  readonly operands: readonly string[];
  /** In ms. */
  readonly timeout: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Ended {
  /** False if the machine has no such program. */
  readonly isThere: boolean;
  /** Nothing if there is no exit code, because a signal ended it. */
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** @throws the signal's reason, or an Error if the time was over; both kill the program. */
export async function runProgram(program: Program): Promise<Ended> {
  const { command, operands, timeout, signal } = program;
  const limit = AbortSignal.timeout(timeout);
  const ended = await new Promise<Ended>((resolve) => {
    execFile(
      command,
      operands,
      {
        // Without it, Java reads the names of files as ASCII.
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
        signal: signal ? AbortSignal.any([signal, limit]) : limit,
        killSignal: 'SIGKILL',
        // A report grows with the faults that are found, and each is wanted.
        maxBuffer: Number.POSITIVE_INFINITY,
      },
      (error, stdout, stderr) => {
        const code = error ? error.code : 0;
        resolve({
          isThere: code !== 'ENOENT',
          code: typeof code === 'number' ? code : undefined,
          stdout,
          stderr,
        });
      },
    );
  });
  signal?.throwIfAborted();
  if (limit.aborted) throw new Error(`${command} was not done after ${timeout / 1000} s.`);
  return ended;
}

/** The end of what a program said before it failed, which is where programs say why. */
export function lastWords({ stdout, stderr }: Ended): string {
  const lines = (stderr.trim() || stdout.trim()).split('\n');
  return lines.slice(-5).join('\n') || 'It said nothing.';
}
