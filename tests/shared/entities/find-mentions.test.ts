import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/shared/domain/entity.ts';
import { compileNames, findMentions } from '../../../src/shared/entities/index.ts';
import { entity } from './entities.ts';

const REGISTER: readonly Entity[] = [
  entity('kz', 'Kazakhstan', { kind: 'place', otherScripts: ['Казахстан', '哈萨克斯坦', 'Қазақстан'] }),
  entity('eu', 'European Union', { kind: 'institution', aliases: ['EU'] }),
  entity('us', 'United States', { kind: 'place', aliases: ['US'] }),
  entity('who', 'World Health Organization', { kind: 'institution', aliases: ['WHO'] }),
  entity('power', 'Power China', { aliases: ['PowerChina'], otherScripts: ['中国电建'] }),
  entity('bri', 'Belt and Road Initiative', { kind: 'programme' }),
  entity('moe', 'Ministry of Energy', { kind: 'government body', otherScripts: ['Министерство энергетики'] }),
  entity('moek', 'Ministry of Energy of Kazakhstan', { kind: 'government body' }),
  entity('apple', 'Apple'),
  entity('green', 'Green Energy'),
  entity('xi', 'Xi Jinping', { kind: 'person', aliases: ['Xi'] }),
  entity('xian', "Xi'an", { kind: 'place' }),
  entity('toyota', 'Toyota'),
  entity('casa', 'CASA-1000', { kind: 'programme' }),
  entity('fs', 'Şeker Bankası'),
  entity('jpm', 'J. P. Morgan'),
  entity('ey', 'Ernst & Young'),
  entity('c5', 'C5+1', { kind: 'institution' }),
  entity('soe', 'SOE'),
  entity('tok', 'Токаев', { kind: 'person' }),
  entity('gt', 'Georgia', { kind: 'place', country: 'GE' }),
  entity('gs', 'Georgia', { kind: 'place', country: 'US' }),
  entity('old', 'Samruk', { isRetired: true }),
  entity('zijin', 'Zijin Mining Group Co., Ltd.', { aliases: ['Zijin'] }),
  entity('unesco', 'UNESCO'),
  entity('oz', 'Oʻzbekneftegaz'),
  entity('tenge', 'tenge', { kind: 'document' }),
];
const names = compileNames(REGISTER);
const found = (text: string): readonly string[] =>
  findMentions(text, names).map((mention) => `${mention.text.replace(/\n/g, '⏎')}=${mention.entityIds.join('|')}`);

