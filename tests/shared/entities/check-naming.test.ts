import { describe, expect, it } from 'vitest';
import type { FieldText, ReadField } from '../../../src/shared/document/field-text.ts';
import type { Entity, Office } from '../../../src/shared/domain/entity.ts';
import { checkNaming, NAMING_CHECKS } from '../../../src/shared/entities/index.ts';
import { entity } from './entities.ts';
import { labelledTexts } from './labelled-texts.ts';

const office = (title: string, from = '', to = ''): Office => ({ title, from, to });
const person = (
  id: string,
  name: string,
  country: string,
  offices: readonly Office[],
  aliases: readonly string[] = [],
) => entity(id, name, { kind: 'person', country, offices, aliases });

const REGISTER: readonly Entity[] = [
  entity('adb', 'Asian Development Bank', { kind: 'institution', aliases: ['ADB'] }),
  entity('eu', 'European Union', { kind: 'institution', aliases: ['EU'] }),
  entity('kmg', 'KazMunayGas', { aliases: ['KMG'] }),
  entity('shougang', 'Shougang', { aliases: ['Shougang Group'] }),
  entity('power', 'Power China'),
  entity('qarmet', 'Qarmet'),
  entity('chery', 'Chery'),
  entity('bog', 'Bank of Georgia'),
  entity('samruk', 'Samruk-Kazyna', { otherScripts: ['Самрук-Казына'] }),
  entity('kz', 'Kazakhstan', { kind: 'place', country: 'KZ', aliases: ['Republic of Kazakhstan'] }),
  entity('tr', 'Türkiye', { kind: 'place', country: 'TR' }),
  entity('kg', 'Kyrgyzstan', { kind: 'place', country: 'KG', aliases: ['Kyrgyz Republic'] }),
  entity('ge', 'Georgia', { kind: 'place', country: 'GE' }),
  entity('karaganda', 'Karaganda', { kind: 'place' }),
  person('tok', 'Kassym-Jomart Tokayev', 'KZ', [office('President of Kazakhstan', '2019-03-20')], ['Tokayev']),
  person(
    'naz',
    'Nursultan Nazarbayev',
    'KZ',
    [office('President of Kazakhstan', '1991-12-16', '2019-03-19')],
    ['Nazarbayev'],
  ),
  person('akk', 'Yerlan Akkenzhenov', 'KZ', [office('Minister of Energy', '2025-03-18')], ['Akkenzhenov']),
  person(
    'sat',
    'Almassadam Satkaliyev',
    'KZ',
    [
      office('Minister of Energy', '2023-09-04', '2025-03-18'),
      office('Chairman of the Atomic Energy Agency', '2025-03-18'),
    ],
    ['Satkaliyev'],
  ),
  person('mir', 'Shavkat Mirziyoyev', 'UZ', [office('President of Uzbekistan', '2016-12-14')], ['Mirziyoyev']),
  person('ali', 'Ilham Aliyev', 'AZ', [office('President of Azerbaijan', '2003-10-31')], ['Aliyev']),
  person('hid', 'Nurlan Baibazarov', 'KZ', [], ['Baibazarov']),
  entity('old', 'Tengiz Steel Works', { aliases: ['TSW'], isRetired: true }),
];

const field = (text: string, name: ReadField = 'body', developmentIndex: number | null = 0): FieldText => ({
  field: name,
  developmentIndex,
  text,
});
const check = (text: string, off: readonly string[] = []) =>
  checkNaming([field(text)], REGISTER, { on: '2026-11-18', off });

