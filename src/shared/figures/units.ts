import { matchPhrase, type PhraseMatch, phraseTable } from './phrase-table.ts';
import type { Token } from './token.ts';

/** What units of one dimension measure; only they convert into each other. */
type Dimension =
  | 'ratio'
  | 'points'
  | 'power'
  | 'energy'
  | 'area'
  | 'length'
  | 'mass'
  | 'volume'
  | 'time'
  | 'temperature'
  | 'speed'
  | 'data'
  | 'bit rate'
  | 'oil flow'
  | 'gas flow'
  | 'mass flow'
  | 'containers'
  | 'voltage'
  | 'apparent power'
  | 'pressure'
  | 'frequency';

/** A unit as conversions know it. */
export interface Unit {
  readonly code: string;
  readonly dimension: Dimension;
  /** How many of the dimension's first unit one of these is. */
  readonly factor: number;
  /** Added after multiplying; only temperatures have one. */
  readonly offset: number;
}

type Row = readonly [code: string, dimension: Dimension, factor: number, symbols: string, words: string];

const TONNE_WORDS = '吨 тонн:ый,ая,ое,ого,ой tonnen tonne:,s metric_ton:,s ton:,s тонн:,а,ы,у,е,ой,ам,ами,ах';
const KM_WORDS = '公里 千米 kilometre:,s kilometer:,s километр:,а,ов,ы,у,ам,ах,ами';
const M_WORDS = 'metre:,s meter:,s метр:,а,ов,ы,ам,ах';
const WATT = 'ватт:,а,ов';
const WATT_ADJECTIVE = 'ваттн:ый,ая,ое,ого,ой,ом,ую,ым';

