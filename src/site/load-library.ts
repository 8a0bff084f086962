/** Reads the content folder and the data folder, and lets in only what the schemas accept. */
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../model/library.ts';
import type { Paper } from '../model/paper.ts';
import { latestKnownDate } from '../model/paper-date.ts';
import { compareNewestFirst, type FullDate } from '../model/partial-date.ts';
import { compareProblems, type Problem } from '../model/problem.ts';
import type { Statement } from '../model/statement.ts';
import { findAliasProblems } from './aliases.ts';
import { findChangedVersions } from './changed-versions.ts';
import { findAddressProblems } from './content-addresses.ts';
import { contentSchemas } from './content-schemas.ts';
import { findDateOrder } from './date-order.ts';
import { findFutureDates } from './future-dates.ts';
import { findLinkProblems } from './internal-links.ts';
import { findMissingHome } from './missing-home.ts';
import { publishedAddresses } from './published-addresses.ts';
import {
  findMisplacedPictures,
  findUnusedPictures,
  publishedPictures,
} from './published-pictures.ts';
import { isShown, type ReadText, readContent } from './read-content.ts';
import { readData } from './read-data.ts';
import { readHumanChecks } from './read-human-checks.ts';
import { readPacks } from './read-packs.ts';
import { readStrings } from './read-strings.ts';
import { type ReadVersion, readVersions } from './read-versions.ts';
import { redirectsOf } from './redirects.ts';
import { findRepeatedTitles } from './repeated-titles.ts';
import { findSameDates } from './same-dates.ts';
import { findStatementProblems } from './statements/statement-problems.ts';
import { findTranslationProblems, findUntranslatedLanguages } from './translation-problems.ts';
import { findUnwritten } from './unwritten.ts';
import { findVersionProblems } from './version-problems.ts';
import { findWithdrawalProblems } from './withdrawn-papers.ts';

export interface ContentFolders {
  /** The folder with `papers/`, `statements/` and `pages/`. */
  readonly content: string;
  /** The folder with `organisation.yaml`, `navigation.yaml` and `topics.yaml`; perhaps `packs.yaml`, `strings.yaml` and `human-checks.yaml`. */
  readonly data: string;
  /** Lets drafts in. */
  readonly drafts: boolean;
  /** The day of the build. */
  readonly today: FullDate;
}

export type LoadedLibrary =
  | {
      readonly library: Library;
      /** Warnings, which keep nothing back. */
      readonly problems: readonly Problem[];
    }
  | { readonly library?: undefined; readonly problems: readonly Problem[] };

/**
 * Loads everything, or says everything that is wrong with it, sorted by file.
 *
 * @throws Error if a folder or a data file is not there.
 */
