import { expect, test } from 'vitest';
import type { Quantity } from '../../../src/shared/domain/quantity.ts';
import {
  convert,
  ENGLISH_STYLE,
  formatNumber,
  type NumberStyle,
  RUSSIAN_STYLE,
  readNumbers,
  restyle,
  unitsFor,
} from '../../../src/shared/figures/index.ts';

const only = (text: string, language = 'en'): Quantity => {
  const [number] = readNumbers(text, language);
  if (number === undefined) throw new Error(`no number in "${text}"`);
  return number;
};
const english: NumberStyle = { ...ENGLISH_STYLE, isNonBreaking: false };
const plainSpaces = (text: string) => text.replaceAll('\u00a0', ' ');

test.each([
  ['500 km', '[mi_i]', '311 miles'],
  ['666.2 hectares', 'km2', '6.662 sq km'],
  ['1,000 acres', 'ha', '405 hectares'],
  ['2 GW', 'MW', '2,000 MW'],
  ['1.5 million barrels', 'm3', '238,000 cubic metres'],
  ['5–7 km', 'm', '5,000–7,000 m'],
  ['20 °C', '[degF]', '68 °F'],
])('[B10] %s into %s is %s', (text, unit, expected) => {
  const result = convert(only(text), { unit });
  expect(result.ok && formatNumber(result.value, english)).toBe(expected);
});

test('[B10] money is converted at the rate that was typed', () => {
  const result = convert(only('13 billion yuan'), { currency: 'USD', rate: 0.14 });
  expect(result.ok && formatNumber(result.value, english)).toBe('$1.82 billion');
});

test.each([
  ['500 MW', { unit: 'MW.h' }],
  ['500 MW', { currency: 'USD', rate: 2 }],
  ['$5', { unit: 'km' }],
  ['$5', { currency: 'dollars', rate: 2 }],
  ['$5', { currency: 'EUR', rate: 0 }],
  ['38 firms', { unit: 'km' }],
])('[B10] %s into %o is refused with a reason', (text, to) => {
  const result = convert(only(text), to);
  expect(result.ok ? null : result.error.kind).toBe('incompatible');
});

test('[B10] a unit converts into those that measure the same', () => {
  expect(unitsFor('ha')).toContain('km2');
  expect(unitsFor('MW')).not.toContain('MW.h');
  expect(unitsFor('cubit')).toEqual([]);
});

test.each([
  ['$1.8B', { ...english }, '$1.8 billion'],
  ['$1.8 billion', { ...english, magnitude: 'short' }, '$1.8bn'],
  ['1,234,567 tonnes', english, '1,234,567 tonnes'],
  ['12 percent', { ...english, percent: 'word' }, '12 percent'],
  ['RMB500m', english, '500 million yuan'],
  ['RMB500m', { ...english, currency: 'code' }, 'CNY 500 million'],
  ['1.2–1.5 million tonnes', english, '1.2–1.5 million tonnes'],
  ['$1.8B', RUSSIAN_STYLE, '1,8 млрд долларов'],
  ['$22', RUSSIAN_STYLE, '22 доллара'],
  ['2,000 hectares', RUSSIAN_STYLE, '2 000 га'],
  ['-5.5%', RUSSIAN_STYLE, '−5,5%'],
] as const)('[B10] %s is written as the style has it', (text, style, expected) => {
  expect(plainSpaces(formatNumber(only(text), style))).toBe(expected);
});

const restyled = (text: string, style: NumberStyle, language = 'en') =>
  plainSpaces(
    [...restyle(text, language, style)]
      .reverse()
      .reduce((all, { start, end, replacement }) => all.slice(0, start) + replacement + all.slice(end), text),
  );

test.each([
  ['worth US$ 4.2bn, up 12 per cent', 'worth $4.2 billion, up 12%'],
  ['38 bcm of gas on 1500 sites of 2 000 ha', '38 bcm of gas on 1,500 sites of 2,000 ha'],
  ['a $500-million loan for four turbines in 2025', 'a $500-million loan for four turbines in 2025'],
  ['from 12 to 9 percent', 'from 12 to 9%'],
  ['5m tonnes', '5 million tonnes'],
])('[B10] house style turns "%s" into "%s"', (text, expected) => {
  expect(restyled(text, english)).toBe(expected);
});

test('[B10] restyling twice changes nothing more', () => {
  const once = restyled('Loans of US$ 4.2bn, €300m and 1500 t, up 12 per cent.', english);
  expect(restyle(once, 'en', english)).toEqual([]);
});

test('[B10] Russian style writes a comma, spaces and names', () => {
  expect(restyled('Кредит $1.8 млрд на 25000 га', RUSSIAN_STYLE, 'ru')).toBe('Кредит 1,8 млрд долларов на 25 000 га');
});
