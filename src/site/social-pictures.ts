/** The pictures that stand for papers and statements where their addresses are shared. */
import { dateWords } from '../../_includes/partials/dated.ts';
import type { SocialPictureEntry } from '../model/manifest.ts';
import type { Paper } from '../model/paper.ts';
import { shownDate } from '../model/paper-date.ts';
import { formatPartialDate } from '../model/partial-date.ts';
import type { Statement } from '../model/statement.ts';
import { stringsFor } from '../model/strings.ts';
import {
  fileOf,
  paperPamphlet,
  paperUrl,
  socialPictureUrl,
  statementPamphlet,
  statementUrl,
} from './addresses.ts';
import type { Publication } from './publication.ts';
import { capitalised, spokenPeriod } from './wording.ts';

/** All that the site has. */
export function socialPicturesOf(publication: Publication): SocialPictureEntry[] {
  return [
    ...publication.papers.map((paper) => pictureOfPaper(publication, paper)),
    ...publication.statements.map((statement) => pictureOfStatement(publication, statement)),
  ];
}

export function pictureOfPaper(publication: Publication, paper: Paper): SocialPictureEntry {
  const { slug, title, kind, language, source } = paper;
  const strings = stringsFor(publication.strings, language);
  return {
    ...shared(publication),
    slug,
    page: paperUrl(paper),
    path: fileOf(socialPictureUrl(paperPamphlet(paper))),
    source: source.file,
    language,
    title,
    kind: capitalised(strings.kinds[kind]),
    // That there is no date need not be said to who only passes by.
    ...(shownDate(paper) && { dated: dateWords(paper, strings) }),
  };
}

export function pictureOfStatement(
  publication: Publication,
  statement: Statement,
): SocialPictureEntry {
  const { slug, title, language, source, published, period } = statement;
  return {
    ...shared(publication),
    slug,
    page: statementUrl(statement),
    path: fileOf(socialPictureUrl(statementPamphlet(statement))),
    source: source.file,
    language,
    title,
    kind: 'Equalities statement',
    dated: published ? `Published ${formatPartialDate(published)}` : spokenPeriod(period),
  };
}

function shared({ organisation, styleSheet }: Publication) {
  return { publisher: organisation.name, styleSheet };
}

/** The words of a picture, for who does not see it. */
export function wordsOfPicture({ kind, title, publisher, dated }: SocialPictureEntry): string {
  const end = /[.!?]$/.test(title) ? '' : '.';
  return `${kind}: ${title}${end} ${[publisher, dated].filter((part) => part !== undefined).join(', ')}.`;
}
