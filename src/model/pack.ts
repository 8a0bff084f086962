/** Packs: several papers made into one pamphlet, as `packs.yaml` lists them. */
import { z } from 'zod';
import { nearestOf } from './nearest-name.ts';
import type { Paper } from './paper.ts';
import { language, line, prose, slug } from './text-fields.ts';

/** The price of 500 sheets of A4. */
const paperPrice = z.strictObject({
  amount: z
    .number()
    .refine((amount) => amount > 0, 'is no price')
    .describe('Write what 500 sheets cost, like 4.50.'),
  currency: z
    .string()
    .refine((code) => Intl.supportedValuesOf('currency').includes(code), 'is no currency')
    .describe('Write the three letters of the currency, like GBP.'),
});

/** What can be put into a pack, as far as the pack has to know it. */
export interface Packable {
  readonly slug: string;
  /** The text of a heading of level 6, if there is one: a pack has no level for it. */
  readonly tooDeep: string | undefined;
  readonly isWithdrawn: boolean;
}

/**
 * @param papers those that are published
 * @param taken names that a command would take for another text: slugs of papers and statements
 */
export function packsSchema(papers: readonly Packable[], taken: readonly string[]) {
  return z
    .strictObject({
      paperPrice: paperPrice
        .optional()
        .describe('Write amount and currency of 500 sheets of A4, or leave the key out.'),
      packs: z.array(packSchema(papers, taken)).min(1).describe('Write a list of packs.'),
    })
    .superRefine(({ packs }, context) => {
      packs.forEach(({ name }, index) => {
        if (packs.findIndex((other) => other.name === name) === index) return;
        context.addIssue(duplicate(['packs', index, 'name'], name, 'is the name of another pack'));
      });
    });
}

function packSchema(papers: readonly Packable[], taken: readonly string[]) {
  return z
    .strictObject({
      name: slug
        .refine((name) => !taken.includes(name), {
          error: 'is the name of a paper or statement',
          params: { code: 'duplicate-entry' },
        })
        .describe('Write a name for the address of the pack, like governance-pack.'),
      title: line.describe('Write the title of the pack.'),
      summary: prose.describe('Say in one or two sentences what the pack holds.'),
      papers: z
        .array(paperOf(papers))
        .refine((slugs) => slugs.length > 1, 'has fewer than two papers')
        .describe('Write a list of two or more papers, each by the name of its folder.'),
      language: language.default('en-GB'),
    })
    .superRefine(({ papers: slugs }, context) => {
      slugs.forEach((paper, index) => {
        if (slugs.indexOf(paper) === index) return;
        context.addIssue(duplicate(['papers', index], paper, 'is in the pack already'));
      });
    });
}

function paperOf(papers: readonly Packable[]) {
  const slugs = papers.map(({ slug }) => slug);
  const tooDeep = (name: string) => papers.find(({ slug }) => slug === name)?.tooDeep;
  return z
    .string()
    .refine((name) => slugs.includes(name), {
      error: ({ input }) => {
        return `is no paper that is published${nearestOf(slugs, String(input))}`;
      },
      params: { code: 'unknown-paper' },
      abort: true,
    })
    .refine((name) => !papers.some(({ slug, isWithdrawn }) => slug === name && isWithdrawn), {
      error: 'is withdrawn, and would be handed out',
      params: { code: 'unknown-paper' },
    })
    .refine((name) => tooDeep(name) === undefined, {
      // In a pack, all headings of a paper stand one level lower.
      error: ({ input }) =>
        `has the heading "${tooDeep(String(input))}" of level 6, and a pack would need a seventh for it`,
      params: { code: 'heading-level' },
    })
    .describe(
      'Write the folder’s name of a paper that is published, with headings of five levels at most.',
    );
}

function duplicate(path: (string | number)[], input: string, message: string) {
  return { code: 'custom', path, input, message, params: { code: 'duplicate-entry' } } as const;
}

export type PaperPrice = z.output<typeof paperPrice>;
type WrittenPack = z.output<ReturnType<typeof packSchema>>;

export interface Pack extends Omit<WrittenPack, 'papers'> {
  /** In the order in which they are bound. */
  readonly papers: readonly Paper[];
  /** Of 500 sheets; none if nobody has said it. */
  readonly paperPrice: PaperPrice | undefined;
  readonly source: { readonly file: string };
}
