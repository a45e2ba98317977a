import type { NumberInText } from '../domain/quantity.ts';
import { readFigures } from './read-figures.ts';

/**
 * Reads the numbers that a text asserts, in order, none overlapping.
 *
 * Digits are a figure unless they name, date, order or point: years, dates, times, telephones, addresses, section and
 * footnote numbers, labels (`Article 12`, `Phase 2`), models (`A350`, `e6`, `Covid-19`), ordinals (`12th`, `5-й`).
 * Number words (English, Russian) are a figure when they carry a unit, currency, percent or magnitude, or stand before a
 * counted noun ("four turbines"); "one of the", "the two" and "on the one hand" are not. Vague amounts ("dozens",
 * "hundreds of"), fractions ("a third") and multiples ("double") are not figures. "From 12% to 9%" is two numbers,
 * "12–15%" and "between 12 and 15%" one with a range. "$80 per barrel" is a currency; its text ends before "per".
 */
export const readNumbers = (text: string, language: string): readonly NumberInText[] =>
  readFigures(text, language).figures.map(({ value, range, unit, currency, qualifier, start, end, text: written }) => ({
    value,
    range,
    unit,
    currency,
    qualifier,
    start,
    end,
    text: written,
  }));
