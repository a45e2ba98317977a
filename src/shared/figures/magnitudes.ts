import { matchPhrase, type PhraseMatch, phraseTable } from './phrase-table.ts';
import type { Token } from './token.ts';

const TABLE = phraseTable<number>([
  [100, '百', 'hundred'],
  [1e3, 'k K 千', 'thousand тысяч:,а,и,у,ам,ами,ах,ей тыс'],
  [1e4, '万 萬', ''],
  [1e5, '', 'lakh:,s'],
  [1e6, 'M mn Mn MN mio Mio mm MM 百万', 'million:,s millionen mln миллион:,а,ов,ы,у,ам,ами,ах,ом млн'],
  [1e7, '千万', 'crore:,s'],
  [1e8, '亿 億', ''],
  [1e9, 'B b bn Bn BN', 'billion:,s mrd bln mlrd milliard:,s миллиард:,а,ов,ы,у,ам,ами,ах,ом млрд'],
  [1e12, 'tn Tn TN trn T 兆 万亿', 'trillion:,s trln триллион:,а,ов,ы,у,ам,ами,ах,ом трлн'],
]);

/** Letters that mean a magnitude only against the digits or after a currency, for they begin words or name units. */
const LETTERS = new Set(['k', 'K', 'M', 'B', 'b', 'T', 'mm', 'MM']);
/** Letters that mean a magnitude only after a currency: a metre and a tonne look the same. */
const MONEY_LETTERS = new Set(['m', 't', 'T', 'mm', 'MM']);
const MONEY_VALUES: Readonly<Record<string, number>> = { m: 1e6, t: 1e12 };

/** The magnitude written from a token on. */
export function matchMagnitude(tokens: readonly Token[], at: number, isMoney: boolean): PhraseMatch<number> | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const next = tokens[at + 1];
  const runsOn =
    next !== undefined &&
    next.gap === 'none' &&
    (next.text === '/' || next.text === '²' || next.text === '³' || next.kind === 'numeral');
  if (MONEY_LETTERS.has(token.text)) {
    const value = MONEY_VALUES[token.text];
    if (!isMoney || runsOn) return null;
    if (value !== undefined) return { value, next: at + 1 };
  }
  if (LETTERS.has(token.text) && ((!isMoney && token.gap !== 'none') || runsOn)) return null;
  if (!isMoney && token.text === 'K' && /^[248]$/.test(tokens[at - 1]?.text ?? '')) return null;
  return matchPhrase(TABLE, tokens, at);
}
