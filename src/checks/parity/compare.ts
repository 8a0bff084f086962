/** Holds the outline of a page and that of its PDF together, and says each thing in which they differ. */
import { align, type Pair } from './align.ts';
import { lineOf, takePageNumbers } from './contents-pages.ts';
import type { Difference } from './difference.ts';
import * as differs from './difference.ts';
import { likenessOfEntries, likenessOfPassages, signatureOf } from './likeness.ts';
import {
  type Entry,
  type Facts,
  factNames,
  type Landing,
  type Passage,
  wordsOf,
} from './outline.ts';

/**
 * Every difference, in the order of the page; none if a reader hears the same of both. What paper
 * alone knows, the numbers of pages in the contents, is held against the PDF itself.
 */
export function compareOutlines(page: readonly Entry[], pdf: readonly Entry[]): Difference[] {
  const comparison = new Comparison();
  comparison.entries(page, takePageNumbers(pdf));
  return comparison.differences();
}

interface Lost {
  readonly entry: Entry;
  /** What stands before it. */
  readonly after: Entry | undefined;
  /** Where the difference has its place among the others. */
  readonly slot: number;
  readonly around: readonly Entry[];
}

class Comparison {
  /** With gaps for what turns out to be elsewhere. */
  readonly #found: (Difference | undefined)[] = [];
  /** The entries of the page that are being looked into, the inner ones first. */
  #around: readonly Entry[] = [];
  readonly #missing: Lost[] = [];
  readonly #added: Lost[] = [];
  /** For each id of the page, the entry of the PDF that is its counterpart. */
  readonly #places = new Map<string, Entry | Passage>();
  /** Links within the page, and where they lead in the PDF. */
  readonly #links: { readonly page: Passage; readonly landing: Landing | undefined }[] = [];
  /** Items of the contents, and the pages that they say. */
  readonly #items: { readonly page: Entry; readonly saysPage: number | undefined }[] = [];

  entries(page: readonly Entry[], pdf: readonly Entry[]): void {
    let [left, right]: [Entry[], Entry[]] = [[], []];
    let before: Entry | undefined;
    const endGap = (): void => {
      this.#gap(left, right, before);
      [left, right] = [[], []];
    };
    for (const [one, other] of pairsOf(page, pdf)) {
      if (one && other) {
        endGap();
        this.#pair(one, other);
        before = other;
      } else if (one) left.push(one);
      else right.push(other);
    }
    endGap();
  }

  differences(): Difference[] {
    for (const { entry, slot, around } of this.#missing) {
      const signature = signatureOf(entry);
      const index = this.#added.findIndex((one) => signatureOf(one.entry) === signature);
      const [elsewhere] = index < 0 ? [] : this.#added.splice(index, 1);
      const isElsewhere = elsewhere && differs.moved(entry, elsewhere.after);
      this.#found[slot] = within(isElsewhere ?? differs.missing(entry), around);
    }
    for (const { entry, slot, around } of this.#added) {
      this.#found[slot] = within(differs.added(entry), around);
    }
    return [
      ...this.#found.filter((one) => one !== undefined),
      ...this.#wrongLandings(),
      ...this.#wrongPageNumbers(),
    ];
  }

