/** What pages and pamphlets say around the text of a paper, in English. Translations say each of them. */
export const englishWords = {
  // the page: its ways on, its parts, and what screen readers call them
  backToListing: 'Back to all policies',
  otherLanguages: 'This paper in other languages',
  contents: 'Contents',
  notes: 'Notes',
  references: 'References',
  relatedPapers: 'Related papers',
  otherPapers: 'Other papers',
  previous: 'Previous',
  next: 'Next',

  // who, what and when
  author: 'Author',
  authors: 'Authors',
  supportedBy: 'Supported by',
  series: 'Series',
  date: 'Date',
  topic: 'Topic',
  topics: 'Topics',
  updated: 'Updated {date}',
  issued: 'Issued {date}',
  withdrawn: 'Withdrawn {date}',
  lastKnownChange: 'Last known change {date}',
  noDate: 'No date given',

  // notices
  withdrawnTitle: 'Withdrawn: {title}',
  versionTitle: '{title} (version of {date})',
  withdrawnNotice: 'Withdrawn',
  withdrawnOnDay: 'Withdrawn on {date}:',
  withdrawnInMonth: 'Withdrawn in {date}:',
  readInstead: 'Read instead: {paper}',
  supersededNotice: 'Superseded',
  thisVersion: 'This is the version of {date}.',
  newerVersion: 'A newer version is at {address}.',
  readersEdition: 'Reader’s edition',
  isReadersEdition: 'This is a reader’s edition.',
  readersEditionIs:
    'It is a guide made from the listing of {organisation}’s policy papers. It does not reproduce the paper.',
  titleDescribes: 'There, it has no title: this one describes it.',
  listingIsAt: 'The listing is at {address}.',

  // files
  ofTitle: 'of {title}',
  figures: 'PDF, {pages}, {size}',
  text: 'Text',
  toPrint: 'To print and hand out:',

  // what has happened to it
  updates: 'Updates to this page',
  updatesInPack: 'Updates to this paper',
  wasWithdrawn: 'The paper was withdrawn. {reason}',
  wasUpdated: 'The paper was updated.',
  wasIssued: 'The paper was issued.',
  versionIsKept: 'The version of this day is kept.',
  readVersion: 'Read this version',
  ofDate: 'of {date}',

  // citations
  cite: 'Cite this paper',
  citesGuide:
    'This cites the reader’s edition on this page, which is a guide, and not the paper itself.',
  yearOfPaper: 'Its year is that of the paper.',
  citation: 'Citation, to select and copy',
  citationFiles: 'For programs that keep references:',

  // notes, references, tables, formulas and charts
  note: 'Note',
  backToText: 'Back to the text',
  ofNote: 'of note {number}',
  ofReference: 'of {reference}',
  place: ', place {number}',
  table: 'Table {number}',
  formula: 'Formula: {words}',
  chartNumbers: '{title}: the numbers',

  // paper alone
  pageNumber: '{page} of {pages}',
  cover: 'Cover',
  links: 'Links in this pamphlet',
  linksInPack: 'Links in this paper',
  linkNumbers: 'A number in square brackets in the text stands for one of these addresses.',
  colophon: 'About this pamphlet',
  versionOf: 'Version of {date}',
  onTheWeb: 'On the web',
  publishedBy: 'Published by',
  qrCode: 'QR code for this page: {address}',
  otherFormats: 'To get it in another format',
  askForFormats:
    'The page on the web offers this pamphlet in large print and in a dyslexia-friendly edition. Ask for any other format that suits you, such as Braille or a paper copy:',
  telephone: 'Telephone: {number}',
  email: 'E-mail: {address}',
  markdownText: 'The text of “{title}” in Markdown',
  forPrinting: 'For printing alone. To read this on a screen or to have it read out, use {address}',
  imprint: 'Company no: {company}. Charity no: {charity}. Set in Atkinson Hyperlegible Next.',
} as const;
