import { base64OfBytes } from '../base64.ts';

/** Of UTF-8 in one word: in base64, with its signs and the header's name, a line may have 76 letters (RFC 2047, section 2). */
const WORD_BYTES = 39;

/** Text of a header: as it is where it is short and plain, else as encoded words, one a line (RFC 2047). */
export function encodedWords(text: string): string {
  // Line ends would begin a header of their own.
  const line = text.replace(/[\r\n\t]+/g, ' ');
  if (/^[\x20-\x7e]{0,60}$/.test(line) && !line.includes('=?')) return line;
  const words: string[] = [];
  let open: number[] = [];
  for (const sign of line) {
    const bytes = [...new TextEncoder().encode(sign)];
    if (open.length + bytes.length > WORD_BYTES) {
      words.push(word(open));
      open = [];
    }
    open.push(...bytes);
  }
  words.push(word(open));
  return words.join('\r\n ');
}

const word = (bytes: readonly number[]): string => `=?utf-8?B?${base64OfBytes(Uint8Array.from(bytes))}?=`;

/** Base64 in lines of 76 letters (RFC 2045, section 6.8). */
export const base64Lines = (bytes: Uint8Array): string => (base64OfBytes(bytes).match(/.{1,76}/g) ?? []).join('\r\n');
