/** Finds what room marked content takes on its page: a box for each sequence, around all that it paints. */
import { around, type Box, common, identity, type Matrix, transformed, within } from './matrix.ts';
import type { PageContent } from './page-content.ts';
import type { Resources } from './resources.ts';
import { TextCursor } from './text-cursor.ts';

/** What `q` keeps and `Q` brings back (ISO 32000-1 8.4.2). */
interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
  readonly font: string;
  readonly size: number;
}

const textOperators: ReadonlySet<string> = new Set(['BT', 'Tm', 'Td', 'Tj', 'TJ']);

/**
 * @param page the room that there is
 * @param wanted the numbers of the sequences that are looked for
 * @returns by number, in the units of the page: pt
 */
export function paintedBoxes(
  { text, operations }: PageContent,
  resources: Resources,
  page: Box,
  wanted: ReadonlySet<number>,
): ReadonlyMap<number, Box> {
  const painter = new Painter(resources, page, wanted);
  for (const { operator, start, end } of operations) {
    // Most of a page is glyphs, and Chromium begins each sequence with a text object of its own.
    if (textOperators.has(operator) && !painter.isAtWork) continue;
    painter.perform(operator, text.slice(start, end - operator.length));
  }
  return painter.boxes;
}

class Painter {
  readonly boxes = new Map<number, Box>();
  readonly #resources: Resources;
  readonly #page: Box;
  readonly #wanted: ReadonlySet<number>;
  readonly #kept: State[] = [];
  /** For each sequence that is open, the number that holds in it, if it is wanted. */
  readonly #open: (number | undefined)[] = [];
  readonly #cursor = new TextCursor();
  #state: State;
  /** Around the points of the path that is being made, and whether it is to cut what comes after. */
  #path: Box | undefined;
  #cuts = false;

  constructor(resources: Resources, page: Box, wanted: ReadonlySet<number>) {
    this.#resources = resources;
    this.#page = page;
    this.#wanted = wanted;
    this.#state = { matrix: identity, clip: page, font: '', size: 0 };
  }

  /** Whether what is painted now is looked for. */
  get isAtWork(): boolean {
    return this.#open.at(-1) !== undefined;
  }

  perform(operator: string, operands: string): void {
    switch (operator) {
      case 'q':
        this.#kept.push(this.#state);
        break;
      case 'Q':
        this.#state = this.#kept.pop() ?? this.#state;
        break;
      case 'cm':
        this.#set({ matrix: within(this.#state.matrix, matrixIn(operands)) });
        break;
      case 'BMC':
      case 'BDC':
        this.#open.push(this.#numberIn(operands));
        break;
      case 'EMC':
        this.#open.pop();
        break;
      case 'BT':
        this.#cursor.place(identity);
        break;
      case 'Tf':
        this.#set({ font: nameIn(operands), size: numbersIn(operands)[1] ?? 0 });
        break;
      case 'Tm':
        this.#cursor.place(matrixIn(operands));
        break;
      case 'Td':
        this.#cursor.move(numbersIn(operands));
        break;
      case 'Tj':
        this.#showAll(operands);
        break;
      case 'TJ':
        this.#show(operands);
        break;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y':
        this.#extend(numbersIn(operands));
        break;
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = numbersIn(operands);
        this.#extend([x, y, x + width, y, x + width, y + height, x, y + height]);
        break;
      }
      case 'W':
      case 'W*':
        this.#cuts = true;
        break;
      case 'Do':
        this.#paint(this.#resources.object(nameIn(operands)), this.#state.matrix);
        break;
      case 'n':
        this.#endPath();
        break;
      case 'f':
      case 'F':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
      case 'S':
      case 's':
        this.#paint(this.#path, identity);
        this.#endPath();
    }
  }

  #set(changed: Partial<State>): void {
    this.#state = { ...this.#state, ...changed };
  }

  /** A sequence within another one, for the text of its words, belongs to that. */
  #numberIn(properties: string): number | undefined {
    const digits = /\/MCID\s+(\d+)/.exec(properties)?.[1];
    if (digits === undefined) return this.#open.at(-1);
    const number = Number(digits);
    return this.#wanted.has(number) ? number : undefined;
  }

  /** Glyphs, and further ones after a move each. */
  #showAll(text: string): void {
    for (const [, x, y, glyphs = ''] of text.matchAll(/(?:(\S+) (\S+) Td )?(<[^>]*>)/g)) {
      if (x !== undefined) this.#cursor.move([Number(x), Number(y)]);
      this.#show(glyphs);
    }
  }

  #show(glyphs: string): void {
    const { font, size, matrix } = this.#state;
    const metrics = this.#resources.font(font);
    if (!metrics) return;
    const place = within(matrix, this.#cursor.matrix);
    const line = transformed(place, this.#cursor.show(glyphs, metrics, size));
    // What is cut of the room of a line, as at the edge of a page, holds no part of its letters.
    if (common(line, this.#state.clip)) this.#add(common(line, this.#page));
  }

  /** @param points x and y in turn */
  #extend(points: readonly number[]): void {
    for (let index = 0; index + 1 < points.length; index += 2) {
      const [x = 0, y = 0] = [points[index], points[index + 1]];
      this.#path = around(this.#path, transformed(this.#state.matrix, [x, y, x, y]));
    }
  }

  #endPath(): void {
    if (this.#cuts && this.#path) {
      const { clip } = this.#state;
      // What cuts everything away leaves a point of it.
      const [left, bottom] = clip;
      this.#set({ clip: common(clip, this.#path) ?? [left, bottom, left, bottom] });
    }
    this.#path = undefined;
    this.#cuts = false;
  }

  #paint(room: Box | undefined, matrix: Matrix): void {
    if (room) this.#add(common(transformed(matrix, room), this.#state.clip));
  }

  #add(box: Box | undefined): void {
    const number = this.#open.at(-1);
    if (number !== undefined && box) this.boxes.set(number, around(this.boxes.get(number), box));
  }
}

function numbersIn(operands: string): number[] {
  return operands.trim().split(/\s+/).map(Number);
}

function matrixIn(operands: string): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersIn(operands);
  return [a, b, c, d, e, f];
}

function nameIn(operands: string): string {
  return /\/(\S+)/.exec(operands)?.[1] ?? '';
}
