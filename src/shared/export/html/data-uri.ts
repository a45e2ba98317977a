/** A multiple of three, so that no piece but the last is padded; small enough for the arguments of one call. */
const PIECE_BYTES = 0x6000;

/** Bytes as a `data:` URI in base64. */
export function dataUri(mediaType: string, bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE_BYTES))));
  return `data:${mediaType};base64,${pieces.join('')}`;
}
