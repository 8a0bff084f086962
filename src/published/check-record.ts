/** What there is to say of the checks of a site: what has been looked at, by what, and on which day. */
import { type BuiltSite, openBuiltSite, readStart } from '../checks/built-site.ts';
import { type Program, programVersions } from '../checks/program-versions.ts';
import { type Question, readLedger } from '../checks/sheet/ledger.ts';
import { profilesFor, standardOf } from '../checks/vera-pdf-profiles.ts';
import type { CheckName } from '../model/check-name.ts';
import type { HumanCheck } from '../model/human-check.ts';
import type { Manifest } from '../model/manifest.ts';
import type { FullDate } from '../model/partial-date.ts';
import type { Problem } from '../model/problem.ts';
import { checksOf } from './gate.ts';

/** What the checks of a site have come to, and what is known beside them. */
export interface ChecksMade {
  /** The day of the build. */
  readonly day: FullDate;
  readonly ran: ReadonlySet<CheckName>;
  /** What was found and keeps nothing back. */
  readonly warnings: readonly Problem[];
  readonly humanChecks: readonly HumanCheck[];
}

export interface CheckRecord extends ChecksMade {
  /** With all files of the site. */
  readonly manifest: Manifest;
  /** Those of others. */
  readonly programs: ReadonlyMap<CheckName, Program>;
  /** How many pamphlets claim which standards: "PDF/UA-1 and PDF/A-2a". */
  readonly claims: ReadonlyMap<string, number>;
  /** What only a person can answer. */
  readonly questions: readonly Question[];
}

/** @param folder of a site that is sealed */
export async function recordOf(folder: string, made: ChecksMade): Promise<CheckRecord> {
  const site = await openBuiltSite(folder);
  const { questions } = await readLedger();
  return {
    ...made,
    manifest: site.manifest,
    programs: await programVersions(),
    claims: await claimsOf(site),
    questions,
  };
}

async function claimsOf(site: BuiltSite): Promise<ReadonlyMap<string, number>> {
  const and = new Intl.ListFormat('en-GB');
  const claims = new Map<string, number>();
  for (const { path, attachment } of site.manifest.pamphlets) {
    if (!site.paths.has(path)) continue;
    const standard = standardOf(await readStart(site, path));
    const profiles = profilesFor({ standard, holdsFile: attachment !== undefined });
    const names = and.format(profiles.map(({ name }) => name));
    claims.set(names, (claims.get(names) ?? 0) + 1);
  }
  return claims;
}

/** How many pages that readers stay on, or pamphlets, have passed at least one of these checks. */
export function countPassed(
  { manifest, ran }: Pick<CheckRecord, 'manifest' | 'ran'>,
  kind: 'page' | 'pamphlet',
  names: readonly CheckName[],
): number {
  const redirects = new Set(manifest.redirects.map(({ path }) => path));
  const pamphlets = new Set(manifest.pamphlets.map(({ path }) => path));
  return manifest.files.filter(({ path, edition }) => {
    const isRedirect = redirects.has(path);
    const isOfKind = kind === 'page' ? path.endsWith('.html') && !isRedirect : pamphlets.has(path);
    const passed = checksOf({ path, edition, isRedirect }, ran);
    return isOfKind && names.some((name) => passed.includes(name));
  }).length;
}