export async function loadLibrary(folders: ContentFolders): Promise<LoadedLibrary> {
  await access(folders.content).catch((cause) => {
    throw new Error(`There is no folder ${folders.content} with content.`, { cause });
  });
  const { organisation, navigation, topics, ...data } = readData(folders.data);
  const ids = topics?.map(({ id }) => id);
  const schemas = contentSchemas(ids);
  const options = { ...folders, topics: ids };
  const { strings, ...ofStrings } = readStrings(folders.data);
  const [texts, statements, pages] = await Promise.all([
    readContent(schemas.papers, 'papers', { ...options, strings }),
    readContent(schemas.statements, 'statements', options),
    readContent(schemas.pages, 'pages', folders),
  ]);
  const papers = readVersions(texts);
  const { packs, ...ofPacks } = readPacks(folders.data, {
    papers: papers.texts,
    statements: statements.texts,
  });
  const humanChecks = readHumanChecks(folders.data);
  const all = { papers, statements, pages };
  const withDrafts = publishedAddresses(all, packs, () => true);
  const isAllShown = [papers.texts, papers.versions, statements.texts].flat().every(isShown);
  const published = isAllShown ? withDrafts : publishedAddresses(all, packs, isShown);
  const shown = {
    papers: entriesOf(papers.texts.filter(isShown)),
    statements: entriesOf(statements.texts.filter(isShown)),
    pages: entriesOf(pages.texts),
  };
  const versions = keptVersions(papers.versions.filter(isShown));
  const problems = [
    ...data.problems,
    ...ofPacks.problems,
    ...ofStrings.problems,
    ...humanChecks.problems,
    ...[papers, statements, pages].flatMap((read) => read.problems),
    ...findAddressProblems({
      papers: entriesOf(papers.texts),
      statements: entriesOf(statements.texts),
      pages: shown.pages,
    }),
    ...findMissingHome(pages.texts, folders.content),
    ...findStatementProblems(statements.texts, folders.today),
    ...findUnusedPictures(all, folders.content),
    ...findMisplacedPictures(all),
    ...findRepeatedTitles(shown.papers),
    ...findVersionProblems(papers),
    ...(await findChangedVersions(papers.versions, join(folders.content, 'papers'), folders.today)),
    ...[...shown.papers, ...shown.statements].flatMap(findUnwritten),
    ...[...entriesOf(papers.texts), ...entriesOf(papers.versions)].flatMap(findDateOrder),
    ...shown.papers.flatMap(findSameDates),
    ...findFutureDates(
      [...shown.papers, ...entriesOf(papers.versions.filter(isShown))],
      shown.statements,
      folders.today,
    ),
    ...findWithdrawalProblems(entriesOf(papers.texts), papers.texts.filter(isShown)),
    ...findTranslationProblems(entriesOf(papers.texts), papers.texts.filter(isShown)),
    ...findUntranslatedLanguages(shown.papers, strings),
    ...findAliasProblems(all, withDrafts),
    ...findLinkProblems(all, { published, withDrafts }, redirectsOf({ ...shown, versions })),
  ].toSorted(compareProblems);
  const isRefused = problems.some(({ severity }) => severity === 'error');
  if (isRefused || !organisation || !navigation || !topics) return { problems };
  return {
    library: {
      today: folders.today,
      organisation,
      navigation,
      topics,
      strings,
      packs,
      humanChecks: humanChecks.value ?? [],
      pages: shown.pages,
      pictures: publishedPictures(all, isShown).map(({ path, ...picture }) => ({
        ...picture,
        file: join(folders.content, path),
      })),
      papers: shown.papers.toSorted(inListingOrder),
      versions,
      statements: shown.statements.toSorted(newestPeriodFirst),
    },
    problems,
  };
}

/** By the slug of their paper, the newest first. Where one once stood is where its paper stands now. */
function keptVersions(versions: readonly ReadVersion[]): Map<string, Paper[]> {
  const kept = versions.flatMap(({ slug, date, entry }) =>
    entry ? [{ ...entry, slug, superseded: date, aliases: [] }] : [],
  );
  return Map.groupBy(kept.toReversed(), ({ slug }) => slug);
}

function entriesOf<T>(texts: readonly ReadText<T>[]) {
  return texts.flatMap(({ entry }) => (entry ? [entry] : []));
}

/** Newest known date first, then those without one, as the listing has them; withdrawn ones last. */
function inListingOrder(a: Paper, b: Paper): number {
  if (Boolean(a.withdrawn) !== Boolean(b.withdrawn)) return a.withdrawn ? 1 : -1;
  const [dateA, dateB] = [latestKnownDate(a), latestKnownDate(b)];
  if (dateA && dateB && dateA !== dateB) return compareNewestFirst(dateA, dateB);
  if (Boolean(dateA) !== Boolean(dateB)) return dateA ? -1 : 1;
  const last = Number.MAX_SAFE_INTEGER;
  return (a.position ?? last) - (b.position ?? last) || a.title.localeCompare(b.title, 'en');
}

function newestPeriodFirst(a: Statement, b: Statement): number {
  return a.period < b.period ? 1 : -1;
}
