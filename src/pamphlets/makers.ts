/** Finds out what prints on this machine. */
import { fingerprint } from './fingerprint.ts';
import { ghostscriptVersion, type Inks } from './imposition/convert-colours.ts';
import type { Makers } from './print-job.ts';

/** @param inks those of the job, if it has any */
export async function makersOf(inks?: Inks): Promise<Makers> {
  return {
    fingerprint: await fingerprint(),
    ghostscript: inks && (await ghostscriptVersion()),
  };
}
