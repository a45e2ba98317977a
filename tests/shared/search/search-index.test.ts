import { describe, expect, it } from 'vitest';
import { createSearchIndex, parseQuery, type SearchIndex, type SearchText } from '../../../src/shared/search/index.ts';

const text = (id: string, words: string, rest: Partial<SearchText> = {}): SearchText => ({
  id,
  issueId: 'issue-1',
  issueLabel: 'Coast Weekly 1',
  publicationId: 'publication-1',
  developmentId: id,
  date: '2026-03-02',
  headline: '',
  fields: [{ field: 'body', text: words }],
  ...rest,
});

const indexOf = (...texts: readonly SearchText[]): SearchIndex => {
  const index = createSearchIndex();
  for (const each of texts) index.put(each);
  return index;
};

const found = (index: SearchIndex, query: string, limit = 20): readonly string[] =>
  index.search(parseQuery(query), limit).hits.map(({ id }) => id);

const painted = (index: SearchIndex, query: string): readonly (readonly string[])[] =>
  index
    .search(parseQuery(query), 20)
    .hits.map(({ snippet, marks }) => marks.map(({ start, end }) => snippet.slice(start, end)));

describe('[B14] words', () => {
  it.each([
    ['the beginning of a word', 'refin', 'The refinery reopened.'],
    ['diacritics in the text', 'galati', 'A quay in Galați.'],
    ['diacritics in the query', 'Galați', 'A quay in GALATI.'],
    ['letters that Unicode does not decompose', 'lodz gdansk orsted', 'Łódź, Gdańsk and Ørsted.'],
    ['ё as е', 'зеленый', 'Зелёный свет.'],
    ['е as ё', 'зелёный', 'Зеленый свет.'],
    ['Cyrillic by its beginning', 'газопр', 'Новый газопровод открыт.'],
    ['Cyrillic letters of Kazakh written as Russian ones', 'казакстан', 'Қазақстан'],
    ['Chinese of two characters', '中国', '在中国的天然气'],
    ['Chinese of one character in the middle', '天', '在中国的天然气'],
    ['Chinese of one character at the end', '气', '在中国的天然气'],
    ['Chinese of three characters', '天然气', '在中国的天然气田'],
    ['Japanese', 'ガス', '天然ガスの輸出'],
    ['Chinese beyond the basic plane', '𠮷野', '在𠮷野的'],
    ['an Uzbek apostrophe of any kind', "o'zbekiston", 'Oʻzbekiston va Oʼzbekiston'],
    ['a possessive', 'tashkent', 'Tashkent’s plan'],
    ['a possessive in the query', 'Tashkent’s', 'the plan of Tashkent'],
    ['words joined by a hyphen', 'backed', 'a Chinese-backed plant'],
    ['a number with thousands', '1,800', 'It costs 1800 somoni.'],
    ['a number with decimals and its letter', '1.8', 'a $1.8B complex'],
    ['a soft hyphen in a word', 'pipeline', 'the pipe\u00adline'],
    ['one letter too many', 'refinnery', 'The refinery reopened.'],
    ['one letter too few', 'refnery', 'The refinery reopened.'],
    ['two letters swapped', 'refienry', 'The refinery reopened.'],
    ['a wrong first letter', 'tefinery', 'The refinery reopened.'],
    ['two slips in a long word', 'Uzbekstn', 'Uzbekistan buys.'],
    ['a slip in the beginning of a word', 'Turkmanis', 'Turkmenistan buys.'],
    ['a slip in Cyrillic', 'газоправод', 'Новый газопровод открыт.'],
  ])('finds %s', (_, query, words) => {
    expect(found(indexOf(text('it', words), text('other', 'Nothing of the kind, 別の事, другое.')), query)).toEqual([
      'it',
    ]);
  });

  it.each([
    ['a word in the middle of another', 'finery', 'The refinery reopened.'],
    ['Chinese whose characters stand apart', '中气', '在中国的天然气'],
    ['a slip in a word of three letters', 'gaz', 'The gas field.'],
    ['one word of two', 'refinery closed', 'The refinery reopened.'],
    ['numbers that differ by a digit', '2025', 'The plan for 2026.'],
    ['nothing but signs', '"" — !', 'The refinery reopened.'],
    ['an empty query', '  ', 'The refinery reopened.'],
  ])('does not find %s', (_, query, words) => {
    expect(found(indexOf(text('it', words, { date: '' })), query)).toEqual([]);
  });

  it('does not take a misspelling where a word is spelled so', () => {
    const index = indexOf(text('one', 'the refinery'), text('two', 'the rafinery'));
    expect(found(index, 'rafinery')).toEqual(['two']);
  });
});

