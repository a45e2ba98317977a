import type { NumberStyle } from './number-style.ts';

/** One; two to four and fractions; five and more. English uses the first and the last. */
type NameForms = readonly [one: string, few: string, many: string];

const even = (name: string): NameForms => [name, name, name];
const plural = (one: string, many = `${one}s`): NameForms => [one, many, many];

/** Signs that stand before a number; other currencies are named. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  USD: '$',
  EUR: '€',
  GBP: '£',
  JPY: '¥',
  INR: '₹',
  AUD: 'A$',
  CAD: 'C$',
  HKD: 'HK$',
  SGD: 'S$',
  NZD: 'NZ$',
  BRL: 'R$',
};

const CURRENCIES: Readonly<Record<NumberStyle['language'], Readonly<Record<string, NameForms>>>> = {
  en: {
    USD: plural('dollar'),
    EUR: plural('euro'),
    GBP: plural('pound'),
    JPY: even('yen'),
    CNY: even('yuan'),
    RUB: plural('rouble'),
    KZT: even('tenge'),
    UZS: plural('soum'),
    KGS: plural('som'),
    TJS: even('somoni'),
    TMT: plural('Turkmen manat', 'Turkmen manat'),
    AZN: even('manat'),
    GEL: even('lari'),
    UAH: plural('hryvnia'),
    TRY: plural('lira'),
  },
  ru: {
    USD: ['доллар', 'доллара', 'долларов'],
    EUR: even('евро'),
    GBP: ['фунт', 'фунта', 'фунтов'],
    JPY: ['иена', 'иены', 'иен'],
    CNY: ['юань', 'юаня', 'юаней'],
    RUB: ['рубль', 'рубля', 'рублей'],
    KZT: even('тенге'),
    UZS: ['сум', 'сума', 'сумов'],
    KGS: ['сом', 'сома', 'сомов'],
    TJS: even('сомони'),
    AZN: ['манат', 'маната', 'манатов'],
    GEL: even('лари'),
    UAH: ['гривна', 'гривны', 'гривен'],
    TRY: ['лира', 'лиры', 'лир'],
  },
};

const UNITS: Readonly<Record<NumberStyle['language'], Readonly<Record<string, NameForms>>>> = {
  en: {
    '%': even('percent'),
    '[pp]': plural('percentage point'),
    '[bp]': plural('basis point'),
    t: plural('tonne'),
    ha: plural('hectare'),
    m2: plural('square metre'),
    km2: even('sq km'),
    m3: plural('cubic metre'),
    km3: plural('cubic kilometre'),
    '[acr_us]': plural('acre'),
    '[mi_i]': plural('mile'),
    '[smi_us]': plural('square mile'),
    '[ft_i]': plural('foot', 'feet'),
    '[yd_i]': plural('yard'),
    '[in_i]': plural('inch', 'inches'),
    '[nmi_i]': plural('nautical mile'),
    '[sft_i]': plural('square foot', 'square feet'),
    '[cft_i]': plural('cubic foot', 'cubic feet'),
    '[mu_cn]': even('mu'),
    '[lb_av]': even('lb'),
    '[oz_av]': plural('ounce'),
    '[oz_tr]': plural('troy ounce'),
    '[car_m]': plural('carat'),
    L: plural('litre'),
    hL: plural('hectolitre'),
    '[bbl]': plural('barrel'),
    '[gal_us]': plural('gallon'),
    '[bbl]/d': ['barrel a day', 'barrels a day', 'barrels a day'],
    'm3/d': ['cubic metre a day', 'cubic metres a day', 'cubic metres a day'],
    'Mt/a': even('Mt a year'),
    't/a': ['tonne a year', 'tonnes a year', 'tonnes a year'],
    s: plural('second'),
    min: plural('minute'),
    h: plural('hour'),
    d: plural('day'),
    wk: plural('week'),
    mo: plural('month'),
    a: plural('year'),
    'W.h': even('Wh'),
    'kW.h': even('kWh'),
    'MW.h': even('MWh'),
    'GW.h': even('GWh'),
    'TW.h': even('TWh'),
    'MV.A': even('MVA'),
    '[HP]': even('hp'),
    '[Btu]': even('Btu'),
    Cel: even('°C'),
    '[degF]': even('°F'),
    '[mi_i]/h': even('mph'),
    '[ppth]': even('‰'),
  },
  ru: {
    '%': ['процент', 'процента', 'процентов'],
    '[pp]': even('п.п.'),
    '[bp]': ['базисный пункт', 'базисных пункта', 'базисных пунктов'],
    t: even('т'),
    kt: even('кт'),
    Mt: even('Мт'),
    ha: even('га'),
    m2: even('кв. м'),
    km2: even('кв. км'),
    m3: even('куб. м'),
    km3: even('куб. км'),
    m: even('м'),
    cm: even('см'),
    mm: even('мм'),
    km: even('км'),
    g: even('г'),
    kg: even('кг'),
    L: even('л'),
    W: even('Вт'),
    kW: even('кВт'),
    MW: even('МВт'),
    GW: even('ГВт'),
    TW: even('ТВт'),
    'W.h': even('Вт·ч'),
    'kW.h': even('кВт·ч'),
    'MW.h': even('МВт·ч'),
    'GW.h': even('ГВт·ч'),
    'TW.h': even('ТВт·ч'),
    Gcal: even('Гкал'),
    V: even('В'),
    kV: even('кВ'),
    'km/h': even('км/ч'),
    '[bbl]': ['баррель', 'барреля', 'баррелей'],
    '[bbl]/d': ['баррель в сутки', 'барреля в сутки', 'баррелей в сутки'],
    '[mi_i]': ['миля', 'мили', 'миль'],
    '[acr_us]': ['акр', 'акра', 'акров'],
    '[ft_i]': ['фут', 'фута', 'футов'],
    '[oz_av]': ['унция', 'унции', 'унций'],
    '[oz_tr]': ['тройская унция', 'тройские унции', 'тройских унций'],
    s: ['секунда', 'секунды', 'секунд'],
    min: ['минута', 'минуты', 'минут'],
    h: ['час', 'часа', 'часов'],
    d: ['день', 'дня', 'дней'],
    wk: ['неделя', 'недели', 'недель'],
    mo: ['месяц', 'месяца', 'месяцев'],
    a: ['год', 'года', 'лет'],
    Cel: even('°C'),
    '[degF]': even('°F'),
    '[HP]': even('л. с.'),
    '[ppth]': even('‰'),
  },
};

/** Magnitudes that a style writes out, the greatest first: value, word, short form. */
export const MAGNITUDES: Readonly<Record<NumberStyle['language'], readonly (readonly [number, string, string])[]>> = {
  en: [
    [1e12, 'trillion', 'tn'],
    [1e9, 'billion', 'bn'],
    [1e6, 'million', 'm'],
  ],
  ru: [
    [1e12, 'трлн', 'трлн'],
    [1e9, 'млрд', 'млрд'],
    [1e6, 'млн', 'млн'],
  ],
};

/** A currency's name after a number, or its code. */
export const currencyName = (code: string, count: number, language: NumberStyle['language']): string =>
  formOf(CURRENCIES[language][code] ?? even(code), count, language);

/** A unit's name or symbol after a number. */
export const unitName = (code: string, count: number, language: NumberStyle['language']): string =>
  formOf(UNITS[language][code] ?? even(code), count, language);

/** After a magnitude `count` is infinite: many. */
function formOf([one, few, many]: NameForms, count: number, language: NumberStyle['language']): string {
  const size = Math.abs(count);
  if (language === 'en') return size === 1 ? one : many;
  if (!Number.isFinite(size)) return many;
  if (!Number.isInteger(size)) return few;
  const tail = size % 100;
  if (tail >= 11 && tail <= 14) return many;
  return size % 10 === 1 ? one : size % 10 >= 2 && size % 10 <= 4 ? few : many;
}
