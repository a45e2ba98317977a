import { describe, expect, it } from 'vitest';
import { compileNames, findMentions, findUnknownNames, type UnknownName } from '../../../src/shared/entities/index.ts';
import { entity } from './entities.ts';
import { type LabelledText, labelledTexts } from './labelled-texts.ts';

const NOBODY = compileNames([]);

interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly kinds: number;
  readonly faults: readonly string[];
}

function score(texts: readonly LabelledText[]): Score {
  let found = 0;
  let right = 0;
  let wanted = 0;
  let kinds = 0;
  const faults: string[] = [];
  for (const { file, text, names } of texts) {
    const given = findUnknownNames(text, 'en', NOBODY);
    const label = new Map(names.map((name) => [`${name.start}-${name.end}`, name]));
    const hit = (name: UnknownName) => label.get(`${name.start}-${name.end}`);
    found += given.length;
    wanted += names.length;
    for (const name of given) {
      const wantedName = hit(name);
      if (wantedName === undefined) faults.push(`${file} + ${name.text}`);
      else {
        right += 1;
        if (wantedName.kind === name.kind) kinds += 1;
        else faults.push(`${file}   ${name.text}: ${name.kind} for ${wantedName.kind}`);
      }
    }
    const spans = new Set(given.map(({ start, end }) => `${start}-${end}`));
    for (const name of names) if (!spans.has(`${name.start}-${name.end}`)) faults.push(`${file} - ${name.text}`);
  }
  return { precision: right / found, recall: right / wanted, kinds: kinds / right, faults };
}

const report = (name: string, { precision, recall, kinds, faults }: Score): void => {
  console.log(
    `unknown names, ${name}: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, kinds right ${kinds.toFixed(3)}`,
  );
  if (process.env.SHOW_FAULTS !== undefined) console.log(faults.join('\n'));
};

describe('findUnknownNames', () => {
  it.each([
    ['texts tuned on', /^\d/],
    ['texts held out', /^h/],
    ['texts written after tuning', /^k/],
  ])('[B3] finds the names of %s', (name, prefix) => {
    const result = score(labelledTexts(prefix));
    report(name, result);
    expect(result.precision).toBeGreaterThanOrEqual(0.85);
    expect(result.recall).toBeGreaterThanOrEqual(0.9);
  });

  const found = (text: string, language = 'en', names = NOBODY): readonly string[] =>
    findUnknownNames(text, language, names).map((name) => name.text);

  const CASES: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
    ['no sentence’s first word', 'Officials met. Exports rose. However, nobody came.', []],
    [
      'no titles, days or nationalities alone',
      'On Monday the President and Kazakh and Chinese ministers met in May.',
      [],
    ],
    ['no abbreviations of common words', 'The GDP and FDI figures of the CEO beat the LNG forecast by 300MW.', []],
    ['the person after a title', 'Kazakh Energy Minister Bolat Akchulakov spoke.', ['Bolat Akchulakov']],
    [
      'a company, a title and a person',
      'Then Kazatomprom CEO Meirzhan Yussupov spoke.',
      ['Kazatomprom', 'Meirzhan Yussupov'],
    ],
    ['two names joined by a dash', 'On the Aktau–Baku route', ['Aktau', 'Baku']],
    ['two countries joined by a hyphen', 'The China-Kazakhstan border', ['China', 'Kazakhstan']],
    ['one name with "and"', 'The Ministry of Trade and Integration wrote.', ['Ministry of Trade and Integration']],
    ['two names with "and"', 'The Bank of Georgia and Liberty Bank wrote.', ['Bank of Georgia', 'Liberty Bank']],
    ['a possessive and what follows it', 'After Kazakhstan’s Qarmet signed', ['Kazakhstan', 'Qarmet']],
    [
      'a headline’s names',
      'Uzbekistan Launches Training Center With Baibuting Group',
      ['Uzbekistan', 'Baibuting Group'],
    ],
    ['names all in capitals', 'KAZAKHSTAN SIGNS DEAL WITH QARMET', ['KAZAKHSTAN', 'QARMET']],
    [
      'names with particles and apostrophes',
      'He met Ursula von der Leyen in Xi’an and Côte d’Ivoire.',
      ['Ursula von der Leyen', 'Xi’an', 'Côte d’Ivoire'],
    ],
    ['a name with a number', 'Gas for Power of Siberia 2 and CASA-1000.', ['Power of Siberia 2', 'CASA-1000']],
    ['a country of two words', 'Trade with Saudi Arabia and South Korea.', ['Saudi Arabia', 'South Korea']],
    ['a format with a plus', 'They met in the C5+1 format.', ['C5+1']],
    ['a line of three cities', 'The Baku-Tbilisi-Kars line.', ['Baku-Tbilisi-Kars']],
    ['nobody’s title', 'Then Secretary of State Marco Rubio spoke.', ['Marco Rubio']],
    ['no heading of common words', 'In Context\n\nWhy This Matters: Little.', []],
    ['nothing in nothing', '', []],
  ];
  it.each(CASES)('[B3] finds %s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('[B3] leaves out what the register knows', () => {
    const names = compileNames([
      entity('q', 'Qarmet'),
      entity('g', 'Georgia', { kind: 'place' }),
      entity('t', 'Kassym-Jomart Tokayev', { kind: 'person' }),
    ]);
    const text =
      'There Kassym-Jomart Tokayev praised Qarmet, the Bank of Georgia and Halyk Bank. Later Tokayev left Georgia.';
    expect(found(text, 'en', names)).toEqual(['Bank of Georgia', 'Halyk Bank']);
    const known = new Set(findMentions(text, names).map(({ start, end }) => `${start}-${end}`));
    for (const { start, end } of findUnknownNames(text, 'en', names)) expect(known.has(`${start}-${end}`)).toBe(false);
  });

  it('[B3] reads other languages by their capitals', () => {
    expect(found('Вчера в Астане президент Касым-Жомарт Токаев принял главу компании Шелл.', 'ru')).toEqual([
      'Астане',
      'Касым-Жомарт Токаев',
      'Шелл',
    ]);
    expect(found('哈萨克斯坦与中国签署协议', 'zh')).toEqual([]);
    expect(found('Der Minister sprach mit der Firma über Gas.', 'de')).toEqual([]);
  });

  it('[B3] gives offsets into the text, in order and apart', () => {
    for (const { text } of labelledTexts(/./)) {
      let last = 0;
      for (const { start, end, text: quoted } of findUnknownNames(text, 'en', NOBODY)) {
        expect(text.slice(start, end)).toBe(quoted);
        expect(start).toBeGreaterThanOrEqual(last);
        last = end;
      }
    }
  });

  it('[B3] stays bounded on junk', () => {
    for (const junk of [
      'A.',
      'A.b',
      'Aa ',
      'Aa-',
      'Bank of ',
      'Ministry of Energy, ',
      'Aa and ',
      'A’s ',
      '\n\nAa',
      'the Of ',
      '. Aa',
      'President ',
      '–A',
    ])
      expect(findUnknownNames(junk.repeat(200_000 / junk.length), 'en', NOBODY)).toBeInstanceOf(Array);
  });
});
