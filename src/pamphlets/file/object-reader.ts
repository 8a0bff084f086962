/** Reads objects of a PDF (ISO 32000-1 7.3) as Chromium writes them: of generation 0, without comments. */
import {
  PDFArray,
  PDFBool,
  PDFCatalog,
  type PDFContext,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFObject,
  PDFPageLeaf,
  PDFPageTree,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { endOfString } from '../content/operations.ts';
import { writtenOtherwise } from './written-otherwise.ts';

const space = 0x20;

const header = /\d+ 0 obj/y;
const dictionaryStart = /<</y;
const streamStart = /stream\r?\n/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const hexadecimal = /<[\s\dA-Fa-f]*>/y;
const reference = /\d+ 0 R/y;
const numberOrWord = /[-+]?[\d.]+|true|false|null/y;

/** For which types of dictionaries pdf-lib has classes of their own. */
const classes = new Map<PDFObject | undefined, Pick<typeof PDFDict, 'fromMapWithContext'>>([
  [PDFName.of('Catalog'), PDFCatalog],
  [PDFName.of('Pages'), PDFPageTree],
  [PDFName.of('Page'), PDFPageLeaf],
]);

export class ObjectReader {
  readonly #bytes: Uint8Array;
  readonly #text: string;
  readonly #context: PDFContext;
  /** By how they are written, as most stand there many times: what cannot change. */
  readonly #names = new Map<string, PDFName>();
  readonly #refs = new Map<string, PDFRef>();
  readonly #values = new Map<string, PDFObject>([
    ['true', PDFBool.True],
    ['false', PDFBool.False],
    ['null', PDFNull],
  ]);
  #position = 0;

  /**
   * @param text the same as the bytes, a character a byte
   * @param context of the document that the objects are for
   */
  constructor(bytes: Uint8Array, text: string, context: PDFContext) {
    this.#bytes = bytes;
    this.#text = text;
    this.#context = context;
  }

  /**
   * @param offset where it begins with its number, in bytes
   * @throws Error if it is not written as Chromium writes it
   */
  readIndirect(offset: number): PDFObject {
    this.#position = offset;
    this.#take(header);
    const object = this.#read();
    this.#skipSpace();
    return object instanceof PDFDict && this.#skip(streamStart) ? this.#streamOf(object) : object;
  }

  /**
   * @param offset where it begins, in bytes
   * @throws Error if no dictionary is there, or it is not written as Chromium writes it
   */
  readDictionary(offset: number): PDFDict {
    this.#position = offset;
    return this.#dictionary();
  }

  #read(): PDFObject {
    this.#skipSpace();
    switch (this.#text[this.#position]) {
      case '/':
        return this.#name();
      case '[':
        return this.#array();
      case '<':
        return this.#text[this.#position + 1] === '<' ? this.#dictionary() : this.#hexadecimal();
      case '(':
        return this.#string();
      default:
        return this.#reference() ?? this.#value();
    }
  }

  #name(): PDFName {
    const written = this.#take(name);
    const known = this.#names.get(written);
    if (known) return known;
    // pdf-lib keeps all names, and a part of a text keeps the whole of it.
    const own = PDFName.of(Buffer.from(written.slice(1), 'latin1').toString('latin1'));
    this.#names.set(written, own);
    return own;
  }

  #reference(): PDFRef | undefined {
    const start = this.#position;
    if (!this.#skip(reference)) return undefined;
    const written = this.#text.slice(start, this.#position);
    const ref = this.#refs.get(written) ?? PDFRef.of(Number.parseInt(written, 10));
    this.#refs.set(written, ref);
    return ref;
  }

  #value(): PDFObject {
    const written = this.#take(numberOrWord);
    const value = this.#values.get(written) ?? PDFNumber.of(Number(written));
    this.#values.set(written, value);
    return value;
  }

  #hexadecimal(): PDFHexString {
    return PDFHexString.of(this.#take(hexadecimal).slice(1, -1));
  }

  #string(): PDFString {
    const start = this.#position;
    this.#position = endOfString(this.#text, start);
    return PDFString.of(this.#text.slice(start + 1, this.#position - 1));
  }

  #array(): PDFArray {
    const array = PDFArray.withContext(this.#context);
    this.#position += 1;
    while (!this.#ends(']')) array.push(this.#read());
    return array;
  }

  #dictionary(): PDFDict {
    const entries = new Map<PDFName, PDFObject>();
    this.#take(dictionaryStart);
    while (!this.#ends('>>')) entries.set(this.#name(), this.#read());
    const { fromMapWithContext } = classes.get(entries.get(PDFName.Type)) ?? PDFDict;
    return fromMapWithContext(entries, this.#context);
  }

  /** Its length, which Chromium writes into the dictionary itself, is in bytes. */
  #streamOf(dictionary: PDFDict): PDFRawStream {
    const length = dictionary.get(PDFName.Length);
    if (!(length instanceof PDFNumber)) throw this.#unexpected();
    const end = this.#position + length.asNumber();
    return PDFRawStream.of(dictionary, this.#bytes.subarray(this.#position, end));
  }

  #ends(sign: string): boolean {
    this.#skipSpace();
    const isThere = this.#text.startsWith(sign, this.#position);
    if (isThere) this.#position += sign.length;
    return isThere;
  }

  /** ISO 32000-1 7.2.2: the space and what is below it, of which nothing else may stand here. */
  #skipSpace(): void {
    while (this.#text.charCodeAt(this.#position) <= space) this.#position += 1;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.#position;
    const isThere = pattern.test(this.#text);
    if (isThere) this.#position = pattern.lastIndex;
    return isThere;
  }

  #take(pattern: RegExp): string {
    const start = this.#position;
    if (!this.#skip(pattern)) throw this.#unexpected();
    return this.#text.slice(start, this.#position);
  }

  #unexpected(): Error {
    return writtenOtherwise(`At byte ${this.#position}, the PDF is not as Chromium writes it.`);
  }
}
