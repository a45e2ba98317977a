import { detectAll } from 'tinyld';
import type { FindingDraft, PartCheck, PartContext } from '../check.ts';
import type { CheckedField } from '../checked-part.ts';
import { quoted } from '../passages.ts';
import { hasLittleWords, isInScriptOf } from './language-signs.ts';

/** Fewer letters are a name, of which nobody can say what language it is in. */
const LEAST_LETTERS = 30;
/** Of the likeliest language: below it tinyld guesses. */
const SURE = 0.5;

/** What is in another language than the issue says so in words, or stands in the issue's own. One finding a sentence. */
export const foreignPassage: PartCheck = {
  name: 'foreign-passage',
  label: 'Passages in another language',
  severity: 'hint',
  inPart: ({ fields }, context) =>
    fields.flatMap((field) => sentencesOf(field).flatMap((sentence) => draftOf(field, sentence, context) ?? [])),
};

interface Sentence {
  readonly quote: string;
  readonly start: number;
}

const sentencesOf = ({ text }: CheckedField): readonly Sentence[] =>
  [...text.matchAll(/[^\n\t.!?…]+[.!?…]*/gu)].flatMap(({ 0: found, index }) => {
    const quote = found.trim();
    return (quote.match(/\p{L}/gu)?.length ?? 0) < LEAST_LETTERS
      ? []
      : [{ quote, start: index + found.length - found.trimStart().length }];
  });

function draftOf({ place }: CheckedField, passage: Sentence, { language }: PartContext): FindingDraft | null {
  const isOwnScript = isInScriptOf(passage.quote, language);
  const primary = language.split('-')[0] ?? language;
  if (isOwnScript && hasLittleWords(passage.quote, primary) !== false) return null;
  const [likely] = detectAll(passage.quote);
  if (likely === undefined || likely.lang === primary) return null;
  // In letters of the issue's own, names alone look like another language: its little words must be there.
  const isSure = likely.accuracy >= SURE && hasLittleWords(passage.quote, likely.lang) === true;
  if (isOwnScript && !isSure) return null;
  const name = languageName(likely.lang);
  return {
    message: `A passage in ${name}: ${quoted(passage.quote)}`,
    why: `Screen readers speak it as ${languageName(primary)}. Translate it, or say beside it what it is.`,
    place,
    passage,
  };
}

const names = new Intl.DisplayNames('en', { type: 'language' });

const languageName = (language: string): string => names.of(language) ?? language;
