/** A paper or statement as it is cited: the one source of its citation in words, in files and in its head. */
import type { Paper } from '../../model/paper.ts';
import { textDate } from '../../model/paper-date.ts';
import type { PartialDate } from '../../model/partial-date.ts';
import type { Statement } from '../../model/statement.ts';
import {
  paperName,
  paperPamphlet,
  paperUrl,
  statementPamphlet,
  statementUrl,
} from '../addresses.ts';
import { absolute, type Publication } from '../publication.ts';
import { capitalised } from '../wording.ts';
import type { CslItem } from './csl.ts';
import { personName } from './person-name.ts';

export interface Citable {
  readonly csl: CslItem;
  readonly date: PartialDate | undefined;
  /** The title is not the paper's own. */
  readonly isDescribed: boolean;
  readonly isGuide: boolean;
  /** Of a guide: the date is that of the paper which it is a guide to. */
  readonly isDateOfOriginal: boolean;
  /** Site path of its files, without their endings. */
  readonly stem: string;
}

/**
 * The date is the one that its page has, unless only changes are dated, or it is withdrawn. Of a reader’s
 * edition, it is the guide that is cited: it is the organisation’s, and not by the author of the paper, of
 * whom a note tells.
 */
export function citablePaper(publication: Publication, paper: Paper): Citable {
  const { readersEdition, descriptiveTitle, updated, issued } = paper;
  const date = textDate(paper);
  // A guide that was changed since has a date of its own.
  const isDateOfOriginal = readersEdition && date !== undefined && date === (updated ?? issued);
  const people = paper.authors.map(({ name, family }) => personName(name, family));
  const notes = [
    readersEdition && noteOnGuide(paper, isDateOfOriginal),
    descriptiveTitle && 'The title describes the paper, which has none of its own.',
  ].filter((note) => note !== false);
  return {
    csl: {
      ...common(publication, paper, date),
      id: paperName(paper),
      genre: readersEdition ? 'Reader’s edition' : capitalised(paper.kind),
      URL: absolute(publication.siteUrl, paperUrl(paper)),
      ...(people.length > 0 && !readersEdition && { author: people }),
      ...(notes.length > 0 && { note: notes.join(' ') }),
    },
    date,
    isDescribed: descriptiveTitle,
    isGuide: readersEdition,
    isDateOfOriginal,
    stem: paperPamphlet(paper),
  };
}

export function citableStatement(publication: Publication, statement: Statement): Citable {
  const { slug, published } = statement;
  return {
    csl: {
      ...common(publication, statement, published),
      id: `equalities-statement-${slug}`,
      genre: 'Equalities statement',
      URL: absolute(publication.siteUrl, statementUrl(statement)),
    },
    date: published,
    isDescribed: false,
    isGuide: false,
    isDateOfOriginal: false,
    stem: statementPamphlet(statement),
  };
}

/** What holds for all, unless more is known. */
function common(
  { organisation }: Publication,
  { title, summary, language }: Pick<Paper, 'title' | 'summary' | 'language'>,
  date: PartialDate | undefined,
) {
  return {
    type: 'report',
    // Two spaces end a value of RIS for its parsers.
    title: title.replace(/\s+/g, ' '),
    author: [{ literal: organisation.name }],
    ...(date && { issued: { 'date-parts': [date.split('-').map(Number)] } }),
    publisher: organisation.name,
    language,
    abstract: summary,
  } as const;
}

function noteOnGuide({ authors }: Paper, isDateOfOriginal: boolean): string {
  const names = new Intl.ListFormat('en-GB').format(authors.map(({ name }) => name));
  const paper = names ? `the paper by ${names}` : 'the paper';
  const dated = isDateOfOriginal ? ' The date is the paper’s.' : '';
  return `A guide to ${paper}, which it does not reproduce.${dated}`;
}
