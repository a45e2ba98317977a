import { matchPhrase, type PhraseMatch, phraseTable } from './phrase-table.ts';
import type { Token } from './token.ts';

/** What `¥` stands for until the words around it have been read. */
export const YEN_OR_YUAN = '¥';

const DOLLAR = 'доллар:,а,ов,ы,у,ам,ами,ах,ом';

/** ISO 4217 code, what stands before a number, what stands after it. */
const ROWS: readonly (readonly [code: string, prefixes: string, suffixes: string])[] = [
  [
    'USD',
    '$ US$ U_S_$ USD US_$',
    `$ us_dollar:,s u_s_dollar:,s american_dollar:,s dollar:,s ${DOLLAR} ${DOLLAR}_сша долл долл_сша дол american_dollars usd 美元 бакс:ов`,
  ],
  ['EUR', '€ EUR', '€ euro:,s eur евро'],
  ['GBP', '£ GBP', '£ gbp pound:,s pound:,s_sterling pound:,s british_pound:,s sterling фунт:,а,ов_стерлингов'],
  [
    'CNY',
    'RMB CNY CN¥ RMB¥ Rmb',
    'yuan renminbi rmb cny chinese_yuan yuan_renminbi юан:ь,я,ей,и,ям,ями,ях 元 人民币 元人民币',
  ],
  [YEN_OR_YUAN, '¥ ￥', '¥ ￥'],
  ['JPY', 'JPY JP¥', 'yen jpy japanese_yen иен:,а,ы йен:,а,ы 日元 円'],
  ['RUB', '₽ RUB RUR', '₽ rouble:,s ruble:,s russian_rouble:,s russian_ruble:,s rub рубл:ь,я,ей,и,ям,ями,ях руб р'],
  ['KZT', '₸ KZT', '₸ tenge kzt kazakh_tenge тенге тг'],
  ['UZS', 'UZS', 'soum:,s sum:,s uzs so\u02bbm so‘m uzbek_som uzbek_sum uzbek_soum:,s сум:,а,ов,ы'],
  ['KGS', 'KGS', 'som:,s kgs kyrgyz_som:,s сом:,а,ов,ы'],
  ['TJS', 'TJS', 'somoni:,s tjs сомони'],
  ['TMT', 'TMT', 'turkmen_manat:,s tmt'],
  ['AZN', '₼ AZN', '₼ manat:,s azn манат:,а,ов'],
  ['GEL', '₾ GEL', '₾ lari gel лари'],
  ['AMD', '֏ AMD', '֏ dram:,s amd драм:,а,ов'],
  ['UAH', '₴ UAH', '₴ hryvnia:,s uah гривен гривн:а,ы грн'],
  ['BYN', 'BYN', 'belarusian_rouble:,s belarusian_ruble:,s byn'],
  ['TRY', '₺ TRY', '₺ turkish_lira:,s lira:,s лир:,а,ы'],
  ['INR', '₹ INR Rs', '₹ rupee:,s indian_rupee:,s inr рупи:й,я,и'],
  ['PKR', 'PKR', 'pakistani_rupee:,s pkr'],
  ['KRW', '₩ KRW', '₩ krw won south_korean_won korean_won вон:,а'],
  ['AUD', 'A$ AU$ AUD', `australian_dollar:,s aud австралийск:их,ого,ий_${DOLLAR}`],
  ['CAD', 'C$ CA$ CAD', `canadian_dollar:,s cad канадск:их,ого,ий_${DOLLAR}`],
  ['HKD', 'HK$ HKD', `hong_kong_dollar:,s hkd гонконгск:их,ого,ий_${DOLLAR}`],
  ['SGD', 'S$ SG$ SGD', 'singapore_dollar:,s sgd'],
  ['TWD', 'NT$ TWD', 'taiwan_dollar:,s new_taiwan_dollar:,s twd'],
  ['NZD', 'NZ$ NZD', 'new_zealand_dollar:,s nzd'],
  ['BRL', 'R$ BRL', 'brazilian_real brazilian_reais reais brl'],
  ['MXN', 'MXN', 'mexican_peso:,s mxn'],
  ['CHF', 'CHF', 'swiss_franc:,s chf швейцарск:их,ого,ий_франк:,а,ов'],
  ['SEK', 'SEK', 'swedish_krona swedish_kronor sek'],
  ['NOK', 'NOK', 'norwegian_krone norwegian_kroner nok'],
  ['DKK', 'DKK', 'danish_krone danish_kroner dkk'],
  ['PLN', 'PLN', 'zloty zlotys pln злот:ых,ый'],
  ['CZK', 'CZK', 'czech_koruna:,s czk'],
  ['HUF', 'HUF', 'forint:,s huf'],
  ['AED', 'AED', 'dirham:,s aed дирхам:,а,ов'],
  ['SAR', 'SAR', 'saudi_riyal:,s sar'],
  ['IRR', 'IRR', 'rial:,s iranian_rial:,s irr риал:,а,ов'],
  ['ILS', '₪ ILS', '₪ shekel:,s ils'],
  ['EGP', 'EGP', 'egyptian_pound:,s egp'],
  ['ZAR', 'ZAR', 'rand zar'],
  ['NGN', '₦ NGN', '₦ naira ngn'],
  ['KES', 'KSh KES', 'kenyan_shilling:,s kes'],
  ['THB', '฿ THB', '฿ baht thb бат:,а,ов'],
  ['VND', '₫ VND', '₫ dong vnd'],
  ['IDR', 'IDR Rp', 'rupiah idr'],
  ['MYR', 'RM MYR', 'ringgit myr'],
  ['PHP', '₱ PHP', 'philippine_peso:,s'],
  ['MNT', '₮ MNT', '₮ tugrik:,s tögrög mnt тугрик:,а,ов'],
  ['AFN', 'AFN', 'afghani:,s afn афгани'],
];

const SUFFIXES = phraseTable<string>(ROWS.map(([code, , suffixes]) => [code, '', suffixes]));
const PREFIXES: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([code, prefixes]) => prefixes.split(' ').map((prefix) => [prefix.replaceAll('_', ''), code] as const)),
);
const MAX_PREFIX_TOKENS = 6;

/** The currency written from a token on, after a number. */
export const matchCurrency = (tokens: readonly Token[], at: number): PhraseMatch<string> | null =>
  matchPhrase(SUFFIXES, tokens, at);

/** The currency written before the number at `at`, and the token it begins with. */
export function currencyBefore(
  tokens: readonly Token[],
  at: number,
): { readonly code: string; readonly first: number } | null {
  if (tokens[at]?.gap === 'break') return null;
  let key = '';
  let best: { code: string; first: number } | null = null;
  for (let first = at - 1; first >= Math.max(0, at - MAX_PREFIX_TOKENS); first -= 1) {
    const token = tokens[first];
    if (token === undefined) break;
    if (token.text !== '.' || key === '') key = token.text === '.' ? '.' : token.text + key;
    const code = PREFIXES.get(key.replace(/\.$/, ''));
    if (code !== undefined && token.text !== '.') best = { code, first };
    if (token.gap !== 'none') break;
  }
  return best;
}
