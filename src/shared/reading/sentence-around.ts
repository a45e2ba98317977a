/** A sentence and where in it a stretch stands. */
export interface SentenceAround {
  readonly sentence: string;
  readonly start: number;
  readonly end: number;
}

const MOST_CHARACTERS = 240;
const SENTENCE_END = /[.!?…。！？]["”’»)\]]?\s+(?=[\p{Lu}\p{N}"“«‘(\p{Script=Han}])|[。！？]|\n/gu;
/** What ends in a full stop without ending a sentence. */
const ABBREVIATION =
  /(?:^|[\s(])(?:[A-ZА-Я]|Mr|Mrs|Ms|Dr|St|No|Nos|vs|Inc|Ltd|Co|Corp|Jr|Sr|Gen|Gov|Sen|U\.S|г|им|руб|млн|млрд)\.\s*$/u;

/** The sentence of a text in which a stretch stands, on one line; a very long one is cut around it. */
export function sentenceAround(text: string, start: number, end: number): SentenceAround {
  const from = startOfSentence(text, start);
  const to = endOfSentence(text, end);
  const left = Math.max(from, start - MOST_CHARACTERS / 2);
  const right = Math.min(to, Math.max(end, left + MOST_CHARACTERS));
  const head = left > from ? '… ' : '';
  const tail = right < to ? ' …' : '';
  const line = (part: string) => part.replace(/\s+/g, ' ');
  const before = head + line(text.slice(left, start)).trimStart();
  const name = line(text.slice(start, end));
  return {
    sentence: (before + name + line(text.slice(end, right)) + tail).trimEnd(),
    start: before.length,
    end: before.length + name.length,
  };
}

const FAR = 2_000;

function startOfSentence(text: string, at: number): number {
  const base = Math.max(0, at - FAR);
  let from = base;
  for (const match of text.slice(base, at).matchAll(SENTENCE_END)) {
    const boundary = base + match.index + match[0].length;
    if (!ABBREVIATION.test(text.slice(Math.max(0, boundary - 16), boundary))) from = boundary;
  }
  return from;
}

function endOfSentence(text: string, at: number): number {
  const stretch = text.slice(at, at + FAR);
  for (const match of stretch.matchAll(SENTENCE_END)) {
    const boundary = at + match.index + match[0].trimEnd().length;
    if (!ABBREVIATION.test(text.slice(Math.max(0, boundary - 16), boundary))) return boundary;
  }
  return at + stretch.trimEnd().length;
}
