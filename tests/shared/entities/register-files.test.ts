import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENTITY_KINDS, type Entity } from '../../../src/shared/domain/entity.ts';
import {
  COUNTRIES,
  countryName,
  isCountryCode,
  mergeEntities,
  normalizeEntity,
  readRegisterCsv,
  readRegisterJson,
  writeRegisterCsv,
  writeRegisterJson,
} from '../../../src/shared/entities/index.ts';
import { entity } from './entities.ts';

const minister = entity('p1', 'Nurlan Example', {
  kind: 'person',
  aliases: ['Example', 'N. Example, "the Elder"', 'a|b\\c'],
  otherScripts: ['Нурлан Пример', '范例'],
  country: 'KZ',
  offices: [
    { title: 'Minister of Energy', from: '2023-09-04', to: '' },
    { title: 'Deputy [acting]', from: '', to: '' },
  ],
  note: ' Two lines;\r\nof "note"\n',
  wikidataId: 'Q42',
});
const REGISTER: readonly Entity[] = [
  minister,
  entity('c1', '=HYPERLINK("x")', { home: '-1', aliases: ["'=2", '+3', '@4'] }),
  entity('c2', 'Zijin Mining Group Co., Ltd.', { parentId: 'c1' as Entity['id'], isRetired: true }),
];
const rows = (text: string) => readRegisterCsv(text).problems.map(({ row }) => row);

describe('the register as CSV', () => {
  it('[B1] comes back as it went out', () => {
    expect(readRegisterCsv(writeRegisterCsv(REGISTER))).toEqual({ entities: REGISTER, problems: [] });
  });

  it('[B1] comes back as it went out, whatever is in it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 12 });
    const piece = fc.oneof(text, fc.constantFrom(';', '"', '|', '\\', "'=", '[..]', '\n', '\t', '='));
    const day = fc.constantFrom('', '2024-02-29');
    const any = fc.record({
      id: fc.uuid(),
      kind: fc.constantFrom(...ENTITY_KINDS),
      name: piece,
      aliases: fc.array(piece),
      otherScripts: fc.array(text),
      country: fc.constantFrom('', 'KZ'),
      offices: fc.array(fc.record({ title: piece, from: day, to: day })),
      home: piece,
      note: piece,
      wikidataId: fc.constantFrom('', 'Q1'),
      isRetired: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: ({ id }) => id }), (list) => {
        const entities = list.flatMap((each) => normalizeEntity(each) ?? []);
        expect(readRegisterCsv(writeRegisterCsv(entities))).toEqual({ entities, problems: [] });
        expect(readRegisterJson(writeRegisterJson(entities))).toEqual({ entities, problems: [] });
      }),
    );
  });

  it('[B1] writes nothing that a spreadsheet would run', () => {
    expect(writeRegisterCsv(REGISTER)).not.toMatch(/(^|[,"\n])[=+@]/);
  });

  it.each([
    ['semicolons', 'Name;Kind;Country\nQarmet;company;KZ\n'],
    ['tabs and a byte order mark', '\ufeffname\tkind\tcountry\r\nQarmet\tcompany\tkz\r\n'],
    ['old line ends and a country in words', 'preferred name,type,country\rQarmet,Company,Kazakhstan'],
    ['blank lines and quotes', 'name,kind,country\n\n"Qarmet","company",KZ\n,,\n'],
  ])('[B1] reads %s', (_name, csv) => {
    const { entities, problems } = readRegisterCsv(csv);
    expect(problems).toEqual([]);
    expect(entities.map(({ name, kind, country }) => [name, kind, country])).toEqual([['Qarmet', 'company', 'KZ']]);
  });

  it('[B1] names bad rows by number and keeps the good ones', () => {
    const { entities, problems } = readRegisterCsv(
      [
        'name,kind,country,offices,wikidata,parent',
        'Qarmet,company,KZ,,,',
        ',company,KZ,,,',
        'A,firm,KZ,,,',
        'B,company,ZZ,,,',
        'C,person,,Minister [2024-02-30..],,',
        'D,company,,,42,',
        'E,company,,,,Nobody',
        'F,company,,,,,extra',
        '"G"x,company,,,,',
        'Baibuting,company,CN,,,Qarmet',
        '"open,company',
      ].join('\n'),
    );
    expect(entities.map(({ name }) => name)).toEqual(['Qarmet', 'Baibuting']);
    expect(entities[1]?.parentId).toBe(entities[0]?.id);
    expect(problems.map(({ row }) => row)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 12]);
    expect(problems[2]?.message).toContain('ZZ');
  });

  it('[B1] counts rows as a spreadsheet does', () => {
    expect(rows('name,kind,note\nA,company,"two\nlines"\n\nB,firm,\n')).toEqual([4]);
  });

  it('[B1] says which column is missing', () => {
    expect(readRegisterCsv('').problems).toHaveLength(1);
    expect(readRegisterCsv('a,b\nc,d').problems[0]?.row).toBe(1);
  });

  it('[B1] gives a row without an id that of the known entity of its name', () => {
    const known = [entity('q', 'Qarmet')];
    const { entities } = readRegisterCsv('name,kind,parent\nQarmet,company,\nMine,company,Qarmet', known);
    expect(entities.map(({ id }) => id)).toEqual(['q', expect.any(String)]);
    expect(entities[1]?.parentId).toBe('q');
  });

  it('[B1] stays bounded on junk', () => {
    for (const junk of ['"', '""', ',', ';\n', '"a"b', '|', '\\', '\r', "'"]) {
      const text = junk.repeat(200_000 / junk.length);
      expect(readRegisterCsv(text).entities).toEqual([]);
      expect(readRegisterCsv(`name,kind,aliases\n${text}`).entities).toEqual([]);
      expect(readRegisterJson(text).entities).toEqual([]);
    }
  });
});

