import type { EntityEntry } from './sample-register.ts';

const place = (id: string, name: string, country: string, more: Partial<EntityEntry> = {}): EntityEntry => ({
  ...more,
  id,
  kind: 'place',
  name,
  country,
});

/** People with their offices, places and countries of the sample register. */
export const samplePeopleAndPlaces: readonly EntityEntry[] = [
  {
    id: 'ent-deniz-arikan',
    kind: 'person',
    name: 'Deniz Arıkan',
    aliases: ['Arıkan'],
    country: 'TR',
    offices: [{ title: 'Chief executive of Anadolu Cell', from: '2019-04-01', to: '' }],
  },
  {
    id: 'ent-ilinca-moraru',
    kind: 'person',
    name: 'Ilinca Moraru',
    aliases: ['Moraru'],
    country: 'RO',
    offices: [
      { title: 'Crane operator', from: '2008-09-01', to: '2023-02-28' },
      { title: 'Chair of the works council of Vantu Steel', from: '2023-03-01', to: '' },
    ],
  },
  {
    id: 'ent-rumen-dochev',
    kind: 'person',
    name: 'Rumen Dochev',
    aliases: ['Dochev'],
    otherScripts: ['Румен Дочев'],
    country: 'BG',
    offices: [
      { title: 'Director of Rhodope Grid', from: '2019-01-15', to: '2026-06-14' },
      { title: 'Minister of Energy of Bulgaria', from: '2026-06-15', to: '' },
    ],
    note: 'Signed for the grid until June, for the state since.',
  },
  {
    id: 'ent-tamar-gelovani',
    kind: 'person',
    name: 'Tamar Gelovani',
    aliases: ['Gelovani'],
    otherScripts: ['თამარ გელოვანი'],
    country: 'GE',
    offices: [
      { title: 'Harbour master of Poti', from: '2017-05-02', to: '2024-10-31' },
      { title: 'Head of the Maritime Agency', from: '2024-11-01', to: '' },
    ],
  },
  place('ent-ankara', 'Ankara', 'TR', { note: 'Also stands for the government of Türkiye.' }),
  place('ent-balti', 'Bălți', 'MD', { aliases: ['Balti'], otherScripts: ['Бельцы'] }),
  place('ent-black-sea', 'Black Sea', '', {
    aliases: ['Karadeniz', 'Marea Neagră'],
    otherScripts: ['Черно море', 'შავი ზღვა'],
  }),
  place('ent-burgas', 'Burgas', 'BG', { otherScripts: ['Бургас'] }),
  place('ent-constanta', 'Constanța', 'RO', { aliases: ['Constanta'], otherScripts: ['Констанца'] }),
  place('ent-galati', 'Galați', 'RO', { aliases: ['Galatz', 'Galati'], otherScripts: ['Галац'] }),
  place('ent-iasi', 'Iași', 'RO', { aliases: ['Jassy', 'Iasi'], otherScripts: ['Яссы'] }),
  place('ent-istanbul', 'Istanbul', 'TR', { aliases: ['İstanbul'], otherScripts: ['Истанбул'] }),
  place('ent-mersin', 'Mersin', 'TR', { note: 'On the Mediterranean coast.' }),
  place('ent-poti', 'Poti', 'GE', { otherScripts: ['ფოთი', 'Поти'] }),
  place('ent-samsun', 'Samsun', 'TR', { otherScripts: ['Самсун'] }),
  place('ent-strandzha', 'Strandzha', 'BG', {
    aliases: ['Istranca', 'Strandja'],
    otherScripts: ['Странджа'],
    note: 'Hills on both sides of the border with Türkiye.',
  }),
  place('ent-bulgaria', 'Bulgaria', 'BG', { otherScripts: ['България'] }),
  place('ent-georgia', 'Georgia', 'GE', { otherScripts: ['საქართველო'], note: 'The country, not the American state.' }),
  place('ent-kazakhstan', 'Kazakhstan', 'KZ', { otherScripts: ['Қазақстан'] }),
  place('ent-moldova', 'Moldova', 'MD', { note: 'The republic, not the region of Romania round Iași.' }),
  place('ent-romania', 'Romania', 'RO', { aliases: ['România'] }),
  place('ent-turkiye', 'Türkiye', 'TR', { aliases: ['Turkey'] }),
];
