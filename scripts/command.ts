/** What all commands share: options in, help and problems out, one of three exit codes at the end. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import {
  compareProblems,
  type Problem,
  problemToGithub,
  problemToText,
} from '../src/model/problem.ts';
import { counted } from '../src/site/wording.ts';
import { commonOptions, type OptionName, type Options, readOptions } from './options.ts';

/** 0: clean. 1: a fault of ours or of the machine's. 2: problems in the content. */
export type ExitCode = 0 | 1 | 2;

export interface Command {
  readonly name: string;
  /** One sentence. */
  readonly does: string;
  readonly options: readonly OptionName[];
  /** What may follow the options, if anything: `paper "Title"`. */
  readonly operands?: string;
  readonly run: (options: Options, operands: readonly string[]) => Promise<ExitCode>;
}

/** Runs a command with the arguments of this process, and ends the process with its exit code. */
export async function runCommand(command: Command): Promise<void> {
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Error('Interrupted.'));
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    const { values, positionals } = parseArgs({
      options: { ...pick(command.options), help: { type: 'boolean', short: 'h' } },
      allowPositionals: command.operands !== undefined,
    });
    if (values.help) {
      process.stdout.write(helpOf(command));
      return;
    }
    process.exitCode = await command.run(readOptions(values, interruption.signal), positionals);
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exitCode = 1;
  }
}

/** Writes problems to standard output, in the format that was asked for, and the count after them. */
export function report(problems: readonly Problem[], format: Options['format']): void {
  const sorted = problems.toSorted(compareProblems);
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify(sorted, null, 2)}\n`);
    return;
  }
  const line = format === 'github' ? problemToGithub : problemToText;
  for (const problem of sorted) process.stdout.write(`${line(problem)}\n`);
  process.stdout.write(`${counted(sorted.length, 'problem')}\n`);
}

/** The exit code that the problems found in content ask for. */
export function exitCodeOf(problems: readonly Problem[]): ExitCode {
  return problems.some(({ severity }) => severity === 'error') ? 2 : 0;
}

function pick(names: readonly OptionName[]): ParseArgsOptionsConfig {
  return Object.fromEntries(
    names.map((name) => {
      const { type, multiple } = commonOptions[name];
      return [name, { type, ...(multiple && { multiple }) }];
    }),
  );
}

function helpOf({ name, does, options, operands }: Command): string {
  const lines = options.map((option) => {
    const { value, help } = commonOptions[option];
    return `  ${`--${option}${value ? ` ${value}` : ''}`.padEnd(26)} ${help}`;
  });
  const usage = `npm run ${name}${operands || options.length > 0 ? ' --' : ''}${operands ? ` ${operands}` : ''}${options.length > 0 ? ' [options]' : ''}`;
  return [
    does,
    '',
    `Usage: ${usage}`,
    '',
    ...lines,
    `  ${'--help'.padEnd(26)} Shows this.`,
    '',
    'Exit codes: 0 clean, 1 a fault of the machine or of ours, 2 problems in the content.',
    '',
  ].join('\n');
}

/** An error as its reader needs it: what failed, and each cause below it. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    // Node goes on with advice for programmers.
    return `${error.message.replace(/\.\s[\s\S]*$/, '')}. See --help.`;
  }
  const text = process.env.DEBUG ? (error.stack ?? error.message) : error.message;
  const inner = error instanceof AggregateError ? error.errors : error.cause ? [error.cause] : [];
  return [text, ...inner.map((cause) => `  because: ${describe(cause)}`)].join('\n');
}
