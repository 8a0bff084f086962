/** Checks that a pamphlet is what the site says of it. */
import { basename } from 'node:path';
import { editionNamed } from '../model/edition.ts';
import type { PamphletEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, readBytes } from './built-site.ts';
import { findWrongAttachment } from './pamphlet-attachment.ts';
import { findWrongLetters } from './pamphlet-letters.ts';
import { findWrongPageNumbers } from './pamphlet-page-numbers.ts';
import { findWrongPlaces } from './pamphlet-places.ts';
import { type PamphletFacts, readPamphlet } from './read-pamphlet.ts';
import type { OpenPdf } from './read-pdf.ts';
import { type Verdicts, verdictOn } from './verdicts.ts';

/** How far a page may be from the size of its edition, in pt: Chromium rounds to device pixels. */
const sizeTolerance = 1;

const pointsPerMillimetre = 72 / 25.4;

/** What to do about what no content can bring about. */
const ours = 'Print it anew; if that does not help, the pamphlets stage is at fault.';

type Fault = Pick<Problem, 'code' | 'fact' | 'hint'>;

/** The problems of one pamphlet that was made, at the content file of its paper. */
export async function checkPamphletFile(
  site: BuiltSite,
  entry: PamphletEntry,
  pdf: OpenPdf,
  verdicts?: Verdicts,
): Promise<Problem[]> {
  const { path, attachment, source: file } = entry;
  const subject = {
    asks: 'pamphlet',
    files: [path, ...(attachment ? [attachment.path] : [])],
    given: entry,
  };
  const faults = await verdictOn(subject, () => faultsOf(site, entry, pdf), verdicts);
  return faults.map((fault) => ({ severity: 'error', file, ...fault }));
}

async function faultsOf(site: BuiltSite, entry: PamphletEntry, pdf: OpenPdf): Promise<Fault[]> {
  try {
    const facts = await readPamphlet(pdf);
    return [
      ...identityFaults(entry, facts),
      ...pageFaults(entry, facts),
      ...fontFaults(entry, facts),
      ...(await readingFaults(entry, pdf)),
      ...(await attachmentFaults(site, entry, pdf)),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        code: 'pamphlet-failed',
        fact: `${entry.path} cannot be read as a PDF: ${reason}`,
        hint: `Run npm run pamphlets -- --only ${entry.slug}.`,
      },
    ];
  }
}

function identityFaults(entry: PamphletEntry, facts: PamphletFacts): Fault[] {
  const faults: Fault[] = [];
  if (!facts.tagged) {
    const fact = `${entry.path} has no structure tree, so screen readers cannot follow it.`;
    faults.push({ code: 'pamphlet-untagged', fact, hint: ours });
  }
  for (const key of ['title', 'language'] as const) {
    if (facts[key] === entry[key]) continue;
    const has = facts[key] === undefined ? `no ${key}` : `the ${key} "${facts[key]}"`;
    const fact = `${entry.path} has ${has} instead of "${entry[key]}".`;
    faults.push({ code: 'pamphlet-title', fact, hint: ours });
  }
  return faults;
}

/** What only shows in what the pages paint. */
async function readingFaults({ path }: PamphletEntry, pdf: OpenPdf): Promise<Fault[]> {
  const faults = (code: Fault['code'], facts: readonly string[], hint: string): Fault[] =>
    facts.map((fact) => ({ code, fact: `${path}: ${fact}`, hint }));
  return [
    ...faults(
      'pamphlet-letters',
      await findWrongLetters(pdf),
      'Type the letters one by one in place of signs that were pasted, as from a PDF or from Word.',
    ),
    ...faults('pamphlet-place', await findWrongPlaces(pdf), ours),
    ...faults('pamphlet-page-number', await findWrongPageNumbers(pdf), ours),
  ];
}

async function attachmentFaults(
  site: BuiltSite,
  { path, attachment }: PamphletEntry,
  pdf: OpenPdf,
): Promise<Fault[]> {
  const announced = attachment && {
    name: basename(attachment.path),
    bytes: site.paths.has(attachment.path)
      ? await readBytes(site, attachment.path)
      : new Uint8Array(),
  };
  const facts = await findWrongAttachment(pdf, announced);
  return facts.map((fact) => ({
    code: 'pamphlet-attachment',
    fact: `${path}: ${fact}`,
    hint: ours,
  }));
}

function pageFaults(entry: PamphletEntry, facts: PamphletFacts): Fault[] {
  const { width, height } = editionNamed(entry.edition).page;
  const wanted = [width * pointsPerMillimetre, height * pointsPerMillimetre];
  const wrong = facts.pages.findIndex((size) =>
    size.some((length, axis) => Math.abs(length - (wanted[axis] ?? 0)) > sizeTolerance),
  );
  const found = facts.pages[wrong];
  if (!found) return [];
  const shown = (size: readonly number[]) => size.map((length) => Math.round(length)).join(' × ');
  return [
    {
      code: 'pamphlet-size',
      fact: `Page ${wrong + 1} of ${entry.path} measures ${shown(found)} pt instead of ${shown(wanted)} pt.`,
      hint: 'Check the page size of the edition and the @page rules of the print style sheet.',
    },
  ];
}

function fontFaults(entry: PamphletEntry, facts: PamphletFacts): Fault[] {
  return facts.fonts
    .filter((font) => !font.embedded || font.type3)
    .map(({ name, type3 }) => ({
      code: 'pamphlet-font',
      fact: type3
        ? `${entry.path} draws the font ${name} as pictures (Type 3).`
        : `${entry.path} does not embed the font ${name}.`,
      hint: 'Use characters and styles that the fonts of the site have: regular, bold, italic.',
    }));
}
