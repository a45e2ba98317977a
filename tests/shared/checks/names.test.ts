import { describe, expect, it } from 'vitest';
import { checkIssue } from '../../../src/shared/checks/index.ts';
import { blankEntity } from '../../../src/shared/domain/entity.ts';
import { checkCases, issueOf, publicationOf, rich } from './case.ts';

const kolkheti = blankEntity('k' as never, 'Kolkheti');
const samsun = { ...blankEntity('e1' as never, 'Samsun Battery Works'), aliases: ['Samsun Batteries'] };
const turkiye = { ...blankEntity('tr' as never, 'Türkiye'), kind: 'place' as const, country: 'TR' };
const minister = (id: string, name: string, from: string, to: string) => ({
  ...blankEntity(id as never, name),
  kind: 'person' as const,
  country: 'KZ',
  offices: [{ title: 'Minister of Energy', from, to }],
});
const before = minister('sat', 'Almassadam Satkaliyev', '2023-09-04', '2025-03-18');
const now = minister('akk', 'Yerlan Akkenzhenov', '2025-03-18', '');
const issue = { publicationDate: '2026-11-22' };

describe('checks of names', () => {
  checkCases('D1', 'name-spelling-variant', [
    {
      of: 'the register’s spelling',
      developments: [{ body: rich('Kolkheti signed.') }],
      material: { entities: [kolkheti] },
      finds: [],
    },
    {
      of: 'another',
      developments: [{}, { body: rich('Then Kolkhetti signed.') }],
      material: { entities: [kolkheti] },
      finds: ['d2 body: “Kolkhetti” may be Kolkheti [Kolkhetti]'],
      writes: ['Kolkhetti→Kolkheti'],
    },
    {
      of: 'switched off by the publication',
      developments: [{ body: rich('Then Kolkhetti signed.') }],
      material: {
        entities: [kolkheti],
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
    {
      of: 'the register’s name',
      developments: [{ body: rich('Exports to Türkiye grew.') }],
      material: { entities: [turkiye] },
      finds: [],
    },
    {
      of: 'another name of it',
      developments: [{ body: rich('Exports to Turkey grew.') }],
      material: { entities: [turkiye] },
      finds: ['d1 body: “Turkey” for Türkiye [Turkey]'],
      writes: ['Turkey→Türkiye'],
    },
    {
      of: 'a former name of a country that the register does not have',
      developments: [{ body: rich('Exports to Moldavia grew.') }],
      finds: ['d1 body: “Moldavia” for Moldova [Moldavia]'],
      writes: ['Moldavia→Moldova'],
    },
  ]);
  checkCases('D1', 'name-former-office', [
    {
      of: 'an office that lasts',
      issue,
      developments: [{ body: rich('Energy Minister Yerlan Akkenzhenov said so.') }],
      material: { entities: [before, now] },
      finds: [],
    },
    {
      of: 'an office said to be over',
      issue,
      developments: [{ body: rich('Former Energy Minister Almassadam Satkaliyev said so.') }],
      material: { entities: [before, now] },
      finds: [],
    },
    {
      of: 'an office that is over',
      issue,
      developments: [{ body: rich('Energy Minister Almassadam Satkaliyev said so.') }],
      material: { entities: [before, now] },
      finds: ['d1 body: Almassadam Satkaliyev is no longer Energy Minister [Energy Minister]'],
      writes: ['Energy Minister→former Energy Minister'],
    },
    {
      of: 'its last day was to come when the issue went out',
      issue: { publicationDate: '2025-03-18' },
      developments: [{ body: rich('Energy Minister Almassadam Satkaliyev said so.') }],
      material: { entities: [before, now] },
      finds: [],
    },
  ]);
  checkCases('D1', 'name-office-holder', [
    {
      of: 'whom the register names',
      issue,
      developments: [{ body: rich('Kazakh Energy Minister Yerlan Akkenzhenov said so.') }],
      material: { entities: [before, now] },
      finds: [],
    },
    {
      of: 'an office that several hold',
      issue,
      developments: [{ body: rich('Kazakh Deputy Energy Minister Bolat Akchulakov said so.') }],
      material: { entities: [before, now] },
      finds: [],
    },
    {
      of: 'somebody else',
      issue,
      developments: [{ body: rich('Kazakh Energy Minister Bolat Akchulakov said so.') }],
      material: { entities: [before, now] },
      finds: ['d1 body: Bolat Akchulakov is called Kazakh Energy Minister [Kazakh Energy Minister Bolat Akchulakov]'],
    },
  ]);

  it('[D1] a name that a person accepted in the text is not found again', () => {
    const issue = issueOf({ developments: [{ body: rich('Then Kolkhetti signed.') }] });
    const material = { entities: [kolkheti] };
    const found = () => checkIssue(issue, material).filter(({ check }) => check.startsWith('name-'));
    expect(found()).toHaveLength(1);
    const id = 'spelling-variant:k:d1/body:kolkhetti:0';
    const accepted = { ...issue, accepted: [{ id, reason: 'Their own spelling', at: '' }] };
    expect(checkIssue(accepted, material).filter(({ check }) => check.startsWith('name-'))).toEqual([]);
  });
});
