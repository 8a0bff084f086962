/** `npm test`: runs every test file in a process of its own, and counts what passed, failed and was skipped. */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { availableParallelism } from 'node:os';

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A file that takes longer than this many ms hangs. */
const timeout = 600_000;

/** How many run at the same time: one more than there are cores, since each waits for a browser or Java at times. */
const atOnce = availableParallelism() + 1;

/** They start first, so that none of them is left alone with all cores at the end. */
const longest = /\/(?:pdf-ua|interrupted-build|stages|queue-storm)\.test\.ts$/;

const filters = process.argv.slice(2);
const files = globSync('test/**/*.test.ts')
  .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
  .toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));

const waiting = files.values();
const outcomes = await Promise.all(Array.from({ length: atOnce }, runWaiting));
const total = outcomes.flat().reduce(sum, { passed: 0, failed: 0, skipped: 0 });
if (files.length === 0) console.log(`No test file matches ${filters.join(' ') || 'test/**'}.`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function rankOf(file: string): number {
  return longest.test(file) ? 0 : 1;
}

/** Each that is still to be run, until there is none: those who run them share what is waiting. */
async function runWaiting(): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const file of waiting) outcomes.push(await runFile(file));
  return outcomes;
}

async function runFile(file: string): Promise<Outcome> {
  const start = performance.now();
  const { code, output } = await execute(file);
  const outcome = outcomeOf(code, output);
  const { passed, failed } = outcome;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${failed > 0 ? 'FAIL' : 'ok  '} ${file}  ${passed} passed in ${seconds} s`);
  if (failed > 0) console.log(output.trimEnd());
  else for (const skip of skipsNamedIn(output)) console.log(`     ${skip}`);
  return outcome;
}

function execute(file: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
    }
    const timer = setTimeout(() => {
      output += `\nStill running after ${timeout / 1000} s: ended.\n`;
      child.kill('SIGKILL');
    }, timeout);
    child.on('error', reject).on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, output });
    });
  });
}

/**
 * Reads uvu's summary. A file without one, or without a test, has forgotten `test.run()`; one that
 * skips what it does not name has kept a `test.only`.
 */
function outcomeOf(code: number | null, output: string): Outcome {
  const count = (label: string) =>
    Number(output.match(new RegExp(`^ {2}${label}: +(\\d+)$`, 'm'))?.[1] ?? 0);
  const [total, passed, skipped] = [count('Total'), count('Passed'), count('Skipped')];
  const isEmpty = total + skipped === 0;
  const isSilent = skipped !== skipsNamedIn(output).length;
  const failed = Math.max(total - passed, isEmpty || isSilent || code !== 0 ? 1 : 0);
  return { passed, failed, skipped };
}

/** `needing` says by name what is skipped, and how to get what it needs. */
function skipsNamedIn(output: string): string[] {
  return output.match(/^skipped: .*$/gm) ?? [];
}

function sum(a: Outcome, b: Outcome): Outcome {
  return {
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  };
}
