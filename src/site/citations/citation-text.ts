/** Writes a citation in the format of a file, by citation-js. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CitationFormat } from './citation-formats.ts';
import type { CslItem, CslName } from './csl.ts';
import { texText } from './tex-text.ts';

// The key of an entry is the name of the publication, as it stands in its address. Where all is to be
// ASCII, the library leaves out letters that it has no command for, such as Hebrew ones.
const bibtex = { asciiOnly: false, checkLabel: false, useIdAsLabel: true };
Object.assign(plugins.config.get('@bibtex').format, bibtex);

const writers: Readonly<Record<CitationFormat, (item: CslItem) => string>> = {
  bibtex: (item) => `${plugins.output.format('bibtex', [inTex(item)]).trim()}\n`,
  ris: (item) =>
    risLines(item)
      .map((line) => `${line}\r\n`)
      .join(''),
  csl: (item) => `${JSON.stringify([item], null, 2)}\n`,
};

export function citationText(format: CitationFormat, item: CslItem): string {
  return writers[format](item);
}

function inTex(item: CslItem): CslItem {
  const { title, genre, publisher, note, author } = item;
  return {
    ...item,
    title: texText(title),
    genre: texText(genre),
    publisher: texText(publisher),
    author: author.map((name) => {
      const parts = Object.entries(name).map(([part, text]) => [part, texText(text)]);
      return Object.fromEntries(parts) as CslName;
    }),
    ...(note !== undefined && { note: texText(note) }),
  };
}

/** The library breaks long values within words; its ID is cut off, and only for its own use. */
function risLines(item: CslItem): string[] {
  const [record = {}] = plugins.output.format('ris', [withTwoDigits(item)], { format: 'object' });
  const { TY, ID: _id, ...tags } = record;
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((value) => `${tag}  - ${value}`),
  );
  return [`TY  - ${TY}`, ...lines, 'ER  - '];
}

/** RIS: a date is YYYY/MM/DD/other information, with months and days of two digits. */
function withTwoDigits(item: CslItem): CslItem {
  if (!item.issued) return item;
  const parts = item.issued['date-parts'].map((date) =>
    date.map((part) => String(part).padStart(2, '0')),
  );
  return { ...item, issued: { 'date-parts': parts } };
}
