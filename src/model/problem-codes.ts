/** The catalogue of everything that can be found wrong: a stable code, and what it stands for. */
export const problemCodes = {
  // content: files, front matter and data
  encoding: 'A file that is not saved as text in UTF-8.',
  'file-unused': 'A file of the content folder that is not published.',
  'front-matter': 'The YAML block is missing, not closed, or not YAML.',
  'unknown-key': 'A key that the schema does not know.',
  'missing-field': 'A field that every file of this kind has is not there.',
  'invalid-field': 'A field holds something that it cannot hold.',
  'invalid-date': 'A date that is no date at the precision of a year, a month or a day.',
  'low-contrast': 'A colour of the organisation’s in which text cannot be read.',
  'unknown-topic': 'A topic that the list of topics does not have.',
  'unknown-paper': 'A paper that is named and that there is none of.',
  'alias-draft': 'An old address of a draft, from which nothing leads on.',
  'duplicate-entry': 'Two entries that must differ are the same.',
  'statement-order': 'A statement that does not follow the one before it.',
  'commitment-unanswered': 'A commitment of the last statement that the next one does not answer.',
  'commitment-answer': 'An answer that does not fit what was promised, or what is promised now.',
  'review-due': 'A statement that is due for review soon, or late.',
  // content: Markdown
  'raw-html': 'HTML in Markdown, which cannot be checked or printed with certainty.',
  'control-character': 'A character that cannot be seen, and that no feed can hold.',
  'heading-space': 'A heading without a space after its hashes.',
  'heading-bold': 'A short paragraph in bold, where a heading may be meant.',
  'heading-level': 'A heading that skips a level, or takes the level of the title.',
  'duplicate-id': 'Two elements of a page with the same id.',
  'image-alt': 'An image without a text alternative.',
  'image-missing': 'An image that is not in the folder, or that no page can show.',
  'image-unreadable': 'A file that is named like a picture and that cannot be read as one.',
  'list-mark': 'Lines that start with a bullet or a dash and are no list.',
  'link-syntax': 'A link or an image that is not understood as one.',
  'link-scheme': 'A link that no reader can follow: to one’s own computer, or by an unknown way.',
  'table-caption': 'A caption that no table follows.',
  'table-row': 'Rows that do not make a table.',
  'table-header': 'A table without a header row.',
  'footnote-missing': 'A reference to a footnote that is not written.',
  'chart-data': 'A chart that cannot be drawn from its data.',
  'formula-data': 'A formula that cannot be shown, or that has no words.',
  'formula-mark': 'What looks like a formula and is plain text or code.',
  'source-unseen': 'Words that no page shows, in a text whose Markdown is to be published.',
  'callout-kind': 'A callout of a kind that there is none of.',
  'callout-open': 'A callout that is not closed.',
  // site
  'page-accessibility': 'A barrier that axe or HTML_CodeSniffer found on a page.',
  'page-html': 'Markup that is not valid HTML.',
  'page-placeholder': 'A page or feed that still shows a placeholder.',
  'link-page': 'A link to a page that is not there.',
  'link-moved': 'A link to an address from which readers are led on to another.',
  'link-fragment': 'A link to a place that is not on the page.',
  'link-asset': 'A file that a page needs and that is not there.',
  redirect: 'An address that does not lead on to where the manifest says.',
  'feed-syntax': 'A feed that cannot be parsed.',
  'feed-field': 'A feed that lacks what its specification requires.',
  'feed-date': 'A date in a feed that its specification does not allow.',
  'citation-file': 'A citation file that cannot be read, or says other than its page.',
  // pamphlets
  'pamphlet-missing': 'A pamphlet that is announced and was not made.',
  'pamphlet-stale': 'A pamphlet that differs from what pages and feeds say of it.',
  'pamphlet-untagged': 'A pamphlet without a structure tree.',
  'pamphlet-title': 'A pamphlet whose title or language is not the paper’s.',
  'pamphlet-size': 'A pamphlet whose pages are not of the size of its edition.',
  'pamphlet-shrunk':
    'A pamphlet in smaller type than its edition’s, because something is too wide.',
  'pamphlet-font': 'A pamphlet with a font that is not embedded.',
  'pamphlet-attachment': 'A pamphlet that does not hold the text that it is announced with.',
  'pamphlet-letters':
    'A pamphlet with letters that nobody writes, so that no search finds its words.',
  'pamphlet-place': 'A picture, formula or table of a pamphlet that says wrongly where it stands.',
  'pamphlet-page-number': 'A pamphlet with a page that readers call otherwise than it is printed.',
  'pamphlet-type': 'A pamphlet whose type is not what its edition promises: size, contrast, lines.',
  'pdf-ua': 'A pamphlet that is not, or not provably, what its standard asks (PDF/UA, PDF/A).',
  'pamphlet-parity': 'A pamphlet that does not say what its page says.',
  'print-file': 'A file for who prints pamphlets that is missing, or not what a printer needs.',
  'pamphlet-failed': 'A pamphlet that could not be printed.',
  'pamphlet-retried': 'A pamphlet that was printed at the second attempt.',
  // published
  'manifest-stale': 'The built site is not what its manifest says.',
} as const;

export type ProblemCode = keyof typeof problemCodes;

export function isProblemCode(code: unknown): code is ProblemCode {
  return typeof code === 'string' && Object.hasOwn(problemCodes, code);
}
