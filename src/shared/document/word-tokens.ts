const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

/** A full stop or colon between letters, which Unicode takes for a part of the word, is what two joined sentences share. */
const INSIDE_WORD = /(?<=\p{L})(?=[.:])|(?<=[.:])(?=\p{L})/u;

/** Cuts a text into words, spaces and punctuation marks; put together again they are the text. Never inside a character. */
export const wordTokens = (text: string): string[] =>
  [...segmenter.segment(text)].flatMap(({ segment }) =>
    // Of two spaces between which a word was deleted, each is the one it was.
    segment.trim() === '' ? segment.split('') : segment.split(INSIDE_WORD),
  );
