/** Asks for verdicts on files of a site: those that are known already, and new ones on the others. */

/** What a verdict is about: the same subject has the same verdict, whenever it is asked for. */
export interface Subject {
  /** What is asked of the files; each check has words of its own. */
  readonly asks: string;
  /** Below the site's root: every file that is looked at. The verdict is on the first. */
  readonly files: readonly string[];
  /** What the verdict depends on beside the files and the code of the checks; JSON shows all of it. */
  readonly given?: unknown;
}

/** Verdicts that were found before, here or in another run. They are data, and JSON shows all of it. */
export interface Verdicts {
  /** Nothing if there is none on the files as they are now. */
  readonly find: (subject: Subject) => Promise<{ readonly verdict: unknown } | undefined>;
  /** Takes one on the files as they are now. */
  readonly keep: (subject: Subject, verdict: unknown) => Promise<void>;
}

/** Knows nothing and keeps nothing, so that everything is looked at. */
export const noVerdicts: Verdicts = {
  find: async () => undefined,
  keep: async () => undefined,
};

/** @param looked gets the first file of each subject that had to be looked at */
export function countLooks({ find, keep }: Verdicts, looked: Set<string>): Verdicts {
  return {
    find,
    keep: async (subject, verdict) => {
      looked.add(subject.files[0] ?? '');
      await keep(subject, verdict);
    },
  };
}

/** The verdict on one subject. */
export async function verdictOn<Verdict>(
  subject: Subject,
  look: () => Promise<Verdict>,
  verdicts = noVerdicts,
): Promise<Verdict> {
  const known = await verdicts.find(subject);
  // The key of a verdict has the code in it that wrote it, so it is of the type that it was then.
  if (known) return known.verdict as Verdict;
  const verdict = await look();
  await verdicts.keep(subject, verdict);
  return verdict;
}

export interface Question<Item, Verdict> {
  readonly subjectOf: (item: Item) => Subject;
  /** Comes to a verdict on each of these, and tells each at once. */
  readonly look: (
    items: readonly Item[],
    tell: (item: Item, verdict: Verdict) => Promise<void>,
  ) => Promise<void>;
  readonly verdicts?: Verdicts | undefined;
}

/**
 * @returns each item with the verdict on it, in their order
 * @throws Error if the look at an item came to no verdict
 */
export async function judge<Item, Verdict>(
  items: readonly Item[],
  { subjectOf, look, verdicts = noVerdicts }: Question<Item, Verdict>,
): Promise<[Item, Verdict][]> {
  const told = new Map<Item, Verdict>();
  for (const item of items) {
    const known = await verdicts.find(subjectOf(item));
    if (known) told.set(item, known.verdict as Verdict);
  }
  const unknown = items.filter((item) => !told.has(item));
  if (unknown.length > 0) {
    await look(unknown, async (item, verdict) => {
      told.set(item, verdict);
      await verdicts.keep(subjectOf(item), verdict);
    });
  }
  return items.map((item) => {
    const verdict = told.get(item);
    if (verdict === undefined) throw new Error(`No verdict on ${subjectOf(item).files[0]}.`);
    return [item, verdict];
  });
}

/** A look at one item after the other. */
export function oneByOne<Item, Verdict>(
  look: (item: Item) => Promise<Verdict>,
): Question<Item, Verdict>['look'] {
  return async (items, tell) => {
    for (const item of items) await tell(item, await look(item));
  };
}