const CASES: readonly (readonly [name: string, text: string, found: readonly string[]])[] = [
  ['a plain name', 'In Kazakhstan today', ['Kazakhstan=kz']],
  ['the longest match', 'The Ministry of Energy of Kazakhstan said', ['Ministry of Energy of Kazakhstan=moek']],
  [
    'the next longest where the longest breaks off',
    'Ministry of Energy of Georgia',
    ['Ministry of Energy=moe', 'Georgia=gt|gs'],
  ],
  ['straight and curly possessives', "Kazakhstan's and Kazakhstan’s", ['Kazakhstan=kz', 'Kazakhstan=kz']],
  ['a possessive of a plural', 'Toyotas’ sales', ['Toyotas=toyota']],
  ['a plural', 'Two Toyotas and many SOEs', ['Toyotas=toyota', 'SOEs=soe']],
  ['no part of a word', 'Kazakhstani, Applebee, Toyotaville', []],
  [
    'a name beside a hyphen',
    'non-EU, Kazakhstan-based and China–Kazakhstan',
    ['EU=eu', 'Kazakhstan=kz', 'Kazakhstan=kz'],
  ],
  ['no lower-case acronym', 'who gave us eu? Who, Us', []],
  ['acronyms in capitals', 'The US and WHO', ['US=us', 'WHO=who']],
  ['a dotted acronym', 'in the U.S. today', ['U.S.=us']],
  ['no currency for a country', 'paid US$5 million', []],
  ['no lower-case name', 'an apple, green energy, power china', []],
  ['no half-capital two-word name', 'Green energy grows', []],
  ['a long name with one small letter', 'the Belt and Road initiative', ['Belt and Road initiative=bri']],
  [
    'a text all in capitals',
    'KAZAKHSTAN JOINS BELT AND ROAD INITIATIVE',
    ['KAZAKHSTAN=kz', 'BELT AND ROAD INITIATIVE=bri'],
  ],
  ['a long acronym written as a word', 'Unesco but not unesco', ['Unesco=unesco']],
  ['a lower-case name in either case', 'Tenge and tenge', ['Tenge=tenge', 'tenge=tenge']],
  ['no person inside a city', 'from Xi’an by Xi’s order', ['Xi’an=xian', 'Xi=xi']],
  [
    'diacritics or none',
    'Seker Bankasi, Şeker Bankası, ŞEKER BANKASI',
    ['Seker Bankasi=fs', 'Şeker Bankası=fs', 'ŞEKER BANKASI=fs'],
  ],
  ['decomposed diacritics', 'Şeker Bankası'.normalize('NFD'), [`${'Şeker Bankası'.normalize('NFD')}=fs`]],
  ['hyphen variants', 'CASA‑1000, CASA–1000, CASA 1000', ['CASA‑1000=casa', 'CASA–1000=casa', 'CASA 1000=casa']],
  ['non-breaking spaces', 'Power\u00a0China, Power\u202fChina', ['Power\u00a0China=power', 'Power\u202fChina=power']],
  ['a line break in a name', 'Power\nChina', ['Power⏎China=power']],
  ['no name across blocks', 'Power\n\nChina and Power\tChina', []],
  [
    'no name across a comma or a sentence',
    'Power, China. Ministry of Energy. Of Kazakhstan',
    ['Ministry of Energy=moe', 'Kazakhstan=kz'],
  ],
  [
    'soft hyphens and zero-width characters',
    'Kazakh\u00adstan, Kaz\u200bakhstan',
    ['Kazakh\u00adstan=kz', 'Kaz\u200bakhstan=kz'],
  ],
  [
    'initials close or apart',
    'J.P. Morgan, J. P. Morgan, JP Morgan',
    ['J.P. Morgan=jpm', 'J. P. Morgan=jpm', 'JP Morgan=jpm'],
  ],
  ['an ampersand or its word', 'Ernst & Young, Ernst and Young', ['Ernst & Young=ey', 'Ernst and Young=ey']],
  ['a plus sign', 'the C5+1 format', ['C5+1=c5']],
  ['a company form', 'Zijin Mining Group Co., Ltd. said; Zijin', ['Zijin Mining Group Co., Ltd=zijin', 'Zijin=zijin']],
  ['all who bear the name', 'Georgia', ['Georgia=gt|gs']],
  ['no retired entity', 'Samruk', []],
  [
    'turned letters for apostrophes',
    "O'zbekneftegaz, Oʻzbekneftegaz, O‘zbekneftegaz",
    ["O'zbekneftegaz=oz", 'Oʻzbekneftegaz=oz', 'O‘zbekneftegaz=oz'],
  ],
  ['Russian cases', 'в Казахстане, из Казахстана, Казахстаном', ['Казахстане=kz', 'Казахстана=kz', 'Казахстаном=kz']],
  [
    'Russian cases of every word',
    'у Министерства энергетики и Министерству энергетики',
    ['Министерства энергетики=moe', 'Министерству энергетики=moe'],
  ],
  ['a Russian surname declined', 'Токаева, Токаеву, Токаевым', ['Токаева=tok', 'Токаеву=tok', 'Токаевым=tok']],
  ['no other Russian word', 'казахстанский, Казахстанец, Токарев', []],
  ['Kazakh suffixes', 'Қазақстанның, Қазақстанда', ['Қазақстанның=kz', 'Қазақстанда=kz']],
  ['Chinese without spaces', '中国电建在哈萨克斯坦建厂', ['中国电建=power', '哈萨克斯坦=kz']],
  ['an elided article', 'l’Kazakhstan', ['Kazakhstan=kz']],
  ['nothing in nothing', '', []],
];

describe('findMentions', () => {
  it.each(CASES)('[B2] finds %s', (_name, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('[B2] gives offsets into the text as it stands', () => {
    for (const [, text] of CASES)
      for (const { start, end, text: quoted } of findMentions(text, names)) expect(text.slice(start, end)).toBe(quoted);
  });

  it('[B2] stays bounded on junk', () => {
    const deep = compileNames([entity('a', Array.from({ length: 40 }, () => 'a').join(' ')), entity('b', '((((((')]);
    for (const junk of ['a ', 'А.', '中', "'", '-', 'а\u0301', '\n', '"(', 'Aa.', 'ами'])
      expect(findMentions(junk.repeat(200_000 / junk.length), deep).length).toBeLessThan(200_000);
  });
});
