import { describe, expect, test } from 'vitest';
import { readNumbers } from '../../../src/shared/figures/index.ts';
import { meaningOf } from './labelled-text.ts';

const read = (text: string, language = 'en') =>
  readNumbers(text, language).map((number) => `${number.text}: ${meaningOf(number)}`);

test.each([
  ['en', '1,234.5 t', '1,234.5 t: 1234.5 t'],
  ['ru', '1 234,5 т', '1 234,5 т: 1234.5 t'],
  ['de', '1.234,5 t', '1.234,5 t: 1234.5 t'],
  ['en', '3,5 billion tonnes', '3,5 billion tonnes: 3500000000 t'],
  ['ru', '1 млн 200 тыс. тонн', '1 млн 200 тыс. тонн: 1200000 t'],
  ['zh', '投资35亿元', '35亿元: 3500000000 CNY'],
  ['en', '$3bn-$4bn', '$3bn-$4bn: 3500000000 USD 3000000000..4000000000'],
  ['en', '38 bcm', '38 bcm: 38000000000 m3'],
  ['en', 'US$5 million', 'US$5 million: 5000000 USD'],
])('[B7] in %s "%s" is read as %s', (language, text, expected) => {
  expect(read(text, language)).toEqual([expected]);
});

test('[B7] ¥ is the currency of the country named nearest', () => {
  expect(read('Beijing lent ¥5 billion.')).toEqual(['¥5 billion: 5000000000 CNY']);
  expect(read('Tokyo lent ¥5 billion.')).toEqual(['¥5 billion: 5000000000 JPY']);
  expect(read('¥5 billion', 'ja')).toEqual(['¥5 billion: 5000000000 JPY']);
});

test.each([
  'Covid-19, the A350, the BYD e6 and 5G ran 24/7 in Q3 2026.',
  'Article 12 and Articles 3, 4 and 5 of Resolution 2231.',
  'tel. +7 495 …',
  'On 12–14 March 2026, at 10:30, for the 14th time since the 1990s.',
  'One of the reasons, on the one hand, is the first.',
  'Hundreds of workers, a third of them women, doubled it.',
  'See www.example.com/2024/15 or write to desk24@example.com.',
  '2. The second item',
])('[B7] "%s" has no figures', (text) => {
  expect(read(text)).toEqual([]);
});

test('[B7] numbers never join over the end of a block or cell', () => {
  expect(read('It cost $5\n\nmillion people came')).toEqual(['$5: 5 USD']);
  expect(read('12.5\t500\tkm')).toEqual(['12.5: 12.5', '500: 500']);
});

test('[B7] offsets are those of the text and numbers stand in order', () => {
  const text = 'About $1.8 billion for 240 MW, “up 12%”, and four turbines 🌬 in 15 km.';
  const numbers = readNumbers(text, 'en');
  expect(numbers.map((number) => text.slice(number.start, number.end))).toEqual(numbers.map((number) => number.text));
  expect(numbers.map(({ start }) => start)).toEqual(
    numbers.map(({ start }) => start).sort((left, right) => left - right),
  );
  expect(numbers).toHaveLength(5);
});

describe('[B7] hostile text', () => {
  test.each([
    '1',
    '1 ',
    '111 ',
    '1,',
    '$',
    '(',
    '1-',
    '1/',
    'two ',
    'U.S.',
    '@1',
    '[1',
    '¥1 ',
    '1亿',
    'from 1 to 2 ',
    '\n1.',
    'Articles 1, ',
  ])('[B7] 200 KB of %j end', (junk) => {
    expect(Array.isArray(readNumbers(junk.repeat(Math.ceil(200_000 / junk.length)), 'en'))).toBe(true);
  });
});
