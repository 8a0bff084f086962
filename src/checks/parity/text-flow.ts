/** Settles one run of words: white space as it is heard, and which words are in which passage. */
import type { Entry, Facts, InlineRole, Landing, Mark, Passage } from './outline.ts';

/** Words of one language and, in a PDF, of one page. */
interface Piece {
  readonly text: string;
  readonly language: string;
  readonly page: number | undefined;
  readonly marks: readonly Mark[];
}

/** An inline element: the pieces from one, up to and without another, by their number. */
interface Stretch {
  readonly role: InlineRole;
  readonly facts: Facts;
  readonly landing: Landing | undefined;
  readonly anchor: string | undefined;
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

export class TextFlow {
  readonly #pieces: Piece[] = [];
  readonly #stretches: Stretch[] = [];

  /** How many pieces there are. */
  get length(): number {
    return this.#pieces.length;
  }

  add(piece: Piece): void {
    this.#pieces.push(piece);
  }

  /** Says of all pieces from one on what they are. */
  mark(stretch: Omit<Stretch, 'to'>): void {
    this.#stretches.push({ ...stretch, to: this.length });
  }

  /** The run as an entry; nothing if no word and no inline element is in it. */
  settle(anchors: () => readonly string[]): Entry | undefined {
    const { text, spans } = joined(this.#pieces);
    const marks = this.#pieces.flatMap((piece) => piece.marks);
    if (text === '' && this.#stretches.length === 0) return undefined;
    const worded = this.#pieces.filter((_, index) => !isEmpty(spans[index]));
    const [first] = worded;
    const page = (first ?? this.#pieces[0])?.page;
    const passages = [
      // The outer of two is marked after the inner one, and named before it.
      ...this.#stretches.toReversed().map((stretch) => this.#passageOf(stretch, text, spans)),
      ...foreignPassages(this.#pieces, text, spans),
    ];
    return {
      role: 'text',
      facts: {},
      ...(first && { language: first.language }),
      text,
      passages: passages.toSorted((a, b) => a.start - b.start || b.text.length - a.text.length),
      kids: [],
      anchors: anchors(),
      ...(page !== undefined && { page }),
      ...(marks.length > 0 && { marks }),
    };
  }

  #passageOf(
    { role, facts, landing, anchor, from, to }: Stretch,
    text: string,
    spans: readonly Span[],
  ): Passage {
    const own = spans.slice(from, to).filter((span) => !isEmpty(span));
    const start = own[0]?.start ?? Math.min(spans[from]?.start ?? text.length, text.length);
    const words = text.slice(start, own.at(-1)?.end ?? start);
    const first = this.#pieces.slice(from, to).find((_, index) => !isEmpty(spans[from + index]));
    return {
      role,
      facts,
      text: words,
      start,
      anchors: anchor === undefined ? [] : [anchor],
      ...(landing !== undefined && { landing }),
      ...(first?.page !== undefined && { page: first.page }),
    };
  }
}

/**
 * White space is one space, and belongs to what stands before it. Soft hyphens are no characters of
 * a word. Ligatures are left alone: a PDF whose words have letters that nobody typed is at fault.
 */
function joined(pieces: readonly Piece[]): { text: string; spans: Span[] } {
  let text = '';
  const spans = pieces.map((piece) => {
    const plain = piece.text.normalize('NFC').replaceAll('\u00AD', '').replace(/\s+/g, ' ');
    const before = text.length;
    text += text === '' || text.endsWith(' ') ? plain.trimStart() : plain;
    const added = text.slice(before);
    return { start: text.length - added.trimStart().length, end: before + added.trimEnd().length };
  });
  return { text: text.trimEnd(), spans };
}

function isEmpty(span: Span | undefined): boolean {
  return span === undefined || span.end <= span.start;
}

/** What is in another language than the text starts in, however it is divided into elements. */
function foreignPassages(
  pieces: readonly Piece[],
  text: string,
  spans: readonly Span[],
): Passage[] {
  const runs: { language: string; start: number; end: number }[] = [];
  for (const [index, { language }] of pieces.entries()) {
    const span = spans[index];
    if (!span || isEmpty(span)) continue;
    const last = runs.at(-1);
    if (last?.language === language) last.end = span.end;
    else runs.push({ language, ...span });
  }
  return runs
    .filter(({ language }) => language !== runs[0]?.language)
    .map(({ language, start, end }) => ({
      role: 'passage',
      facts: {},
      text: text.slice(start, end),
      start,
      language,
      anchors: [],
    }));
}
