import { describe } from 'vitest';
import { blankEntity, type Entity } from '../../../src/shared/domain/entity.ts';
import { checkCases, publicationOf, rich } from './case.ts';

const entity = (name: string, values: Partial<Entity> = {}): Entity => ({
  ...blankEntity(name.toLowerCase().replace(/\W/g, '-') as never, name),
  ...values,
});
const samsun = entity('Samsun Battery Works', { kind: 'company', aliases: ['Samsun Batteries'] });
const president = (name: string, from: string, to: string): Entity =>
  entity(name, { kind: 'person', country: 'KZ', offices: [{ title: 'President of Kazakhstan', from, to }] });
const people = [
  president('Kassym-Jomart Tokayev', '2019-03-20', ''),
  president('Nursultan Nazarbayev', '1991-12-16', '2019-03-19'),
];
const named = (text: string, entities: readonly Entity[], off: readonly string[] = []) => ({
  developments: [{ body: rich(text) }],
  material: { entities, publication: publicationOf({ namingChecksOff: off }) },
});

describe('checks of names', () => {
  checkCases('D1', 'name-spelling-variant', [
    {
      of: 'the register’s spelling',
      developments: [{ body: rich('Kolkheti signed.') }],
      material: { entities: [blankEntity('k' as never, 'Kolkheti')] },
      finds: [],
    },
    {
      of: 'another',
      developments: [{}, { body: rich('Then Kolkhetti signed.') }],
      material: { entities: [blankEntity('k' as never, 'Kolkheti')] },
      finds: ['d2 body: “Kolkhetti” may be Kolkheti [Kolkhetti]'],
      writes: ['Kolkhetti→Kolkheti'],
    },
    {
      of: 'switched off by the publication',
      developments: [{ body: rich('Then Kolkhetti signed.') }],
      material: {
        entities: [blankEntity('k' as never, 'Kolkheti')],
        publication: publicationOf({ namingChecksOff: ['spelling-variant'] }),
      },
      finds: [],
    },
  ]);
  checkCases('D1', 'name-first-mention', [
    {
      of: 'a short form before the full name',
      developments: [{ body: rich('Yesterday Samsun Batteries signed.') }],
      material: { entities: [samsun] },
      finds: ['d1 body: “Samsun Batteries” before the full name [Samsun Batteries]'],
    },
  ]);
  checkCases('D1', 'name-country-name', [
    { of: 'its name of today', ...named('Kyrgyzstan signed.', []), finds: [] },
    {
      of: 'a former name',
      ...named('Then Kirghizia signed.', []),
      finds: ['d1 body: “Kirghizia” for Kyrgyzstan [Kirghizia]'],
      writes: ['Kirghizia→Kyrgyzstan'],
    },
    {
      of: 'a slip',
      ...named('Then Kazkhstan signed.', []),
      finds: ['d1 body: “Kazkhstan” for Kazakhstan [Kazkhstan]'],
      writes: ['Kazkhstan→Kazakhstan'],
    },
    { of: 'switched off by the publication', ...named('Then Kirghizia signed.', [], ['country-name']), finds: [] },
  ]);
  checkCases('D1', 'name-former-office', [
    { of: 'an office that is held', ...named('President Kassym-Jomart Tokayev spoke.', people), finds: [] },
    {
      of: 'one that is over',
      ...named('President Nursultan Nazarbayev spoke.', people),
      finds: ['d1 body: Nursultan Nazarbayev is no longer President [President]'],
      writes: ['President→former President'],
    },
    { of: 'one that is said to be over', ...named('Former President Nursultan Nazarbayev spoke.', people), finds: [] },
    {
      of: 'switched off by the publication',
      ...named('President Nursultan Nazarbayev spoke.', people, ['former-office']),
      finds: [],
    },
  ]);
  checkCases('D1', 'name-office-holder', [
    { of: 'who holds it', ...named('Kazakh President Kassym-Jomart Tokayev spoke.', people), finds: [] },
    {
      of: 'somebody else',
      ...named('Kazakh President Bolat Akhmetov spoke.', people),
      finds: ['d1 body: Bolat Akhmetov is called Kazakh President [Kazakh President Bolat Akhmetov]'],
    },
    {
      of: 'switched off by the publication',
      ...named('Kazakh President Bolat Akhmetov spoke.', people, ['office-holder']),
      finds: [],
    },
  ]);
});
