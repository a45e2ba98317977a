import { describe, expect, it } from 'vitest';
import { type FindPattern, findInTexts, MAX_FOUND, replacementFor } from '../../../src/shared/search/index.ts';

const pattern = (text: string, rest: Partial<FindPattern> = {}): FindPattern => ({
  text,
  isCaseSensitive: false,
  isWholeWord: false,
  isRegularExpression: false,
  ...rest,
});
const CASE = { isCaseSensitive: true };
const WHOLE = { isWholeWord: true };
const EXPRESSION = { isRegularExpression: true };

/** The text with what was found in angle brackets. */
function shown(text: string, wanted: FindPattern): string {
  const found = findInTexts([{ key: 'body', text }], wanted);
  if (!found.ok) return found.error.message;
  for (const each of found.value) expect(text.slice(each.start, each.end)).toBe(each.text);
  return found.value
    .toReversed()
    .reduce((all, { start, end }) => `${all.slice(0, start)}<${all.slice(start, end)}>${all.slice(end)}`, text);
}

/** The text with every match replaced. */
function replaced(text: string, wanted: FindPattern, replacement: string): string {
  const found = findInTexts([{ key: 'body', text }], wanted);
  if (!found.ok) return found.error.message;
  return found.value
    .toReversed()
    .reduce(
      (all, match) => all.slice(0, match.start) + replacementFor(match, wanted, replacement) + all.slice(match.end),
      text,
    );
}

describe('[B15] finding', () => {
  it.each([
    ['either case', 'Gas and gas', pattern('GAS'), '<Gas> and <gas>'],
    ['one case', 'Gas and gas', pattern('gas', CASE), 'Gas and <gas>'],
    ['either case in Cyrillic', 'Газ и газ', pattern('газ'), '<Газ> и <газ>'],
    ['whole words', 'gas, gases, Gas', pattern('gas', WHOLE), '<gas>, gases, <Gas>'],
    ['whole words in Cyrillic', 'газ газы', pattern('газ', WHOLE), '<газ> газы'],
    ['whole words beside letters with marks', 'Galați Gala', pattern('Gala', WHOLE), 'Galați <Gala>'],
    ['whole words in Chinese', '在中国的', pattern('中国', WHOLE), '在<中国>的'],
    ['whole words that begin with a sign', 'a $5 b$5', pattern('$5', WHOLE), 'a <$5> b<$5>'],
    ['signs as they are', 'a.b (c) [d] a/b-c', pattern('(c) [d] a/b-c'), 'a.b <(c) [d] a/b-c>'],
    ['a point as a point', 'a.b axb', pattern('a.b'), '<a.b> axb'],
    ['curly quotes by straight ones', 'the “mill’s” owner', pattern(`"mill's"`), 'the <“mill’s”> owner'],
    ['a space that does not break', 'No.\u00a05', pattern('No. 5'), '<No.\u00a05>'],
    ['what does not overlap', 'aaaa', pattern('aa'), '<aa><aa>'],
    ['lines apart', 'one\n\none', pattern('one'), '<one>\n\n<one>'],
    ['an expression', 'in 2026 and 2027', pattern('\\d{4}', EXPRESSION), 'in <2026> and <2027>'],
    ['the beginnings of lines', 'a b\na b', pattern('^a', EXPRESSION), '<a> b\n<a> b'],
    ['a beginning once in a line', 'aaa', pattern('^a', EXPRESSION), '<a>aa'],
    ['bounds of words', 'go ago go', pattern('\\bgo', EXPRESSION), '<go> ago <go>'],
    ['letters of any script', 'да, naïve', pattern('\\w+', EXPRESSION), '<да>, <naïve>'],
    ['letters of any script in brackets', 'да-да, x', pattern('[\\w-]+', EXPRESSION), '<да-да>, <x>'],
    ['nothing where the match is empty', 'abc', pattern('x*', EXPRESSION), 'abc'],
    ['either case in an expression', 'Gas', pattern('gas', EXPRESSION), '<Gas>'],
    ['one case in an expression', 'Gas gas', pattern('gas', { ...EXPRESSION, ...CASE }), 'Gas <gas>'],
    ['whole words in an expression', 'gas gases', pattern('ga.', { ...EXPRESSION, ...WHOLE }), '<gas> gases'],
    ['after characters of two units', '😀😀 2026', pattern('\\d+', EXPRESSION), '😀😀 <2026>'],
    ['one character of two units', '😀😀', pattern('.', EXPRESSION), '<😀><😀>'],
    ['escapes as JavaScript writes them', 'A–B', pattern('\\u2013', EXPRESSION), 'A<–>B'],
    ['nothing with an empty pattern', 'abc', pattern(''), 'abc'],
  ])('finds %s', (_, text, wanted, expected) => expect(shown(text, wanted)).toBe(expected));

  it('counts over every field, headlines too, in their order', () => {
    const texts = [
      { key: 'd1/headline', text: 'Gas rises' },
      { key: 'd1/body', text: 'The gas rose. Gas!' },
      { key: 'inContext', text: 'No coal' },
    ];
    const found = findInTexts(texts, pattern('gas'));
    expect(found.ok && found.value.map(({ key, start }) => [key, start])).toEqual([
      ['d1/headline', 0],
      ['d1/body', 4],
      ['d1/body', 14],
    ]);
  });

  it.each([
    ['(', 'bracket has no partner'],
    ['[a', 'square bracket is not closed'],
    ['*', 'nothing before'],
    ['(?<=a)b', 'Looking ahead and behind'],
    ['a(?=b)', 'Looking ahead and behind'],
    ['(a)\\1', 'References back'],
    ['\\', 'escapes nothing'],
    ['a{2,1}', 'wrong order'],
    ['(a{1,30}){1,30}b', 'repeats too much'],
    ['a'.repeat(1_001), 'Shorten'],
  ])('says what is wrong with %s', (text, message) => {
    const found = findInTexts([{ key: 'body', text: 'a' }], pattern(text, EXPRESSION));
    expect(found).toMatchObject({ ok: false, error: { kind: 'bad-expression' } });
    expect(!found.ok && found.error.message).toContain(message);
  });
});

