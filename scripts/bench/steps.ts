/** The steps of one pamphlet, each beside Chromium’s own print of its page. */
import { declaredToPrintedBytes, declareToPrint } from './declaration.ts';
import { editionsToPrint } from './editions.ts';
import type { Figure } from './figure.ts';
import type { Bench, Group } from './group.ts';

export const steps: Group = {
  name: 'steps',
  title: 'The steps of a pamphlet',
  about: `In a tab that has its page open: what it takes to declare a printed pamphlet (structure, metadata, all that PDF/UA
asks for), and to make each edition of it, beside Chromium’s print of that page. Each step is done twenty times a round.
What is declared weighs less than what was printed, by the factor below.`,
  papers: 10,
  measure,
};

async function* measure({ papers, rounds, material }: Bench): AsyncGenerator<Figure> {
  const site = await material.site(papers);
  yield await declareToPrint(site, rounds);
  yield* await editionsToPrint(site, rounds);
  yield await declaredToPrintedBytes(site);
}