/** Text, then what is found: check, quote, replacement. */
const TRUE: readonly (readonly [text: string, check: string, quote: string, replacement: string | null])[] = [
  ['The ADB lent more.', 'first-mention', 'ADB', 'Asian Development Bank'],
  ['KMG’s output rose.', 'first-mention', 'KMG', 'KazMunayGas'],
  ['President Tokayev spoke.', 'first-mention', 'Tokayev', 'Kassym-Jomart Tokayev'],
  ['Mirziyoyev flew to Bukhara.', 'first-mention', 'Mirziyoyev', 'Shavkat Mirziyoyev'],
  ['Steel from Shugang arrived.', 'spelling-variant', 'Shugang', 'Shougang'],
  ['A PowerChina site.', 'spelling-variant', 'PowerChina', 'Power China'],
  ['Gas from Kazmunaigaz came.', 'spelling-variant', 'Kazmunaigaz', 'KazMunayGas'],
  ['Oil of Kazmunaigas flowed.', 'spelling-variant', 'Kazmunaigas', 'KazMunayGas'],
  ['Asked about it, Ilham Aliev smiled.', 'spelling-variant', 'Ilham Aliev', 'Ilham Aliyev'],
  ['Asked about it, Shavkat Mirziyoev smiled.', 'spelling-variant', 'Shavkat Mirziyoev', 'Shavkat Mirziyoyev'],
  ['Kasym-Zhomart Tokaev smiled.', 'spelling-variant', 'Kasym-Zhomart Tokaev', 'Kassym-Jomart Tokayev'],
  ['A plant of Samruk-Kazina.', 'spelling-variant', 'Samruk-Kazina', 'Samruk-Kazyna'],
  ['The mine in Karagandy closed.', 'spelling-variant', 'Karagandy', 'Karaganda'],
  ['A mine in Karganda closed.', 'spelling-variant', 'Karganda', 'Karaganda'],
  ['Loans of the Asian Developmnet Bank.', 'spelling-variant', 'Asian Developmnet Bank', 'Asian Development Bank'],
  ['Almasadam Satkaliyev agreed.', 'spelling-variant', 'Almasadam Satkaliyev', 'Almassadam Satkaliyev'],
  ['SHUGANG BUILDS MILL', 'spelling-variant', 'SHUGANG', 'SHOUGANG'],
  ['Trade with Kirghizia grew.', 'country-name', 'Kirghizia', 'Kyrgyzstan'],
  ['Trade with Kazkhstan grew.', 'country-name', 'Kazkhstan', 'Kazakhstan'],
  ['Trade with Kazakstan grew.', 'country-name', 'Kazakstan', 'Kazakhstan'],
  ['Exports to Turkey grew.', 'country-name', 'Turkey', 'Türkiye'],
  ['Exports to Turkmenia grew.', 'country-name', 'Turkmenia', 'Turkmenistan'],
  ['Exports to Moldavia grew.', 'country-name', 'Moldavia', 'Moldova'],
  ['Exports to Azerbajan grew.', 'country-name', 'Azerbajan', 'Azerbaijan'],
  ['Exports to Uzbekstan grew.', 'country-name', 'Uzbekstan', 'Uzbekistan'],
  ['President Nursultan Nazarbayev opened the plant.', 'former-office', 'President', 'former President'],
  ['Energy Minister Almassadam Satkaliyev said so.', 'former-office', 'Energy Minister', 'former Energy Minister'],
  [
    'Kazakhstan’s energy minister Almassadam Satkaliyev said so.',
    'former-office',
    'Kazakhstan’s energy minister',
    'former Kazakhstan’s energy minister',
  ],
  ['Almassadam Satkaliyev, the energy minister, said so.', 'former-office', 'the energy minister', null],
  [
    'Almassadam Satkaliyev, Minister of Energy of Kazakhstan, said so.',
    'former-office',
    'Minister of Energy of Kazakhstan',
    null,
  ],
  ['Energy Minister Nurlan Baibazarov said so.', 'office-holder', 'Energy Minister Nurlan Baibazarov', null],
  [
    'Kazakh Energy Minister Bolat Akchulakov said so.',
    'office-holder',
    'Kazakh Energy Minister Bolat Akchulakov',
    null,
  ],
  ['Uzbek President Islam Karimov said so.', 'office-holder', 'Uzbek President Islam Karimov', null],
];

const INNOCENT: readonly string[] = [
  'The Asian Development Bank (ADB) lent more, and the ADB said why.',
  'The ADB (Asian Development Bank) lent more.',
  'The EU has a plan.',
  'Kassym-Jomart Tokayev met Ilham Aliyev. Tokayev left early; Aliyev stayed.',
  'The Republic of Kazakhstan signed, and Kazakhstan paid.',
  'A Qarmet-led group. Qarmet pays.',
  'Shougang, Shougang Group and Power China built it.',
  'Cherry prices rose while Chery sold cars.',
  'Natig Aliev ran the oil ministry.',
  'Maria Karimova and Timur Tokarev wrote the report.',
  'Georgian wine from Georgia and Giorgia Meloni in Rome.',
  'The Bank of Georgia and a bank of Georgian traders.',
  'Austria, Australia, Slovakia and Slovenia voted; Niger and Nigeria did not.',
  'The Kyrgyz Republic and Kyrgyzstan are one.',
  'A roast turkey and a powerful china plate.',
  'Exports to Czechia, the Czech Republic, Holland, Ivory Coast and the United States; US buyers.',
  'Former President Nursultan Nazarbayev opened the plant.',
  'Then energy minister Almassadam Satkaliyev promised it.',
  'President Nursultan Nazarbayev signed the first contract in 2004.',
  'President Kassym-Jomart Tokayev and President Shavkat Mirziyoyev met President Ilham Aliyev.',
  'Kazakh President Kassym-Jomart Tokayev met Uzbek President Shavkat Mirziyoyev.',
  'Energy Minister Yerlan Akkenzhenov and Yerlan Akkenzhenov, the energy minister, are one.',
  'Almassadam Satkaliyev, chairman of the Atomic Energy Agency, said so.',
  'Deputy Energy Minister Nurlan Baibazarov said so.',
  'Georgian Energy Minister Bolat Akchulakov said so.',
  'Uzbekistan’s deputy president of the bank, Islam Karimov, said so.',
  'Nurlan Baibazarov, President Shavkat Mirziyoyev and Prime Minister Olzhas Example met.',
  'The president, Kassym-Jomart Tokayev, spoke.',
  'Tengis Steel Work and TSW closed.',
  'Самрук-Казына выплатила дивиденды, Токаев выступил.',
  'KAZAKHSTAN AND TÜRKIYE SIGN DEAL WITH QARMET',
  'Karagandinsky district and Kazakhtelecom lie elsewhere.',
  'Burmese rice, Swazi sugar and Persian rugs.',
  '',
];

