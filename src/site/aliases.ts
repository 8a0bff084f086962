/** Finds old addresses that cannot lead on: something stands there, or what they lead to is not published. */
import { frontMatterProblem } from '../model/front-matter-problem.ts';
import type { Problem } from '../model/problem.ts';
import { fileOf, pageUrl, paperUrl, statementUrl } from './addresses.ts';
import type { ContentKind } from './content-files.ts';
import type { ReadContent, ReadText } from './read-content.ts';

interface Aliased {
  readonly aliases: readonly string[];
}

type Content = Readonly<Record<ContentKind, Pick<ReadContent<Aliased>, 'texts'>>>;

/** @param addresses all that the site has, those of drafts included */
export function findAliasProblems(
  { papers, statements, pages }: Content,
  addresses: Iterable<string>,
): Problem[] {
  const at = (urlOf: (text: ReadText<Aliased>) => string) => (text: ReadText<Aliased>) =>
    text.entry ? [{ ...text.entry, url: urlOf(text), isHidden: text.isHidden }] : [];
  const entries = [
    ...papers.texts.flatMap(at(paperUrl)),
    ...statements.texts.flatMap(at(statementUrl)),
    ...pages.texts.flatMap(at(pageUrl)),
  ];
  // Most sites have none, and a hundred thousand addresses.
  if (entries.every(({ aliases }) => aliases.length === 0)) return [];
  const taken = new Set([...addresses].map(keyOf));
  const leads = new Map<string, string>();
  return entries.flatMap(({ url, aliases, source, isHidden }) =>
    aliases.flatMap((alias, index) => {
      const key = keyOf(alias);
      const holder = leads.get(key);
      leads.set(key, holder ?? url);
      if (taken.has(key) || holder !== undefined) {
        return frontMatterProblem(source, ['aliases', index], {
          code: 'duplicate-entry',
          fact: holder
            ? `${alias} leads to ${holder} already.`
            : `Something stands at ${alias} already.`,
          hint: 'Take it out, or write the address that was meant.',
        });
      }
      if (!isHidden) return [];
      return frontMatterProblem(source, ['aliases', index], {
        code: 'alias-draft',
        severity: 'warning',
        fact: `Nothing leads on from ${alias}, because this is a draft.`,
        hint: 'If readers come by that address now, give it to the page that they are to see until then.',
      });
    }),
  );
}

/** The file that stands at the address; some systems take capitals for small letters. */
function keyOf(address: string): string {
  return fileOf(address).toLowerCase();
}