/** UCUM codes with what they measure, their symbols (case kept) and words. The factors are exact or those of NIST SP 811. */
const ROWS: readonly Row[] = [
  [
    '%',
    'ratio',
    1,
    '% ％',
    'percent per_cent pct pc процент:,а,ов,ы,у,ам,ах,ами,ом,е проц процентн:ый,ая,ое,ого,ой,ую,ых',
  ],
  ['[ppth]', 'ratio', 0.1, '‰', 'промилле'],
  [
    '[pp]',
    'points',
    1,
    'pp ppt ppts п_п пп',
    'percentage_point:,s percent_point:,s per_cent_point:,s %_point:,s процентн:ых,ый,ого,ому,ым,ыми_пункт:,а,ов,у,ам,ом,ами проц_пункт:,а,ов',
  ],
  ['[bp]', 'points', 0.01, 'bp bps б_п', 'basis_point:,s базисн:ых,ый,ого_пункт:,а,ов'],
  ['W', 'power', 1, 'W Вт', `watt:,s ${WATT}`],
  ['kW', 'power', 1e3, 'kW KW kw кВт', `千瓦 kilowatt:,s кило${WATT} кило${WATT_ADJECTIVE}`],
  ['MW', 'power', 1e6, 'MW Mw mw MWp MWe MWac MWdc МВт Мвт мвт', `兆瓦 megawatt:,s мега${WATT} мега${WATT_ADJECTIVE}`],
  ['GW', 'power', 1e9, 'GW Gw gw GWp GWe ГВт Гвт', `gigawatt:,s гига${WATT} гига${WATT_ADJECTIVE}`],
  ['TW', 'power', 1e12, 'TW ТВт', `terawatt:,s тера${WATT}`],
  ['[HP]', 'power', 745.699872, 'hp л_с', 'horsepower лошадин:ых,ые_сил:,ы'],
  ['W.h', 'energy', 3600, 'Wh W_h Вт_ч', `watt_hour:,s ${WATT}_час:,а,ов`],
  ['kW.h', 'energy', 3.6e6, 'kWh KWh kwh kW_h кВт_ч кВтч', `kilowatt_hour:,s кило${WATT}_час:,а,ов`],
  ['MW.h', 'energy', 3.6e9, 'MWh Mwh mwh MW_h МВт_ч МВтч', `megawatt_hour:,s мега${WATT}_час:,а,ов`],
  ['GW.h', 'energy', 3.6e12, 'GWh Gwh gwh GW_h ГВт_ч ГВтч', `gigawatt_hour:,s гига${WATT}_час:,а,ов`],
  ['TW.h', 'energy', 3.6e15, 'TWh Twh twh TW_h ТВт_ч ТВтч', `terawatt_hour:,s тера${WATT}_час:,а,ов`],
  ['Gcal', 'energy', 4.184e9, 'Gcal Гкал', 'gigacalorie:,s гигакалори:й,я,и'],
  ['GJ', 'energy', 1e9, 'GJ ГДж', 'gigajoule:,s гигаджоул:ь,ей,я'],
  ['TJ', 'energy', 1e12, 'TJ ТДж', 'terajoule:,s'],
  ['[Btu]', 'energy', 1055.05585, 'Btu BTU', ''],
  ['MV.A', 'apparent power', 1, 'MVA МВА МВ_А', ''],
  ['V', 'voltage', 1, 'V В', 'volt:,s вольт'],
  ['kV', 'voltage', 1e3, 'kV kv кВ', 'kilovolt:,s киловольт:,а,ов'],
  [
    'm2',
    'area',
    1,
    'm² m2 sqm sq_m кв_м м² м2',
    'square_metre:,s square_meter:,s sq_metre:,s sq_meter:,s квадратн:ых,ый,ого,ые,ом_метр:,а,ов,ы,ах кв_метр:,а,ов',
  ],
  ['ha', 'area', 1e4, 'ha га', '公顷 hektar hectare:,s гектар:,а,ов,ы,у,ам,ах,ами гектарн:ый,ая,ое,ого,ой,ом'],
  [
    'km2',
    'area',
    1e6,
    'km² km2 sqkm sq_km кв_км км² км2',
    '平方公里 square_kilometre:,s square_kilometer:,s sq_kilometre:,s sq_kilometer:,s квадратн:ых,ый,ого,ые_километр:,а,ов,ы,ах кв_километр:,а,ов',
  ],
  ['[acr_us]', 'area', 4046.8726, '', 'acre:,s акр:,а,ов,ы'],
  ['[sft_i]', 'area', 0.09290304, 'sq_ft sqft', 'square_foot square_feet'],
  ['[smi_us]', 'area', 2589988.110336, 'sq_mi', 'square_mile:,s'],
  ['[mu_cn]', 'area', 10000 / 15, '亩', 'mu му'],
  ['m', 'length', 1, 'm м', `${M_WORDS} метров:ый,ая,ое,ого,ой`],
  ['cm', 'length', 0.01, 'cm см', 'centimetre:,s centimeter:,s сантиметр:,а,ов'],
  ['mm', 'length', 0.001, 'mm мм', 'millimetre:,s millimeter:,s миллиметр:,а,ов,ы'],
  ['km', 'length', 1e3, 'km kms Km KM км', `${KM_WORDS} километров:ый,ая,ое,ого,ой,ую,ом`],
  ['[mi_i]', 'length', 1609.344, 'mi', 'mile:,s мил:ь,я,и'],
  ['[ft_i]', 'length', 0.3048, 'ft', 'foot feet фут:,а,ов футов:ый,ая,ое,ого,ых,ые'],
  ['[yd_i]', 'length', 0.9144, 'yd', 'yard:,s'],
  ['[in_i]', 'length', 0.0254, '', 'inch inches дюйм:,а,ов'],
  ['[nmi_i]', 'length', 1852, '', 'nautical_mile:,s'],
  ['g', 'mass', 0.001, 'g г', 'gram:,s gramme:,s грамм:,а,ов'],
  ['kg', 'mass', 1, 'kg kgs Kg KG кг', 'kilogram:,s kilogramme:,s kilo:,s килограмм:,а,ов'],
  ['t', 'mass', 1000, 't т mt MT тн', TONNE_WORDS],
  ['kt', 'mass', 1e6, 'kt кт', 'kilotonne:,s kiloton:,s'],
  ['Mt', 'mass', 1e9, 'Mt mmt MMT', 'megatonne:,s megaton:,s'],
  ['[lb_av]', 'mass', 0.45359237, 'lb lbs', 'фунт:,а,ов'],
  ['[oz_av]', 'mass', 0.028349523125, 'oz', 'ounce:,s унци:й,я,и,ю'],
  ['[oz_tr]', 'mass', 0.0311034768, 'ozt', 'troy_ounce:,s тройск:их,ая,ие_унци:й,я,и'],
  ['[car_m]', 'mass', 0.0002, 'ct', 'carat:,s карат:,а,ов'],
  [
    'm3',
    'volume',
    1,
    'm³ m3 cu_m cbm куб_м м³ м3',
    'cubic_metre:,s cubic_meter:,s cu_metre:,s кубическ:их,ий,ого,ие_метр:,а,ов,ы куб_метр:,а,ов кубометр:,а,ов,ы,ах',
  ],
  ['km3', 'volume', 1e9, 'km³ km3 куб_км км³', 'cubic_kilometre:,s cubic_kilometer:,s кубическ:их,ий_километр:,а,ов'],
  ['L', 'volume', 0.001, 'l L л', 'litre:,s liter:,s литр:,а,ов,ы'],
  ['hL', 'volume', 0.1, 'hl', 'hectolitre:,s hectoliter:,s'],
  ['[bbl]', 'volume', 0.158987294928, 'bbl bbls', 'barrel:,s баррел:ь,я,ей,и,ям'],
  ['[gal_us]', 'volume', 0.003785411784, 'gal', 'gallon:,s галлон:,а,ов'],
  ['[cft_i]', 'volume', 0.028316846592, 'cu_ft', 'cubic_foot cubic_feet'],
  [
    '[bbl]/d',
    'oil flow',
    1,
    'bpd b/d bbl/d',
    'barrel:,s_per_day barrel:,s_a_day barrel:,s_daily barrel/day barrels/day баррел:ь,я,ей_в_сутки баррел:ь,я,ей_в_день',
  ],
  [
    'm3/d',
    'gas flow',
    1,
    'm3/d m³/d',
    'cubic_metre:,s_per_day cubic_metre:,s_a_day cubic_meter:,s_per_day cubic_meter:,s_a_day',
  ],
  ['Mt/a', 'mass flow', 1, 'mtpa Mtpa MTPA', ''],
  ['t/a', 'mass flow', 1e-6, 'tpa tpy t/y t/a', ''],
  ['s', 'time', 1, 's sec сек', 'seconds секунд:,а,ы,у секундн:ый,ая,ое'],
  ['min', 'time', 60, 'min mins мин', 'minute:,s минут:,а,ы,у минутн:ый,ая,ое,ого,ой'],
  ['h', 'time', 3600, 'h hrs hr ч', 'hour:,s час:,а,ов,ы,ам часов:ой,ая,ое,ую'],
  ['d', 'time', 86400, 'сут', 'day:,s дн:я,ей,и,ям,ями день сут:ок,ки,кам дневн:ый,ая,ое,ого,ой,ую,ом,ых'],
  ['wk', 'time', 604800, '', 'week:,s недел:ь,я,и,ю,ям недельн:ый,ая,ое,ого,ой'],
  ['mo', 'time', 2629800, 'мес', 'month:,s месяц:,а,ев,ы,ам месячн:ый,ая,ое,ого,ой,ую'],
  [
    'a',
    'time',
    31557600,
    'yr yrs л',
    'year:,s год:,а,у,ы,ам лет летн:ий,яя,ее,его,ей,ему,юю,их,ие,им,ем годичн:ый,ого',
  ],
  [
    'Cel',
    'temperature',
    1,
    '°C ℃ °С ° градус:,а,ов_Цельсия',
    'degrees_celsius degrees_centigrade degree:,s градус:,а,ов градусов_цельсия',
  ],
  ['[degF]', 'temperature', 5 / 9, '°F ℉', 'degrees_fahrenheit'],
  [
    'km/h',
    'speed',
    1,
    'km/h kmh kph kmph км/ч',
    'kilometre:,s_per_hour kilometer:,s_per_hour kilometres_an_hour kilometers_an_hour километр:,а,ов_в_час',
  ],
  ['[mi_i]/h', 'speed', 1.609344, 'mph', 'mile:,s_per_hour miles_an_hour'],
  ['m/s', 'speed', 3.6, 'm/s м/с', 'metre:,s_per_second meter:,s_per_second метр:,а,ов_в_секунду'],
  ['MB', 'data', 1, 'MB МБ', 'megabyte:,s мегабайт:,а'],
  ['GB', 'data', 1e3, 'GB ГБ', 'gigabyte:,s гигабайт:,а'],
  ['TB', 'data', 1e6, 'TB ТБ', 'terabyte:,s терабайт:,а'],
  ['Mbit/s', 'bit rate', 1, 'Mbps Mbit/s Mb/s Мбит/с', 'megabits_per_second'],
  ['Gbit/s', 'bit rate', 1e3, 'Gbps Gbit/s Gb/s Гбит/с', 'gigabits_per_second'],
  ['Hz', 'frequency', 1, 'Hz Гц', 'hertz'],
  ['GHz', 'frequency', 1e9, 'GHz ГГц', 'gigahertz'],
  ['bar', 'pressure', 1, '', 'bar:,s бар'],
  ['MPa', 'pressure', 10, 'MPa МПа', ''],
  ['TEU', 'containers', 1, 'TEU TEUs teu ДФЭ', ''],
];

