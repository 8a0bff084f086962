/** Turns the colours of a PDF into those of a press, by Ghostscript if this machine has it. */
import { execFile } from 'node:child_process';
import { mkdtempDisposable, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Black alone; or cyan, magenta, yellow and black. */
export const allInks = ['grey', 'cmyk'] as const;
export type Inks = (typeof allInks)[number];

export type Converted =
  | { readonly bytes: Uint8Array }
  /** One sentence that says what is missing, and one that says how to get it. */
  | { readonly missing: string };

export interface ConvertOptions {
  /** In ms. */
  readonly timeout?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export const noGhostscript =
  'There is no Ghostscript on this machine. Run apt-get install ghostscript.';

const models: Readonly<Record<Inks, readonly [strategy: string, model: string]>> = {
  grey: ['Gray', 'DeviceGray'],
  cmyk: ['CMYK', 'DeviceCMYK'],
};

/**
 * To be called on what was printed, before it is imposed or made a press file: those set boxes, marks
 * and metadata, and take only what is drawn from Ghostscript's file.
 *
 * All text but white is made solid black, of one ink: no colour can be out of register with another
 * in it, and no screen of dots frays it. Lines, grounds and pictures keep their colours, by
 * Ghostscript's own profiles; a firm that has one of its own converts better than we do, from RGB.
 *
 * Ghostscript is under the AGPL; it runs as a program of its own and is no part of what is published.
 *
 * @throws Error if Ghostscript fails or takes too long; the signal's reason once it is aborted
 */
export async function convertColours(
  bytes: Uint8Array,
  inks: Inks,
  { timeout = 120_000, signal }: ConvertOptions = {},
): Promise<Converted> {
  const [strategy, model] = models[inks];
  await using folder = await mkdtempDisposable(join(tmpdir(), 'ghostscript-'));
  const [printed, converted] = [join(folder.path, 'in.pdf'), join(folder.path, 'out.pdf')];
  await writeFile(printed, bytes);
  const said = await runGhostscript(
    [
      ...['-q', '-dBATCH', '-dNOPAUSE', '-dSAFER', '-sDEVICE=pdfwrite', '-dCompatibilityLevel=1.7'],
      ...[`-sColorConversionStrategy=${strategy}`, `-dProcessColorModel=/${model}`],
      '-dBlackText',
      // Pictures stay as sharp as they are, and have their bytes outside of the content of pages.
      ...['-dAutoFilterColorImages=false', '-dColorImageFilter=/FlateEncode'],
      ...['-dAutoFilterGrayImages=false', '-dGrayImageFilter=/FlateEncode'],
      ...['-dMaxInlineImageSize=0', '-dPreserveAnnots=false'],
      ...['-o', converted, printed],
    ],
    timeout,
    signal,
  );
  return said !== undefined ? { bytes: await readFile(converted) } : { missing: noGhostscript };
}

/** What converts colours on this machine; nothing if it cannot. */
export async function ghostscriptVersion(): Promise<string | undefined> {
  return (await runGhostscript(['--version'], 30_000, undefined))?.trim();
}

/** @returns what it says; nothing if the machine has no such program */
async function runGhostscript(
  operands: readonly string[],
  timeout: number,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const limit = AbortSignal.timeout(timeout);
  return await new Promise<string | undefined>((resolve, reject) => {
    const options = { signal: signal ? AbortSignal.any([signal, limit]) : limit };
    execFile('gs', operands, options, (cause, stdout, stderr) => {
      if (!cause) resolve(stdout);
      else if (cause.code === 'ENOENT') resolve(undefined);
      else if (signal?.aborted) reject(signal.reason);
      else {
        // What follows the first line is the state of its interpreter.
        const [said = ''] = (stdout + stderr).trim().split('\n');
        const why = limit.aborted ? `It was not done after ${timeout / 1000} s.` : said;
        reject(new Error(`Ghostscript did not convert the colours. ${why}`, { cause }));
      }
    });
  });
}