describe('[B14] phrases, without, kinds', () => {
  const index = indexOf(
    text('a', 'The gas field opened. Prices fell.'),
    text('b', 'The field of gas opened.'),
    text('c', 'A gas', {
      fields: [
        { field: 'body', text: 'A gas' },
        { field: 'whyThisMatters', text: 'field' },
      ],
    }),
  );
  it('finds words side by side alone', () => expect(found(index, '"gas field"')).toEqual(['a']));
  it('takes curly quotes', () => expect(found(index, '“field of gas”')).toEqual(['b']));
  it('leaves out a word', () => expect(found(index, 'gas -opened')).toEqual(['c']));
  it('leaves out a phrase', () => expect(found(index, 'gas -"gas field"').toSorted()).toEqual(['b', 'c']));
  it('searches one kind of field', () => expect(found(index, 'kind:analysis field')).toEqual(['c']));
  it('does not take what a text is about for words of a field', () => {
    const about = indexOf(text('it', 'A mill.', { countries: ['UZ'] }));
    expect([
      found(about, 'Uzbekistan 2026'),
      found(about, 'kind:body Uzbekistan'),
      found(about, 'kind:body 2026'),
    ]).toEqual([['it'], [], []]);
  });
  it('lists all that have a kind of field', () => expect(found(index, 'kind:analysis')).toEqual(['c']));
});

describe('[B14] filters', () => {
  const index = indexOf(
    text('big', 'A refinery.', { countries: ['UZ'], quantities: [{ value: 1.8e9, unit: null, currency: 'USD' }] }),
    text('small', 'A mill.', { countries: ['UZ'], quantities: [{ value: 2e8, unit: null, currency: 'USD' }] }),
    text('euro', 'A port in Uzbekistan.', { quantities: [{ value: 3e9, unit: null, currency: 'EUR' }] }),
    text('old', 'A dam.', {
      date: '2024-05-01',
      countries: ['UZ'],
      quantities: [{ value: 2, unit: 'GW', currency: null }],
    }),
    text('who', 'A board.', { entityIds: ['e1', 'e2'], countries: ['KZ'] }),
  );
  it.each([
    ['> 1 bn USD, Uzbekistan, 2026', ['big']],
    ['> $1bn', ['big']],
    ['> 1 bn', ['big', 'euro']],
    ['<= 200m USD', ['small']],
    ['>= 500 MW', ['old']],
    ['= 2,000 MW', ['old']],
    ['Uzbekistan,', ['big', 'euro', 'old', 'small']],
    ['country:UZ 2024', ['old']],
    ['Uzbekistan refinery 2026', ['big']],
    ['Uzbekistan port', ['euro']],
    ['entity:e1 entity:e2', ['who']],
    ['entity:e1 entity:e3', []],
    ['year:2024', ['old']],
    ['country:KZ, country:UZ, 2024', ['old']],
  ])('%s', (query, ids) => expect(found(index, query).toSorted()).toEqual(ids));

  it('takes a country of two words for the text that is about it', () => {
    const korea = indexOf(text('it', 'A shipyard.', { countries: ['KR'] }), text('other', 'South of Korea Bay.'));
    expect(found(korea, 'south korea').toSorted()).toEqual(['it', 'other']);
    expect(found(korea, 'south korea shipyard')).toEqual(['it']);
  });
});

