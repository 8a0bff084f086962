/** The words of several indexes in their order, each once, with all pages in which it stands. */
import { contentOf, type IndexedWord, type WordChunk, type WordPage } from './pagefind-files.ts';

export interface WordsOfIndex {
  /** Files of words, in their order. */
  readonly chunks: readonly Uint8Array[];
  /** The number of each of its pages among those of all, ascending. */
  readonly places: readonly number[];
  /** The number of each of its fields, likewise. */
  readonly fields: readonly number[];
}

/** One file of each index is unpacked at a time: all of them would take many times their size. */
export function* mergedWords(indexes: readonly WordsOfIndex[]): Generator<IndexedWord> {
  const heads = indexes.map((index) => {
    const words = wordsOf(index);
    return { words, next: words.next() };
  });
  for (;;) {
    const rest = heads.flatMap(({ next }) => (next.done ? [] : [next.value]));
    const [first, ...others] = rest;
    if (!first) return;
    const [word] = others.reduce((a, b) => (byCodePoint(b[0], a[0]) < 0 ? b : a), first);
    yield merged(rest.filter((other) => other[0] === word));
    for (const head of heads) {
      if (!head.next.done && head.next.value[0] === word) head.next = head.words.next();
    }
  }
}

export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** With pages and fields by their numbers among all, and not in steps. */
function* wordsOf({ chunks, places, fields }: WordsOfIndex): Generator<IndexedWord> {
  const moved = (pages: readonly WordPage[]): WordPage[] => {
    let number = 0;
    return pages.map(([step, inText, inFields]) => {
      number += step;
      const renamed = inFields.map((place) =>
        place < 0 ? -1 - (fields[-1 - place] ?? Number.NaN) : place,
      );
      return [places[number] ?? Number.NaN, inText, renamed];
    });
  };
  for (const chunk of chunks) {
    const [words] = contentOf<WordChunk>(chunk);
    for (const [word, pages, variants] of words) {
      yield [word, moved(pages), variants.map(([form, pages]) => [form, moved(pages)])];
    }
  }
}

/** @param words the same one, of several indexes */
function merged(words: readonly IndexedWord[]): IndexedWord {
  const variants = Map.groupBy(
    words.flatMap(([, , variants]) => variants),
    ([form]) => form,
  );
  const forms = [...variants].map(([form, same]) => ({
    form,
    pages: inOrder(same.flatMap(([, pages]) => pages)),
  }));
  forms.sort((a, b) => (a.pages[0]?.[0] ?? 0) - (b.pages[0]?.[0] ?? 0));
  return [
    words[0]?.[0] ?? '',
    asSteps(inOrder(words.flatMap(([, pages]) => pages))),
    forms.map(({ form, pages }) => [form, asSteps(pages)]),
  ];
}

function inOrder(pages: WordPage[]): WordPage[] {
  return pages.sort(([a], [b]) => a - b);
}

function asSteps(pages: readonly WordPage[]): WordPage[] {
  return pages.map(([number, ...places], index) => [
    number - (pages[index - 1]?.[0] ?? 0),
    ...places,
  ]);
}
