/** Knows a site that stands as it was made of the same content by the same code, so that it need not be made again. */
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectDigest } from '../model/code/project-digest.ts';
import { filesBelow } from '../model/files-below.ts';
import { type MadeOf, type Manifest, manifestName } from '../model/manifest.ts';
import type { FullDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import { unlessMissing } from '../model/unless-missing.ts';
import { KeptResults, keyOf } from '../site/kept/kept-results.ts';
import { madeOf } from './made-of.ts';

/** All that a site is made of, beside the code. */
export interface SiteInputs {
  readonly content: string;
  readonly data: string;
  readonly siteUrl: string | undefined;
  readonly drafts: boolean;
  readonly today: FullDate;
}

export interface MadeSite {
  /** SHA-256 of its manifest, in hex. */
  readonly manifest: string;
  /** Warnings of its content. */
  readonly problems: readonly Problem[];
}

export class StandingSite {
  /** What the site is to be made of, as it was when this was asked. */
  readonly madeOf: MadeOf;
  readonly #output: string;
  readonly #inputs: SiteInputs;
  readonly #code = projectDigest();
  readonly #key: string;
  readonly #kept = new KeptResults<MadeSite>('sites', new URL(import.meta.url));

  /** @param output the folder in which it stands, if it does */
  constructor(output: string, inputs: SiteInputs) {
    this.#output = resolve(output);
    this.#inputs = inputs;
    this.madeOf = madeOf(inputs);
    this.#key = this.#keyOf(this.madeOf);
  }

  /** Nothing, if it was made of something else, or is not as it was made. */
  find(): MadeSite | undefined {
    const made = this.#kept.find(this.#key);
    return made && isWhole(this.#output, made.manifest) ? made : undefined;
  }

  /** To be called once it is published. Nothing is kept if somebody has written meanwhile. */
  keep(problems: readonly Problem[]): void {
    if (this.#keyOf(madeOf(this.#inputs)) !== this.#key) return;
    const manifest = hash('sha256', readFileSync(join(this.#output, manifestName)));
    this.#kept.keep(this.#key, { manifest, problems });
  }

  #keyOf(made: MadeOf): string {
    const { siteUrl, drafts, today } = this.#inputs;
    // Problems and the manifest name files as they are seen from the working folder.
    return keyOf(process.cwd(), this.#output, siteUrl, drafts, today, this.#code, made);
  }
}

/** Whether a folder holds the files of a manifest, each byte of them, and no others. */
function isWhole(site: string, digest: string): boolean {
  const text = unlessMissing(() => readFileSync(join(site, manifestName), 'utf8'));
  if (text === undefined || hash('sha256', text) !== digest) return false;
  const { files } = JSON.parse(text) as Manifest;
  const sealed = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  const present = filesBelow(site).filter((path) => path !== manifestName);
  return (
    present.length === sealed.size &&
    present.every((path) => hash('sha256', readFileSync(join(site, path))) === sealed.get(path))
  );
}