describe('[B14] order and snippets', () => {
  it('puts the newest first on ties, and the headline before the body', () => {
    const index = indexOf(
      text('old', 'A gas field in the east.', { date: '2025-01-01' }),
      text('new', 'A gas field in the west.', { date: '2026-01-01' }),
      text('headline', 'An event.', { date: '2020-01-01', headline: 'Gas rises' }),
      text('gasoline', 'A gasoline depot in town.', { date: '2027-01-01' }),
    );
    expect(found(index, 'gas')).toEqual(['headline', 'new', 'old', 'gasoline']);
    expect(index.search(parseQuery('gas'), 2)).toMatchObject({ total: 4, hits: [{ id: 'headline' }, { id: 'new' }] });
  });

  it('shows the sentence that has most of what was asked', () => {
    const index = indexOf(text('it', 'The mill sold flour. Mr. Orlov bought the mill in May. It rained.'));
    const [hit] = index.search(parseQuery('mill Orlov'), 5).hits;
    expect(hit).toMatchObject({ field: 'body', snippet: 'Mr. Orlov bought the mill in May.' });
    expect(painted(index, 'mill Orlov')).toEqual([['Orlov', 'mill']]);
  });

  it.each([
    ['a beginning', 'refin', 'The refinery.', ['refinery']],
    ['a misspelling', 'refinnery', 'The refinery.', ['refinery']],
    ['a phrase as one', '"gas field"', 'A gas field, a field.', ['gas field']],
    ['one Chinese character of a pair', '天', '在天然气', ['天']],
    ['Chinese', '天然气', '在天然气田', ['天然气']],
    ['a country filtered by', 'Mongolia,', 'It rained. Coal from Mongolia came.', ['Mongolia']],
    ['what is decomposed', 'galati', 'in Gala\u0074\u0326i', ['Gala\u0074\u0326i']],
  ])('paints %s', (_, query, words, marks) => expect(painted(indexOf(text('it', words)), query)).toEqual([marks]));

  it('shows the figure that a bound found', () => {
    const quantities = [
      { value: 2e6, unit: null, currency: 'USD', text: '$2m' },
      { value: 1.8e9, unit: null, currency: 'USD', text: '$1.8B' },
    ];
    const index = indexOf(text('it', 'A start of $2m. Then it took $1.8B of loans.', { quantities }));
    expect(index.search(parseQuery('> 1 bn USD'), 1).hits).toMatchObject([
      { snippet: 'Then it took $1.8B of loans.', marks: [{ start: 13, end: 18 }] },
    ]);
  });

  it('cuts a long sentence around what was found', () => {
    const index = indexOf(text('it', `${'word '.repeat(400)}refinery ${'word '.repeat(400)}`));
    const [hit] = index.search(parseQuery('refinery'), 1).hits;
    expect(hit?.snippet.length).toBeLessThan(340);
    expect(hit?.snippet).toMatch(/^… .*refinery.* …$/);
    expect(painted(index, 'refinery')).toEqual([['refinery']]);
  });

  it('shows the headline where nothing else has the word', () => {
    const index = indexOf(text('it', 'It rained.', { headline: 'Gas rises' }));
    expect(index.search(parseQuery('gas'), 1).hits).toMatchObject([{ field: 'headline', snippet: 'Gas rises' }]);
  });
});

describe('[B14] upkeep', () => {
  it('replaces a text of the same id, removes one, and removes an issue', () => {
    const index = indexOf(
      text('a', 'one'),
      text('b', 'one', { issueId: 'issue-2' }),
      text('c', 'one', { issueId: 'issue-2' }),
    );
    index.put(text('a', 'two'));
    expect([index.size, found(index, 'one').toSorted(), found(index, 'two')]).toEqual([3, ['b', 'c'], ['a']]);
    index.remove('b');
    index.remove('unknown');
    expect([index.size, found(index, 'one')]).toEqual([2, ['c']]);
    index.removeIssue('issue-2');
    expect([index.size, found(index, 'one'), found(index, 'two')]).toEqual([1, [], ['a']]);
  });

  it('finds what a plain scan finds after 5,000 random changes', () => {
    let state = 7;
    const next = (below: number): number => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return (state >>> 8) % below;
    };
    const index = createSearchIndex();
    const kept = new Map<string, readonly string[]>();
    for (let step = 0; step < 5_000; step += 1) {
      const id = `t${next(300)}`;
      if (next(4) === 0) {
        index.remove(id);
        kept.delete(id);
      } else {
        const words = Array.from({ length: 1 + next(12) }, () => `w${10 + next(60)}`);
        index.put(text(id, words.join(' ')));
        kept.set(id, words);
      }
      if (step % 50 !== 0) continue;
      const word = `w${10 + next(60)}`;
      const other = `w${10 + next(60)}`;
      const has = (test: (words: readonly string[]) => boolean): readonly string[] =>
        [...kept]
          .filter(([, words]) => test(words))
          .map(([key]) => key)
          .toSorted();
      expect(found(index, word, 999).toSorted()).toEqual(has((words) => words.includes(word)));
      expect(found(index, `${word} -${other}`, 999).toSorted()).toEqual(
        has((words) => words.includes(word) && !words.includes(other)),
      );
      expect(found(index, `"${word} ${other}"`, 999).toSorted()).toEqual(
        has((words) => words.some((each, at) => each === word && words[at + 1] === other)),
      );
      expect(index.size).toBe(kept.size);
    }
  });

  it.each([
    ['letters', 'a'.repeat(200_000)],
    ['points', '. '.repeat(100_000)],
    ['apostrophes', "o'".repeat(100_000)],
    ['marks', `a${'\u0301'.repeat(199_999)}`],
    ['half characters', '\ud800'.repeat(200_000)],
    ['Chinese', '中'.repeat(200_000)],
    ['numbers', '1,'.repeat(100_000)],
    ['white space', ' '.repeat(200_000)],
  ])('takes 200 KB of %s', (_, junk) => {
    const index = indexOf(text('it', junk));
    for (const query of [junk, 'a', '中', '"a a"', '1', `"${junk}"`, `> ${junk}`]) index.search(parseQuery(query), 10);
    expect(index.size).toBe(1);
  });
});
