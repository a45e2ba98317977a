import { ByteWriter } from './byte-writer.ts';
import type { Segment } from './segment.ts';
import { signatureOf } from './signature.ts';

/** Writes a segment term by term, in the order of its dictionary. */
export class SegmentWriter {
  readonly postings: ByteWriter;
  readonly positions: ByteWriter;
  readonly #terms: string[] = [];
  readonly #postingStarts: number[] = [];
  readonly #positionStarts: number[] = [];

  constructor(bytes = 256) {
    this.postings = new ByteWriter(bytes);
    this.positions = new ByteWriter(bytes);
  }

  begin(term: string): void {
    this.#terms.push(term);
    this.#postingStarts.push(this.postings.length);
    this.#positionStarts.push(this.positions.length);
  }

  seal(size: number): Segment {
    const terms = this.#terms;
    const termStarts = new Uint32Array(terms.length + 1);
    let at = 0;
    terms.forEach((term, index) => {
      termStarts[index] = at;
      at += term.length;
    });
    termStarts[terms.length] = at;
    return {
      size,
      count: terms.length,
      terms: terms.join(''),
      termStarts,
      signatures: Uint32Array.from(terms, signatureOf),
      postings: this.postings.take(),
      postingStarts: Uint32Array.from([...this.#postingStarts, this.postings.length]),
      positions: this.positions.take(),
      positionStarts: Uint32Array.from([...this.#positionStarts, this.positions.length]),
    };
  }
}
