/** Runs a program from start to end, as whoever uses it does: its time, and the most memory that it held. */
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { heldMemory } from './held-memory.ts';

export interface Program {
  /** Its path, or its name if it stands in PATH. */
  readonly command: string;
  readonly operands: readonly string[];
  readonly folder?: string | undefined;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface ProgramRun {
  readonly seconds: number;
  /** In MB, with all processes below it; nothing where the system does not tell. */
  readonly peak: number | undefined;
  /** Its standard output. */
  readonly output: string;
}

/** Often enough to see a peak, and seldom enough to cost nothing: in ms. */
const interval = 100;

/** @throws Error with the program's last words, if it ends with another exit code than 0 */
export async function runProgram(program: Program): Promise<ProgramRun> {
  const { command, operands, folder, env, signal } = program;
  const start = performance.now();
  const child = spawn(command, operands, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal && { signal }),
  });
  let output = '';
  let words = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4000);
  });
  const watching = new AbortController();
  const peak = child.pid === undefined ? undefined : watch(child.pid, watching.signal);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve);
  }).finally(() => watching.abort());
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) {
    const said = (words || output).trim().slice(-2000);
    throw new Error(`${[command, ...operands].join(' ')} ended with code ${code}: ${said}`);
  }
  return { seconds, peak: await peak, output };
}

/** The most that it holds until the signal, in MB. */
async function watch(pid: number, signal: AbortSignal): Promise<number | undefined> {
  let peak = 0;
  while (!signal.aborted) {
    peak = Math.max(peak, (await heldMemory(pid)) ?? 0);
    await delay(interval, undefined, { signal }).catch(() => {});
  }
  return peak > 0 ? peak / 1e6 : undefined;
}