const OFFSETS: Readonly<Record<string, number>> = { '[degF]': -160 / 9 };

/** Units that hide a magnitude: 38 bcm are 38 thousand million cubic metres. */
const SCALED: readonly (readonly [code: string, scale: number, symbols: string, words: string])[] = [
  ['m3', 1e9, 'bcm BCM Bcm bcma', ''],
  ['m3', 1e6, 'mcm MCM', ''],
  ['m3', 1e12, 'tcm TCM', ''],
  ['[cft_i]', 1e9, 'bcf Bcf', ''],
  ['[cft_i]', 1e12, 'tcf Tcf TCF', ''],
  ['[Btu]', 1e6, 'MMBtu mmBtu mmbtu MMBTU', ''],
  ['[bbl]/d', 1e6, 'mb/d mbpd', ''],
  ['[bbl]', 1e3, '', 'thousand_barrels'],
];

interface ReadUnit {
  readonly code: string;
  readonly scale: number;
}

const UNITS: ReadonlyMap<string, Unit> = new Map(
  ROWS.map(([code, dimension, factor]) => [code, { code, dimension, factor, offset: OFFSETS[code] ?? 0 }]),
);

const TABLE = phraseTable<ReadUnit>([
  ...ROWS.map(([code, , , symbols, words]) => [{ code, scale: 1 }, symbols, words] as const),
  ...SCALED.map(([code, scale, symbols, words]) => [{ code, scale }, symbols, words] as const),
]);

/** The unit that is written from a token on, with the magnitude it hides. */
export const matchUnit = (tokens: readonly Token[], at: number): PhraseMatch<ReadUnit> | null =>
  matchPhrase(TABLE, tokens, at);

export const unitOf = (code: string): Unit | undefined => UNITS.get(code);
export const unitsOfDimension = (dimension: Unit['dimension']): readonly Unit[] =>
  [...UNITS.values()].filter((unit) => unit.dimension === dimension);

export const isTimeUnit = (code: string | null): boolean => code !== null && UNITS.get(code)?.dimension === 'time';
