import { blockText } from '../document/plain-text.ts';
import type { DevelopmentId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';

/** How hard a development reads. It is shown, and judged by nobody. */
export interface Readability {
  readonly developmentId: DevelopmentId;
  readonly wordsPerSentence: number;
  /**
   * Läsbarhetsindex (Björnsson 1968): words a sentence, and the share of words of more than six letters in percent. It goes
   * by no language's syllables: under 40 is easy, 50 the usual newspaper, over 60 hard.
   */
  readonly lix: number;
}

const LONG_WORD_LETTERS = 6;
const known = new WeakMap<Issue['developments'][number], Readability>();

/** How each development of an issue reads, in their order; those of too few words to tell are left out. */
export const readability = ({ developments }: Pick<Issue, 'developments'>): readonly Readability[] =>
  developments.flatMap((development) => {
    const before = known.get(development) ?? read(development);
    if (before === null) return [];
    known.set(development, before);
    return [before];
  });

const FEWEST_WORDS = 30;

function read({ id, body, whyThisMatters }: Issue['developments'][number]): Readability | null {
  const text = `${blockText(body)}\n\n${blockText(whyThisMatters)}`;
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const sentences = text.split(/[.!?…:]+(?=[\s”»")]|$)|\n{2,}/u).filter((each) => /\p{L}/u.test(each)).length;
  const long = words.filter((word) => (word.match(/\p{L}/gu)?.length ?? 0) > LONG_WORD_LETTERS).length;
  const wordsPerSentence = words.length / Math.max(1, sentences);
  return {
    developmentId: id,
    wordsPerSentence: Math.round(wordsPerSentence),
    lix: Math.round(wordsPerSentence + (long * 100) / words.length),
  };
}