describe('the register as JSON', () => {
  it('[B1] comes back as it went out', () => {
    expect(readRegisterJson(writeRegisterJson(REGISTER))).toEqual({ entities: REGISTER, problems: [] });
  });
  it('[B1] keeps the good entities and names the others', () => {
    const json = JSON.stringify({ format: 'digest-desk-register', version: 1, entities: [minister, 5, {}, minister] });
    const { entities, problems } = readRegisterJson(json);
    expect(entities).toEqual([minister]);
    expect(problems.map(({ row }) => row)).toEqual([2, 3, 4]);
  });
  it.each(['', '{', '5', 'null', '{}', '{"format":"digest-desk-register","version":2,"entities":[]}'])(
    '[B1] says why it cannot read %s',
    (json) => {
      expect(readRegisterJson(json)).toEqual({ entities: [], problems: [{ row: 0, message: expect.any(String) }] });
    },
  );
});

describe('entities', () => {
  it('[B1] makes an entity of anything with a name', () => {
    expect(normalizeEntity(null)).toBeNull();
    expect(normalizeEntity([])).toBeNull();
    expect(normalizeEntity({ name: ' ' })).toBeNull();
    expect(
      normalizeEntity({
        name: ' A  b ',
        id: 'x',
        kind: 3,
        aliases: ['c', 4, ' c '],
        offices: [{}, { title: 'T', from: 'no' }],
        country: 'kz',
        wikidataId: 'W',
        parentId: 'x',
      }),
    ).toEqual(entity('x', 'A b', { aliases: ['c'], offices: [{ title: 'T', from: '', to: '' }], country: 'KZ' }));
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const once = normalizeEntity(value);
        if (once !== null) expect(normalizeEntity(once)).toEqual(once);
      }),
    );
    expect(normalizeEntity(minister)).toEqual(minister);
  });

  it('[B1] makes one entity of two', () => {
    const gone = entity('p2', 'N. A. Example', {
      kind: 'person',
      aliases: ['Example', 'Old Example'],
      otherScripts: ['Н. Пример'],
      offices: [...minister.offices, { title: 'Envoy', from: '2020-01-01', to: '2021-01-01' }],
      home: 'Astana',
      note: 'Gone',
      wikidataId: 'Q7',
      parentId: 'p1' as Entity['id'],
    });
    const merged = mergeEntities(minister, gone);
    expect(merged).toEqual({
      ...minister,
      aliases: [...minister.aliases, 'N. A. Example', 'Old Example'],
      otherScripts: [...minister.otherScripts, 'Н. Пример'],
      offices: gone.offices,
      home: 'Astana',
      note: `${minister.note}\n\nGone`,
    });
  });

  it('[B1] knows countries in the language asked for', () => {
    expect(COUNTRIES).toHaveLength(250);
    expect(isCountryCode('KZ')).toBe(true);
    expect(isCountryCode('kz') || isCountryCode('ZZ') || isCountryCode('')).toBe(false);
    expect(countryName('KZ', 'en')).toBe('Kazakhstan');
    expect(countryName('KZ', 'ru')).toBe('Казахстан');
    expect(countryName('ZZ', 'en')).toBe('ZZ');
    expect(countryName('KZ', 'not a language')).toMatch(/./);
  });
});
