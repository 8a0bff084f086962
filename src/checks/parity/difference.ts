/** One thing that a PDF says otherwise than its page, in words. */
import {
  type Entry,
  type Facts,
  factNames,
  type Landing,
  type Passage,
  wordsOf,
} from './outline.ts';

export interface Difference {
  readonly fact: string;
  /** What stands there on the page, or else in the PDF, with which to look for it in its source. */
  readonly role: string;
  readonly words: string;
  /** What stands around that, from the inside. */
  readonly around?: readonly string[];
  /** The same for differences that are one fault, wherever it shows; if none is given, the fact is. */
  readonly cause?: string;
}

type Part = Entry | Passage;

export function missing(entry: Part): Difference {
  return { fact: `The PDF lacks ${named(entry)}.`, ...clueOf(entry) };
}

export function added(entry: Part): Difference {
  return { fact: `The PDF has ${named(entry)}, which the page has not.`, ...clueOf(entry) };
}

/** @param after what stands before it in the PDF */
export function moved(entry: Entry, after: Entry | undefined): Difference {
  const place = after ? `after ${named(after)}` : 'before all that is beside it';
  return {
    fact: `In the PDF, ${named(entry)} stands in another place: ${place}.`,
    ...clueOf(entry),
  };
}

export function dissolved(entry: Entry): Difference {
  return { fact: `In the PDF, nothing says that ${named(entry)} is one.`, ...clueOf(entry) };
}

export function gathered(entry: Entry): Difference {
  const fact = `The PDF makes ${named(entry)} of what is none on the page.`;
  return { fact, ...clueOf(entry) };
}

export function otherRole(page: Entry, pdf: Entry): Difference {
  return { fact: `In the PDF, ${named(page)} is a ${pdf.role}.`, ...clueOf(page) };
}

export function otherWords(page: Entry, pdf: Entry): Difference {
  const [one, other] = whereTheyPart(page.text, pdf.text);
  return { fact: `The page says “${one}”, and the PDF “${other}”.`, ...clueOf(page) };
}

/** A passage that begins or ends elsewhere in the same text. */
export function otherStretch(page: Passage, pdf: Passage): Difference {
  return { fact: `In the PDF, ${named(page)} is “${clipped(pdf.text, 50)}”.`, ...clueOf(page) };
}

export function otherFact(key: keyof Facts, page: Part, pdf: Part): Difference {
  const say = (value: Facts[keyof Facts]): string =>
    value === undefined ? `no ${factNames[key]}` : `the ${factNames[key]} “${value}”`;
  const fact = `On the page, ${named(page)} has ${say(page.facts[key])}, and in the PDF ${say(pdf.facts[key])}.`;
  return { fact, ...clueOf(page) };
}

export function otherLanguage(page: Part, pdf: Part): Difference {
  const [one, other] = [page, pdf].map(({ language }) => language || 'no language');
  return {
    fact: `On the page, ${named(page)} is in ${one}, and in the PDF in ${other}.`,
    ...clueOf(page),
    cause: `language ${one} ${other}`,
  };
}

export function otherLanding(link: Passage, landing: Landing | undefined, to: Part): Difference {
  const where = landing?.page === undefined ? 'nowhere' : `to a place on page ${landing.page}`;
  const target = to.page === undefined ? named(to) : `${named(to)} on page ${to.page}`;
  const fact = `In the PDF, ${named(link)} leads ${where}, and not to ${target}.`;
  return { fact, ...clueOf(link) };
}

/** @param line of the contents, which says that page or none */
export function otherPage(
  line: Entry,
  said: number | undefined,
  page: number | undefined,
): Difference {
  const says = said === undefined ? 'no page' : `page ${said}`;
  const starts = page === undefined ? 'is not there' : `starts on page ${page}`;
  const fact = `The contents say ${says} for “${line.text}”, which ${starts}.`;
  return { fact, ...clueOf(line) };
}

function clueOf(part: Part): Pick<Difference, 'role' | 'words'> {
  return { role: part.role, words: wordsIn(part) };
}

function wordsIn(part: Part): string {
  return 'kids' in part ? wordsOf(part) : part.text;
}

/** `the heading “What it is about”`; of a long text its start. */
function named(part: Part): string {
  const words = wordsIn(part);
  const role = part.role.replace(/^\//, '');
  const whose = part.language && part.role === 'passage' ? ` in ${part.language}` : '';
  return words === '' ? `an empty ${role}` : `the ${role} “${clipped(words, 50)}”${whose}`;
}

function clipped(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length).trimEnd()}…` : text;
}

/** Both texts around the first place in which they differ. */
function whereTheyPart(one: string, other: string): [string, string] {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  const start = one.lastIndexOf(' ', Math.max(0, same - 15)) + 1;
  const cut = (text: string): string => (start > 0 ? '…' : '') + clipped(text.slice(start), 50);
  return [cut(one), cut(other)];
}