  /** What stands between two pairs: each in one outline only, unless it is the same in other wrapping. */
  #gap(page: readonly Entry[], pdf: readonly Entry[], before: Entry | undefined): void {
    const [one, other] = [page[0], pdf[0]];
    const isSame = one && other && page.map(wordsOf).join(' ') === pdf.map(wordsOf).join(' ');
    if (isSame && page.length === 1 && one.kids.length > 0) {
      this.#say(differs.dissolved(one));
      this.entries(one.kids, pdf);
    } else if (isSame && pdf.length === 1 && other.kids.length > 0) {
      this.#say(differs.gathered(other));
      this.entries(page, other.kids);
    } else {
      this.#lose(this.#missing, page, undefined);
      this.#lose(this.#added, pdf, before);
    }
  }

  #lose(where: Lost[], entries: readonly Entry[], before: Entry | undefined): void {
    for (const [index, entry] of entries.entries()) {
      const slot = this.#found.push(undefined) - 1;
      const around = this.#around;
      where.push({ entry, after: entries[index - 1] ?? before, slot, around });
    }
  }

  #pair(page: Entry, pdf: Entry): void {
    for (const anchor of page.anchors) this.#places.set(anchor, pdf);
    if (page.role !== pdf.role) this.#say(differs.otherRole(page, pdf));
    else this.#facts(page, pdf);
    if (page.role === 'contents item') this.#items.push({ page, saysPage: pdf.saysPage });
    if (page.language !== pdf.language) this.#say(differs.otherLanguage(page, pdf));
    if (page.text !== pdf.text) this.#say(differs.otherWords(page, pdf));
    this.#passages(page, pdf);
    const outside = this.#around;
    this.#around = [page, ...outside];
    this.entries(page.kids, pdf.kids);
    this.#around = outside;
  }

  #say(difference: Difference): void {
    this.#found.push(within(difference, this.#around));
  }

  #passages(page: Entry, pdf: Entry): void {
    const isSameText = page.text === pdf.text;
    for (const [one, other] of align(page.passages, pdf.passages, likenessOfPassages)) {
      if (!one) this.#say(differs.added(other));
      else if (!other) this.#say(differs.missing(one));
      else {
        if (one.language !== other.language) this.#say(differs.otherLanguage(one, other));
        // Where the text is another one, its passages are as well, and it is said.
        const isSameStretch = one.text === other.text && one.start === other.start;
        if (isSameText && !isSameStretch) this.#say(differs.otherStretch(one, other));
        this.#facts(one, other);
        for (const anchor of one.anchors) this.#places.set(anchor, other);
        if (leadsWithin(one, other)) this.#links.push({ page: one, landing: other.landing });
      }
    }
  }

  #facts(page: Entry | Passage, pdf: Entry | Passage): void {
    for (const key of Object.keys(factNames) as (keyof Facts)[]) {
      const [one, other] = [page.facts[key], pdf.facts[key]];
      const isLanding = key === 'target' && leadsWithin(page, pdf);
      const isPlain = key === 'name' && one === undefined;
      if (one !== other && !isLanding && !isPlain) this.#say(differs.otherFact(key, page, pdf));
    }
  }

  /** A destination may have the right name and be in the wrong place, or no name at all. */
  #wrongLandings(): Difference[] {
    return this.#links.flatMap(({ page, landing }) => {
      const target = this.#places.get(page.facts.target?.slice(1) ?? '');
      if (!target) return [];
      const isThere =
        landing?.page === target.page &&
        (landing?.element === undefined || target.anchors.includes(landing.element));
      return isThere ? [] : [differs.otherLanding(page, landing, target)];
    });
  }

  #wrongPageNumbers(): Difference[] {
    return this.#items.flatMap(({ page, saysPage }) => {
      const line = lineOf(page);
      const link = line?.passages.find(({ role }) => role === 'link');
      const section = this.#places.get(link?.facts.target?.slice(1) ?? '');
      if (!line || saysPage === section?.page) return [];
      return [differs.otherPage(line, saysPage, section?.page)];
    });
  }
}

/** A destination of the right name, or without one, has to be looked at once all places are known. */
function leadsWithin({ facts: page }: Entry | Passage, { facts: pdf }: Entry | Passage): boolean {
  const isNamed = pdf.target === page.target;
  return page.target?.startsWith('#') === true && (isNamed || pdf.target === '#');
}

function within(difference: Difference, around: readonly Entry[]): Difference {
  // What a text is, the entry around it says: a heading, a cell.
  const role = difference.role === 'text' ? (around[0]?.role ?? 'text') : difference.role;
  return { ...difference, role, around: around.map(wordsOf) };
}

/** Most of two outlines is the same: only what lies between the same start and the same end is aligned. */
function pairsOf(page: readonly Entry[], pdf: readonly Entry[]): Pair<Entry>[] {
  const isSame = (one: Entry | undefined, other: Entry | undefined): boolean =>
    one !== undefined && other !== undefined && signatureOf(one) === signatureOf(other);
  const shorter = Math.min(page.length, pdf.length);
  let start = 0;
  while (start < shorter && isSame(page[start], pdf[start])) start += 1;
  let end = 0;
  while (end < shorter - start && isSame(page.at(-1 - end), pdf.at(-1 - end))) end += 1;
  const same = (from: number, to: number, shift: number): Pair<Entry>[] =>
    page.slice(from, to).flatMap((one, index): Pair<Entry>[] => {
      const other = pdf[from + index + shift];
      return other ? [[one, other]] : [];
    });
  const middle = align(
    page.slice(start, page.length - end),
    pdf.slice(start, pdf.length - end),
    likenessOfEntries,
  );
  const tail = page.length - end;
  return [...same(0, start, 0), ...middle, ...same(tail, page.length, pdf.length - page.length)];
}