describe('[B15] replacing', () => {
  it.each([
    ['words as they are', 'a cat', pattern('cat'), '$& $1', 'a $& $1'],
    ['groups', 'Orlov, Pavel', pattern('(\\w+), (\\w+)', EXPRESSION), '$2 $1', 'Pavel Orlov'],
    [
      'named groups',
      '18.11.2026',
      pattern('(?<d>\\d+)\\.(?<m>\\d+)\\.(?<y>\\d+)', EXPRESSION),
      '$<y>-$<m>-$<d>',
      '2026-11-18',
    ],
    ['the match', 'cost 5', pattern('\\d', EXPRESSION), '$$$&', 'cost $5'],
    ['a group that took no part', 'ab', pattern('a(x)?b', EXPRESSION), '[$1]', '[]'],
    ['a group that is not there', 'ab', pattern('(a)', EXPRESSION), '$2$<n>$1', '$2$<n>ab'],
    ['a group and a digit', 'ab', pattern('(a)', EXPRESSION), '$12', 'a2b'],
    ['what depends on what is around', 'foobar foo', pattern('foo\\B', EXPRESSION), 'X', 'Xbar foo'],
    ['nothing', 'a  b', pattern('  '), ' ', 'a b'],
  ])('puts %s', (_, text, wanted, replacement, expected) => expect(replaced(text, wanted, replacement)).toBe(expected));
});

describe('[B15] hostile texts and expressions', () => {
  const junk = [
    'a'.repeat(200_000),
    'ab '.repeat(66_000),
    '\n'.repeat(200_000),
    '中'.repeat(200_000),
    '\ud800'.repeat(200_000),
  ];
  it.each(['(a+)+$', '(a|a)*b', '.*.*.*=x', '(.*)(.*)(.*)x', '(a{1,15}){1,15}b', '(?:a.*)?b|a', '(x+x+)+y', '\\b'])(
    'ends with %s',
    (text) => {
      for (const each of junk) {
        const found = findInTexts([{ key: 'body', text: each }], pattern(text, EXPRESSION));
        expect(found.ok && found.value.length).toBeLessThanOrEqual(MAX_FOUND);
      }
    },
  );
  it('stops at the most that a person looks through', () => {
    const found = findInTexts([{ key: 'body', text: 'a'.repeat(200_000) }], pattern('a'));
    expect(found.ok && found.value.length).toBe(MAX_FOUND);
  });
});
