/** Checks that each citation file can be read, and says what the head of its page says. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from 'zod';
import type { CitationEntry } from '../model/manifest.ts';
import type { Problem } from '../model/problem.ts';
import { type BuiltSite, builtFile, readText } from './built-site.ts';
import { elementsOf } from './parsed-page.ts';
import { judge, oneByOne, type Verdicts } from './verdicts.ts';

/** What a program for references takes over, in words that can be compared. */
interface Cited {
  readonly title: string;
  readonly authors: readonly string[];
  /** Year, month and day, as far as they are known: 2024/01. */
  readonly date: string;
}

/** By the ends of the files: the parser of citation-js for each. CSL-JSON is what it has inside. */
const parsers = { '.bib': '@bibtex/text', '.ris': '@ris/file', '.json': '@else/json' } as const;

const item = z.looseObject({
  title: z.string(),
  author: z.array(
    z.looseObject({
      'non-dropping-particle': z.string().optional(),
      family: z.string().optional(),
      given: z.string().optional(),
      suffix: z.string().optional(),
      literal: z.string().optional(),
    }),
  ),
  issued: z.object({ 'date-parts': z.tuple([z.array(z.coerce.number())]) }).optional(),
});

const hint =
  'Run npm run site, which writes the files anew; if they are still wrong, mend src/site/citations.';

/** Where a file of these is missing, cannot be read, or differs from its page. */
export async function checkCitations(
  site: BuiltSite,
  citations: readonly CitationEntry[],
  verdicts?: Verdicts,
): Promise<Problem[]> {
  const pages = [...Map.groupBy(citations, ({ page }) => page)];
  const judged = await judge(pages, {
    subjectOf: ([page, entries]) => ({
      asks: 'citations',
      files: [pageFile(page), ...entries.map(({ path }) => path)],
      given: page,
    }),
    look: oneByOne(async ([page, entries]) => factsOf(site, page, entries)),
    verdicts,
  });
  return judged.flatMap(([, facts]) =>
    facts.map(
      ([path, fact]): Problem => ({
        code: 'citation-file',
        severity: 'error',
        file: builtFile(site, path),
        fact,
        hint,
      }),
    ),
  );
}

/** Below the site's root. */
function pageFile(page: string): string {
  return `${page.slice(1)}index.html`;
}

/** What is wrong with the files that cite a page, each with the path of the file. */
async function factsOf(
  site: BuiltSite,
  page: string,
  entries: readonly CitationEntry[],
): Promise<[path: string, fact: string][]> {
  const shown = ofHead(await readText(site, pageFile(page)));
  const facts: [string, string][] = [];
  for (const { path } of entries) {
    const text = site.paths.has(path) ? await readText(site, path) : undefined;
    for (const fact of factsOn(page, path, text, shown)) facts.push([path, fact]);
  }
  return facts;
}

function factsOn(page: string, path: string, text: string | undefined, shown: Cited): string[] {
  if (text === undefined) return [`The citation file of ${page} is not there.`];
  const cited = readCitation(path, text);
  if (typeof cited === 'string') return [cited];
  const differences = [
    ['title', cited.title, shown.title],
    ['authors', cited.authors.join('; '), shown.authors.join('; ')],
    ['date', cited.date, shown.date],
  ] as const;
  return differences
    .filter(([, inFile, onPage]) => inFile !== onPage)
    .map(
      ([what, inFile, onPage]) =>
        `Its ${what} is ${quoted(inFile)}; in the head of ${page} it is ${quoted(onPage)}.`,
    );
}

/** Or a sentence that says why it cannot be read. */
function readCitation(path: string, text: string): Cited | string {
  const ending = path.slice(path.lastIndexOf('.'));
  const forceType = parsers[ending as keyof typeof parsers];
  const parsed = parse(text, forceType);
  if (typeof parsed === 'string') return `It cannot be read: ${parsed}`;
  const { data, error } = z.tuple([item]).safeParse(parsed);
  if (error) return 'It does not hold one publication with a title and authors.';
  const [{ title, author, issued }] = data;
  return {
    title,
    authors: author.map(nameOf),
    date: issued?.['date-parts'][0].map((part) => String(part).padStart(2, '0')).join('/') ?? '',
  };
}

function parse(text: string, forceType: string): readonly unknown[] | string {
  try {
    return plugins.input.chain(text, { forceType, generateGraph: false });
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  }
}

type Name = z.output<typeof item>['author'][number];

/** As the head has it: of what stands between commas, formats do not agree which is what. */
function nameOf({ literal, family, given, suffix, ...name }: Name): string {
  const whole = [name['non-dropping-particle'], family].filter((part) => part).join(' ');
  return literal ?? [whole, given, suffix].filter((part) => part).join(', ');
}

function ofHead(html: string): Cited {
  const tags = [...elementsOf(html)].filter(({ tag }) => tag === 'meta');
  const values = (name: string) =>
    tags.filter(({ attributes }) => attributes.name === name).map((tag) => tag.attributes.content);
  const [title = ''] = values('citation_title');
  const [date = ''] = values('citation_publication_date');
  return { title, authors: values('citation_author').map((name = '') => name), date };
}

function quoted(text: string): string {
  return text === '' ? 'none' : `“${text}”`;
}