describe('checkNaming', () => {
  it.each(TRUE)('[B6] finds in “%s” %s', (text, name, quote, replacement) => {
    const found = check(text).map((each) => [each.check, each.place.quote, each.replacement]);
    expect(found).toContainEqual([name, quote, replacement]);
  });

  it.each(INNOCENT)('[B6] leaves “%s” alone', (text) => {
    expect(check(text).map((each) => `${each.check} ${each.place.quote}`)).toEqual([]);
  });

  it('[B6] prints how many true and innocent cases it is right about', () => {
    const hits = TRUE.filter(([text, name, quote]) =>
      check(text).some((each) => each.check === name && each.place.quote === quote),
    );
    const alarms = INNOCENT.filter((text) => check(text).length > 0);
    console.log(
      `naming checks: ${hits.length} of ${TRUE.length} found, ${alarms.length} false alarms in ${INNOCENT.length}`,
    );
    expect([hits.length, alarms.length]).toEqual([TRUE.length, 0]);
  });

  it('[B6] looks for the first mention in reading order, outside headings', () => {
    const fields = [
      field('ADB lends', 'headline'),
      field('The Asian Development Bank lends.'),
      field('The ADB lends again; KMG does not.', 'whyThisMatters'),
      field('KMG pays.', 'takeaway', null),
    ];
    const found = checkNaming(fields, REGISTER);
    expect(found.map(({ place }) => [place.field, place.quote])).toEqual([['whyThisMatters', 'KMG']]);
  });

  it('[B6] can be switched off check by check', () => {
    const text = 'The ADB, Shugang, Turkey and President Nursultan Nazarbayev.';
    const all = check(text).map((each) => each.check);
    expect(new Set(all)).toEqual(new Set(['first-mention', 'spelling-variant', 'country-name', 'former-office']));
    for (const { name, label, explanation } of NAMING_CHECKS) {
      expect(check(text, [name]).map((each) => each.check)).toEqual(all.filter((each) => each !== name));
      expect(label.length * explanation.length).toBeGreaterThan(0);
    }
  });

  it('[B6] keeps the office until its last day', () => {
    const text = [field('Energy Minister Almassadam Satkaliyev said so.')];
    expect(checkNaming(text, REGISTER, { on: '2025-03-18' })).toEqual([]);
    expect(checkNaming(text, REGISTER, { on: '2025-03-19' })).toHaveLength(1);
    expect(checkNaming(text, REGISTER)).toHaveLength(1);
  });

  it('[B6] gives a finding the same id after an edit elsewhere', () => {
    const [before] = check('Steel from Shugang.');
    const [after] = check('More steel, at last, from Shugang.');
    expect(after?.id).toBe(before?.id);
    const ids = check('Shugang and Shugang and Kirghizia').map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('[B6] quotes what stands at its offsets', () => {
    for (const [text] of TRUE)
      for (const { place } of check(text)) expect(text.slice(place.start, place.end)).toBe(place.quote);
  });

  it('[B6] leaves whole texts alone beside a register of what others are about', () => {
    const texts = labelledTexts(/./);
    const alarms = texts.flatMap(({ file, text }) => {
      const kinds = new Map(texts.flatMap((other) => other.names.map(({ text: name, kind }) => [name, kind] as const)));
      for (const { text: name } of texts.find((each) => each.file === file)?.names ?? []) kinds.delete(name);
      const register = [...kinds].map(([name, kind]) => entity(name, name, { kind: kind as Entity['kind'] }));
      return checkNaming([field(text)], register).map(({ check: name, place }) => `${file} ${name} ${place.quote}`);
    });
    console.log(`naming checks: ${alarms.length} false alarms in ${texts.length} whole texts`);
    expect(alarms).toEqual([]);
  });

  it('[B6] stays bounded on junk', () => {
    for (const junk of [
      'Aaaaaaa ',
      'Kazakhstann ',
      'President ',
      'Minister of ',
      ', President',
      'A',
      '. ',
      'Shugan-',
      'Energy Minister Tokayev 2000 ',
    ])
      expect(checkNaming([field(junk.repeat(200_000 / junk.length))], REGISTER)).toBeInstanceOf(Array);
  });
});
