import { LIMITS } from './limits.ts';

export interface DecodedText {
  readonly text: string;
  readonly warnings: readonly string[];
}

/** Control characters other than tab and line ends. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Characters that turn the direction of the text around them: they can show one thing and mean another. */
const BIDI = /[\u202a-\u202e\u2066-\u2069]/g;
const NOTHING = /[\ufeff\u200b\u2060\ufff9-\ufffb]/g;

/** Makes text of bytes: UTF-8 or UTF-16 by their mark, else UTF-8, else Windows-1252. `most` characters of it are kept. */
export function decodeText(content: Uint8Array | string, most: number = LIMITS.characters): DecodedText {
  if (typeof content === 'string') return cleanText(content, [], most);
  const [first, second] = content;
  if (first === 0xff && second === 0xfe) return cleanText(new TextDecoder('utf-16le').decode(content), [], most);
  if (first === 0xfe && second === 0xff) return cleanText(new TextDecoder('utf-16be').decode(content), [], most);
  try {
    return cleanText(new TextDecoder('utf-8', { fatal: true }).decode(content), [], most);
  } catch {
    return decodeBroken(content, most);
  }
}

function decodeBroken(content: Uint8Array, most: number): DecodedText {
  const utf8 = new TextDecoder('utf-8').decode(content);
  const broken = utf8.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = utf8.match(/[^\0-\x7f]/g)?.length ?? 0;
  // A file with hardly any sound sequence beyond ASCII was never UTF-8.
  if (broken * 2 >= beyondAscii) {
    return cleanText(
      new TextDecoder('windows-1252').decode(content),
      ['The file is not UTF-8; it was read as Windows-1252. Look at accented letters.'],
      most,
    );
  }
  const times = broken === 1 ? 'one place' : `${broken} places`;
  return cleanText(utf8, [`The file is broken UTF-8 in ${times}, shown as �.`], most);
}

/** Takes out what no reader sees and what could mislead one, and says so; cuts what is beyond the limit. */
export function cleanText(given: string, warnings: readonly string[], most: number = LIMITS.characters): DecodedText {
  const out = [...warnings];
  let text = given;
  if (text.length > most) {
    out.push(
      `The text has ${text.length.toLocaleString('en')} characters; what is beyond ${most.toLocaleString('en')} was cut. Split the file to import the rest.`,
    );
    text = text.slice(0, most);
  }
  const controls = text.match(CONTROLS)?.length ?? 0;
  if (controls > 0) out.push(`${controls} control ${controls === 1 ? 'character was' : 'characters were'} left out.`);
  const bidi = text.match(BIDI)?.length ?? 0;
  if (bidi > 0)
    out.push(
      `${bidi} hidden direction ${bidi === 1 ? 'sign was' : 'signs were'} left out: they can make a text look other than it is.`,
    );
  text = text
    .replace(CONTROLS, '')
    .replace(BIDI, '')
    .replace(NOTHING, '')
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n');
  return { text, warnings: out };
}
