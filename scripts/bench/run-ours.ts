/** Runs one of our own commands, as npm does. */
import { fileURLToPath } from 'node:url';
import { type ProgramRun, runProgram } from './run-program.ts';

const scripts = fileURLToPath(new URL('..', import.meta.url));

export interface OurOptions {
  /** The options of the command, by name. */
  readonly [option: string]: string | number;
}

/** @param env added to the environment: PRESS_CACHE, above all */
export function runOurs(
  command: 'site' | 'pamphlets' | 'check',
  options: OurOptions,
  env?: Readonly<Record<string, string>>,
): Promise<ProgramRun> {
  const operands = Object.entries(options).flatMap(([name, value]) => [`--${name}`, `${value}`]);
  return runProgram({
    command: process.execPath,
    operands: [`--import=${scripts}compile-cache.js`, `${scripts}${command}.ts`, ...operands],
    env,
  });
}
