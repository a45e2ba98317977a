/** What is read of an image without unpacking it. */
export interface ImageHeader {
  /** As stored, before the orientation is applied. */
  readonly widthPx: number;
  readonly heightPx: number;
  /** As EXIF has it: 1 is upright, 3 upside down, 6 and 8 on a side; 2, 4, 5 and 7 are mirrored. */
  readonly orientation: number;
  /** 1 for a still image. */
  readonly frames: number;
  /** It carries EXIF, XMP, IPTC or comments. */
  readonly hasMetadata: boolean;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Bytes as Latin-1 text; shorter where the file ends. */
export const asciiAt = (bytes: Uint8Array, start: number, length: number): string =>
  String.fromCharCode(...bytes.subarray(start, start + length));

/** Pieces of a file put together. */
export function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}
