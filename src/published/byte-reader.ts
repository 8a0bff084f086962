/** Takes a stream apart into runs of bytes whose lengths are known. `Readable.read` stalls where a run is longer than zlib’s buffer. */

export class ByteReader {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]();
  }

  /**
   * @returns the next bytes, so many
   * @throws Error if the stream has fewer, and whatever error it ends with
   */
  async take(bytes: number): Promise<Buffer> {
    const parts = [this.#rest];
    let length = this.#rest.length;
    while (length < bytes) {
      const { value, done } = await this.#chunks.next();
      if (done) throw new Error(`The stream ends ${bytes - length} bytes early.`);
      parts.push(value);
      length += value.length;
    }
    const all = parts.length === 1 ? this.#rest : Buffer.concat(parts, length);
    this.#rest = all.subarray(bytes);
    return all.subarray(0, bytes);
  }
}
