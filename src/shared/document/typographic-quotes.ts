/** The quotation marks of a language. */
export interface QuoteMarks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const ENGLISH: QuoteMarks = { double: ['“', '”'], single: ['‘', '’'] };
const GERMAN: QuoteMarks = { double: ['„', '“'], single: ['‚', '‘'] };
const GUILLEMETS: QuoteMarks = { double: ['«', '»'], single: ['„', '“'] };
const POLISH: QuoteMarks = { double: ['„', '”'], single: ['‚', '’'] };
const SWEDISH: QuoteMarks = { double: ['”', '”'], single: ['’', '’'] };

/** Source: CLDR delimiters. French takes a narrow no-break space inside its marks. */
const BY_LANGUAGE: Readonly<Record<string, QuoteMarks>> = {
  en: ENGLISH,
  tr: ENGLISH,
  zh: ENGLISH,
  pt: ENGLISH,
  de: GERMAN,
  cs: GERMAN,
  sk: GERMAN,
  ru: GUILLEMETS,
  uk: { double: ['«', '»'], single: ['„', '“'] },
  kk: GUILLEMETS,
  es: { double: ['«', '»'], single: ['“', '”'] },
  it: { double: ['«', '»'], single: ['“', '”'] },
  el: { double: ['«', '»'], single: ['“', '”'] },
  ar: { double: ['”', '“'], single: ['’', '‘'] },
  fr: { double: ['«\u202f', '\u202f»'], single: ['“', '”'] },
  pl: POLISH,
  ro: { double: ['„', '”'], single: ['«', '»'] },
  hu: { double: ['„', '”'], single: ['»', '«'] },
  sv: SWEDISH,
  fi: SWEDISH,
};

/** The quotation marks for a BCP 47 tag; English ones where the language is not in the table. */
export function quoteMarksFor(language: string): QuoteMarks {
  if (language.toLowerCase() === 'de-ch' || language.toLowerCase() === 'fr-ch') {
    return { double: ['«', '»'], single: ['‹', '›'] };
  }
  return BY_LANGUAGE[language.toLowerCase().split('-')[0] ?? ''] ?? ENGLISH;
}

/**
 * What a typed straight mark, hyphen or full stop becomes after the text before it: `[characters to take back, text]`,
 * or null where it stays as typed.
 */
export function smartReplacement(before: string, typed: string, language: string): readonly [number, string] | null {
  if (typed === '"' || typed === "'") {
    const opens = before === '' || /[\s([{«„“‘‚—–/-]$/u.test(before);
    const marks = quoteMarksFor(language);
    if (typed === '"') return [0, opens ? marks.double[0] : marks.double[1]];
    // Inside and after a word it is an apostrophe, whatever the language quotes with.
    return [0, opens ? marks.single[0] : '’'];
  }
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (typed === '-' && /^-+$/.test(line)) return null;
  if (typed === '-' && before.endsWith('-')) return [1, '–'];
  if (typed === '-' && before.endsWith('–')) return [1, '—'];
  if (typed === '.' && before.endsWith('..')) return [2, '…'];
  return null;
}
