import { type Entity, namesOf } from '../domain/entity.ts';
import { nameWords } from './compile-names.ts';
import { COUNTRIES, countryName } from './countries.ts';

/** Names that English still uses for a country beside the platform's own: right unless a register prefers another. */
const ALTERNATES: Readonly<Record<string, readonly string[]>> = {
  AE: ['UAE', 'Emirates'],
  BA: ['Bosnia', 'Bosnia and Herzegovina'],
  CD: ['DR Congo', 'Democratic Republic of the Congo'],
  CI: ['Ivory Coast', 'Côte d’Ivoire'],
  CN: ['People’s Republic of China', 'PRC'],
  CV: ['Cape Verde', 'Cabo Verde'],
  CZ: ['Czech Republic', 'Czechia'],
  GB: ['United Kingdom', 'Great Britain', 'Britain', 'UK'],
  HK: ['Hong Kong'],
  IR: ['Islamic Republic of Iran'],
  KG: ['Kyrgyz Republic'],
  KR: ['South Korea', 'Republic of Korea'],
  KP: ['North Korea', 'DPRK'],
  KZ: ['Republic of Kazakhstan'],
  MD: ['Republic of Moldova'],
  MO: ['Macau', 'Macao'],
  NL: ['Netherlands', 'Holland'],
  PS: ['Palestine'],
  RU: ['Russian Federation', 'Russia'],
  SA: ['Kingdom of Saudi Arabia', 'KSA'],
  TR: ['Türkiye', 'Turkey', 'Turkiye'],
  US: ['United States', 'United States of America', 'USA', 'US', 'U.S.'],
  UZ: ['Republic of Uzbekistan'],
};

/** Names that a country had, or that another language gives it. */
const FORMER: Readonly<Record<string, readonly string[]>> = {
  AM: ['Hayastan'],
  AZ: ['Azerbaidjan', 'Azerbaidzhan', 'Azarbaijan'],
  BF: ['Upper Volta'],
  BJ: ['Dahomey'],
  BY: ['Belorussia', 'Byelorussia', 'White Russia'],
  CD: ['Zaire'],
  ET: ['Abyssinia'],
  GE: ['Gruzia'],
  IR: ['Persia'],
  KG: ['Kirghizia', 'Kirgizia', 'Kirghizstan', 'Kirgizstan', 'Kirgistan', 'Kyrgyzia', 'Kirghiz Republic'],
  KH: ['Kampuchea'],
  KZ: ['Kazakstan', 'Qazaqstan', 'Kazakhia'],
  LK: ['Ceylon'],
  MD: ['Moldavia'],
  MM: ['Burma'],
  MN: ['Outer Mongolia'],
  SZ: ['Swaziland'],
  TH: ['Siam'],
  TJ: ['Tadzhikistan', 'Tadjikistan', 'Tajikstan', 'Tadjikstan'],
  TM: ['Turkmenia', 'Turkomenia', 'Turkmenstan'],
  UA: ['the Ukraine'],
  UZ: ['Uzbekia', 'Ozbekistan', 'Usbekistan'],
  ZW: ['Rhodesia'],
};

/** A folded name with one space between words. */
export const foldedName = (name: string): string =>
  nameWords(name)
    .map(({ form }) => form.fold)
    .join(' ');

/** A country as English text may name it, by folded name. */
export interface CountryNaming {
  readonly code: string;
  readonly isFormer: boolean;
}

let namings: ReadonlyMap<string, CountryNaming> | null = null;

/** Every English name of a country that is known, former ones marked. */
export function countryNamings(): ReadonlyMap<string, CountryNaming> {
  if (namings !== null) return namings;
  const map = new Map<string, CountryNaming>();
  const add = (name: string, naming: CountryNaming) => map.set(foldedName(name), naming);
  for (const code of COUNTRIES) for (const name of FORMER[code] ?? []) add(name, { code, isFormer: true });
  for (const code of COUNTRIES)
    for (const name of [countryName(code, 'en'), ...(ALTERNATES[code] ?? [])]) add(name, { code, isFormer: false });
  namings = map;
  return map;
}

/** Whether an entity is a country: a place whose name is one of its country's. */
export const isCountry = (entity: Entity): boolean =>
  entity.kind === 'place' &&
  entity.country !== '' &&
  namesOf(entity).some((name) => countryNamings().get(foldedName(name))?.code === entity.country);
