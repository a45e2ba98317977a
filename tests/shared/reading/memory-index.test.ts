import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../../src/shared/domain/ids.ts';
import { compileNames, findMentions } from '../../../src/shared/entities/index.ts';
import { createMemoryIndex, type MemoryText } from '../../../src/shared/reading/memory-index.ts';
import { sentenceAround } from '../../../src/shared/reading/sentence-around.ts';
import { sampleLibrary } from '../../../src/shared/sample/sample-library.ts';

const text = (id: string, number: string, date: string, headline: string, body: string): MemoryText => ({
  id,
  issueId: id.split('/')[0] ?? '',
  publicationId: 'p',
  number,
  issueTitle: '',
  date,
  developmentId: id.split('/')[1] ?? null,
  headline,
  fields: [
    { field: 'headline', text: headline },
    { field: 'body', text: body },
  ],
});
const anadolu = 'ent-x' as EntityId;
const names = compileNames([
  {
    id: anadolu,
    kind: 'company',
    name: 'Anadolu Cell',
    aliases: ['Anadolu'],
    otherScripts: [],
    country: 'TR',
    offices: [],
    parentId: null,
    home: '',
    note: '',
    wikidataId: '',
    isRetired: false,
  },
]);
const remember = (texts: readonly MemoryText[]) => {
  const index = createMemoryIndex();
  for (const item of texts)
    index.put(
      item,
      item.fields.map((field) => findMentions(field.text, names)),
    );
  return index;
};
const library = [
  text(
    'i1/a',
    '44',
    '2026-11-01',
    'Anadolu Cell Buys Land',
    'It was quiet. The buyer, Anadolu Cell, paid in lira. No more.',
  ),
  text('i2/b', '45', '2026-11-08', 'A quay', 'Nothing of note.'),
  text('i3/c', '46', '2026-11-15', 'Works', 'Anadolu hires. Anadolu builds.'),
  text('i4/d', '47', '2026-11-22', 'Anadolu Cell Builds', 'Anadolu Cell builds.'),
];
const question = { publicationId: 'p', entityId: anadolu, exceptIssueId: 'i4', before: '2026-11-22', limit: 9 };

describe('memory', () => {
  it('[B5] gives the earlier developments newest first, each with the sentence and the name in it', () => {
    const { items, total } = remember(library).recall(question);
    expect(total).toBe(2);
    expect(items.map(({ number, sentence, start, end }) => [number, sentence, sentence.slice(start, end)])).toEqual([
      ['46', 'Anadolu hires.', 'Anadolu'],
      ['44', 'The buyer, Anadolu Cell, paid in lira.', 'Anadolu Cell'],
    ]);
  });

  it('[B5] says how many issues ago it was last covered', () => {
    const index = remember(library.filter(({ number }) => number !== '46'));
    expect(index.recall(question).issuesSince).toBe(2);
    expect(remember(library).recall(question).issuesSince).toBe(1);
  });

  it('[B5] forgets what was deleted and takes what was changed', () => {
    const index = remember(library);
    index.remove('i3/c');
    index.put(text('i1/a', '44', '2026-11-01', 'Land', 'Nobody.'), [[], []]);
    expect(index.recall(question).total).toBe(0);
  });

  it('[B5] counts mentions in each issue, those without any too', () => {
    expect(
      remember(library)
        .timeline('p', anadolu)
        .map(({ number, mentions }) => [number, mentions]),
    ).toEqual([
      ['44', 2],
      ['45', 0],
      ['46', 2],
      ['47', 2],
    ]);
  });

  it('[B5] remembers what the sample library said of the entities of its last issue', () => {
    const { issues, register } = sampleLibrary('p' as never);
    const all = compileNames(register);
    const index = createMemoryIndex();
    for (const issue of issues)
      for (const development of issue.developments) {
        const { body } = development;
        const words = JSON.stringify(body);
        index.put(
          {
            ...text(`${issue.id}/${development.id}`, issue.number, issue.publicationDate, development.headline, words),
          },
          [findMentions(development.headline, all), findMentions(words, all)],
        );
      }
    const current = issues.at(-1);
    const remembered = register.filter(
      ({ id }) =>
        index.recall({
          publicationId: 'p',
          entityId: id,
          exceptIssueId: current?.id ?? '',
          before: current?.publicationDate ?? '',
          limit: 1,
        }).total > 0,
    );
    expect(remembered.length).toBeGreaterThanOrEqual(12);
  });
});

describe('a sentence around a name', () => {
  it.each([
    ['He left. Dr. A. Berdze of Poti stayed. It rained.', 'Berdze', 'Dr. A. Berdze of Poti stayed.'],
    ['First line\n\nSecond with Poti in it', 'Poti', 'Second with Poti in it'],
    ['他走了。波季港开放。下雨了。', '波季', '波季港开放。'],
    ['Она ушла. Порт Поти открыт! Дождь.', 'Поти', 'Порт Поти открыт!'],
  ])('[B5] of %j is found by %s', (whole, name, sentence) => {
    const start = whole.indexOf(name);
    expect(sentenceAround(whole, start, start + name.length).sentence).toBe(sentence);
  });

  it('[B5] is cut around the name where it is very long, with the name whole', () => {
    const whole = `${'word '.repeat(200)}Poti ${'word '.repeat(200)}`;
    const start = whole.indexOf('Poti');
    const around = sentenceAround(whole, start, start + 4);
    expect(around.sentence.length).toBeLessThan(300);
    expect(around.sentence.slice(around.start, around.end)).toBe('Poti');
  });
});
