/** Everything that a content folder and its data hold, once it has passed the schemas. */
import type { HumanCheck } from './human-check.ts';
import type { Link, Organisation, Topic } from './organisation.ts';
import type { Pack } from './pack.ts';
import type { Page } from './page.ts';
import type { Paper } from './paper.ts';
import type { FullDate } from './partial-date.ts';
import type { Picture } from './picture.ts';
import type { Statement } from './statement.ts';
import type { StringsByLanguage } from './strings.ts';

export interface Library {
  /** The day of the build: what is late on it depends on nothing else. */
  readonly today: FullDate;
  readonly organisation: Organisation;
  readonly navigation: readonly Link[];
  readonly topics: readonly Topic[];
  /** What is said around papers: in English, and in each language of `strings.yaml`. */
  readonly strings: StringsByLanguage;
  /** Newest known date first, then those without a date in the listing's order; withdrawn ones last. */
  readonly papers: readonly Paper[];
  /** Earlier versions that are kept, by the slug of their paper, the newest first. */
  readonly versions: ReadonlyMap<string, readonly Paper[]>;
  /** Newest period first: the first one is in force. */
  readonly statements: readonly Statement[];
  readonly pages: readonly Page[];
  /** In the order of `packs.yaml`; none without that file. */
  readonly packs: readonly Pack[];
  /** Those of all texts that are published. */
  readonly pictures: readonly Picture[];
  /** As `human-checks.yaml` has them; none without that file. */
  readonly humanChecks: readonly HumanCheck[];
}

/** All texts of papers that are published: those in force, and the earlier versions that are kept. */
export function everyPaper({ papers, versions }: Pick<Library, 'papers' | 'versions'>): Paper[] {
  return [...papers, ...[...versions.values()].flat()];
}
