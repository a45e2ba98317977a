import retextIndefiniteArticle from 'retext-indefinite-article';
import type { PartCheck } from '../check.ts';
import { quoted, replaceFix } from '../passages.ts';
import { retextPassages } from './retext-passages.ts';

/** "a" before what may begin with a vowel's sound, "an" before what may not. */
const SUSPECT =
  /(?<!\p{L})(?:a\s+\W?(?:[aeiou8]|hour|hono|hones|heir|1[18])|an\s+\W?(?:[^aeioh\s]|h(?!our|ono|ones|eir)|eu|ew|onc?e))/iu;

/** English has "a" before a consonant's sound and "an" before a vowel's. */
export const wrongArticle: PartCheck = {
  name: 'wrong-article',
  label: '“a” for “an”, “an” for “a” (English)',
  severity: 'hint',
  inPart: ({ fields }, { language }) =>
    language.split('-')[0] !== 'en'
      ? []
      : fields.flatMap((field) =>
          retextPassages(field, retextIndefiniteArticle, SUSPECT).map(({ expected, quote, start }) => {
            const next = /^\s+\S+/u.exec(field.text.slice(start + quote.length))?.[0] ?? '';
            return {
              message: `${quoted(`${quote}${next}`)} wants ${quoted(expected)}`,
              why: 'The article goes by the sound that follows it.',
              place: field.place,
              passage: { quote: `${quote}${next}`, start },
              fixes: [replaceFix(`Write ${quoted(expected)}`, field, [{ quote, start, replacement: expected }])],
            };
          }),
        ),
};
