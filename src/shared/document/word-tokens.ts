const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * A word with its apostrophes and a number with its points; one space; or one character with all that belongs to it
 * (marks, skin tones, joined emoji, the two letters of a flag). Not by `Intl.Segmenter`, whose time grows with the square
 * of the text's length.
 */
const TOKEN =
  /[\p{L}\p{N}\p{M}]+(?:(?:['’](?=\p{L})|(?<=\p{N})[.,](?=\p{N}))[\p{L}\p{N}\p{M}]+)*|\s|[\u{1f1e6}-\u{1f1ff}]{2}|.[\p{M}\p{Emoji_Modifier}]*(?:\u200d.[\p{M}\p{Emoji_Modifier}]*)*/gsu;

/** Scripts that write no spaces: there only a dictionary knows the words. */
const UNSPACED = /[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]/;

/** Cuts a text into words, spaces and punctuation marks; put together again they are the text. Never inside a character. */
export const wordTokens = (text: string): string[] =>
  (text.match(TOKEN) ?? []).flatMap((token) =>
    UNSPACED.test(token) ? [...segmenter.segment(token)].map(({ segment }) => segment) : [token],
  );
