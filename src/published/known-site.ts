/** Knows how a site came out that was made of the same content by the same code, so that it need not be made again. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectDigest } from '../model/code/project-digest.ts';
import { type MadeOf, manifestName } from '../model/manifest.ts';
import type { FullDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import { KeptResults, keyOf } from '../site/kept/kept-results.ts';
import { madeOf } from './made-of.ts';
import { type FileState, keepSite } from './site-archive.ts';

/** All that a site is made of, beside the code. */
export interface SiteInputs {
  readonly content: string;
  readonly data: string;
  readonly siteUrl: string | undefined;
  readonly drafts: boolean;
  readonly today: FullDate;
}

export interface MadeSite {
  /** Lists all its files. */
  readonly manifest: FileState;
  /** Warnings of its content. */
  readonly problems: readonly Problem[];
}

export class KnownSite {
  /** What the site is to be made of, as it was when this was asked. */
  readonly madeOf: MadeOf;
  readonly #inputs: SiteInputs;
  readonly #code = projectDigest();
  readonly #key: string;
  readonly #kept = new KeptResults<MadeSite>('sites', new URL(import.meta.url));

  constructor(inputs: SiteInputs) {
    this.#inputs = inputs;
    this.madeOf = madeOf(inputs);
    this.#key = this.#keyOf(this.madeOf);
  }

  /** Nothing, if it has not been made of this before. */
  find(): MadeSite | undefined {
    return this.#kept.find(this.#key);
  }

  /**
   * Nothing is kept if somebody has written meanwhile.
   *
   * @param site the folder in which it stands
   */
  async keep(site: string, problems: readonly Problem[]): Promise<void> {
    if (this.#keyOf(madeOf(this.#inputs)) !== this.#key) return;
    const text = readFileSync(join(site, manifestName));
    const manifest = { sha256: hash('sha256', text), bytes: text.length };
    await keepSite(site, manifest);
    this.#kept.keep(this.#key, { manifest, problems });
  }

  #keyOf(made: MadeOf): string {
    const { siteUrl, drafts, today } = this.#inputs;
    // Problems and the manifest name files as they are seen from the working folder.
    return keyOf(process.cwd(), siteUrl, drafts, today, this.#code, made);
  }
}
