import type { Development } from '../domain/development.ts';
import { development, link, list, note, noteText, p, quote, source, strong, sub, table, text } from './build.ts';

/** The five developments of the sample issue. The total in the fourth is wrong on purpose: its phases make 590. */
export const sampleDevelopments = (): readonly Development[] => [
  development({
    headline: 'Georgia Signs Terms for a Second Grain Quay at Poti',
    body: text(
      p(
        'Georgia’s Maritime Agency and Kolkheti Terminals signed terms on 17 November for a 310-metre quay at Poti, dredged to 14 metres and reserved for grain until 2035. Building begins in March and is to take ',
        strong('twenty-six months'),
        '.',
      ),
      p('The operator may charge ships by the hour at berth, not by the tonne, which is new for a Georgian port.'),
    ),
    whyThisMatters: text(
      p(
        'Kazakh grain reaches the sea through berths that also handle ore, and in harvest months it waits. A berth of its own gives shippers a date they can sell against, and a date is worth more to a miller than a discount.',
      ),
      p(
        'The hourly tariff is the bolder half of the deal. It rewards fast loaders, of which Poti has none yet, so the terms in effect oblige the operator to buy two before it can earn from the quay.',
      ),
    ),
    sources: [
      source('Terms for Berth 16', 'Maritime Agency of Georgia', '2026-11-17', 'https://example.org/poti-berth-16'),
    ],
    topics: ['ports', 'grain'],
  }),
  development({
    headline: 'Romania’s Vantu Steel Orders an Electric Furnace for Galați',
    body: text(
      p(
        'Vantu Steel ordered an electric arc furnace from the Italian builder Ferranova on 19 November, to take the place of the older of its two blast furnaces at Galați by mid-2029. The order is worth about €480 million, of which the state’s just-transition fund carries a third.',
      ),
      quote('We are not closing a furnace. We are closing an argument about whether steel stays in Galați.'),
      p('The quotation is from the works council, which had voted against two earlier plans.'),
    ),
    whyThisMatters: text(
      p(
        'A blast furnace that is relined runs for fifteen years; one that is not is a decision. By ordering now, Vantu gives up coke for good and becomes a buyer of scrap and power, both of which Romania exports today.',
      ),
      p(
        'The saving of some 1.9 million tonnes of CO',
        sub('2'),
        ' a year depends on the grid it draws from. On a still night in January that grid burns lignite.',
      ),
    ),
    sources: [source('Vantu orders arc furnace', 'Vantu Steel', '2026-11-19', 'https://example.org/vantu-furnace')],
    topics: ['steel'],
  }),
  development({
    headline: 'Türkiye and Bulgaria Agree a Second Power Link Across the Strandzha',
    body: text(
      p(
        'Trakya Şebeke and its Bulgarian neighbour Rhodope Grid agreed on 18 November to build a second 400-kilovolt line across the Strandzha hills. It adds between 700 and 1,200 megawatts of exchange, depending on the season, and is due in 2031. Rumen Dochev, Bulgaria’s energy minister, witnessed the signing.',
      ),
      p('Three things are still open:'),
      list(
        'the route through the nature park, on which Burgas has a say;',
        'who pays for the phase shifters;',
        'whether the line carries day-ahead trade from the first day.',
      ),
    ),
    whyThisMatters: text(
      p(
        'Türkiye has sun at noon and Bulgaria has turbines at dusk. The present line is full at both hours, so the two countries switch off power that the other would buy. A second link does not make energy; it stops the waste of it.',
      ),
      p(
        'It also moves a border. Traders in Istanbul would see the prices of the European coupling in real time, and the market that sees a price soon asks to be paid it.',
      ),
    ),
    sources: [],
    topics: ['power'],
  }),
  development({
    headline: 'Anadolu Cell Breaks Ground on $640 Million Battery Works in Samsun',
    body: text(
      p(
        'Battery maker Anadolu Cell broke ground on 18 November on a cell factory in Samsun’s Tekkeköy district, its first plant on the Black Sea coast. The 84-hectare works will be built over four years with the Korean firm Hanbit Energy, which takes 30 percent of the venture and supplies the coating lines.',
      ),
      p(
        'The outlay of $640 million is split into three phases: $140 million for two lines of 4 GWh each, then $210 million and $240 million for four more, which bring capacity to 20 GWh a year and about 1,900 jobs. The Ministry of Industry granted a ',
        link('seven-year tax allowance', 'https://example.org/notice-2026-118'),
        ' on condition that half of the cathode material is bought inside Türkiye by 2031.',
        note('samsun'),
      ),
      table(
        ['left', 'right', 'right', 'right', 'right'],
        ['Phase', 'Cost, $ million', 'Lines', 'GWh a year', 'Due'],
        ['First', '140', '2', '8', '2028'],
        ['Second', '210', '2', '6', '2029'],
        ['Third', '240', '2', '6', '2030'],
      ),
      p(
        'The Port of Samsun will add a rail spur to the site, and the state railways have set aside 60 wagons for electrolyte and finished cells.',
      ),
      noteText(
        'samsun',
        'Ministry notice 2026/118, published on 19 November. The allowance lapses if the share is not reached.',
      ),
    ),
    whyThisMatters: text(
      p(
        'Cell makers have so far treated Türkiye as a stop where packs made elsewhere are put together. A plant that coats its own electrodes brings the step that earns most of the margin, and most of the know-how, to the Black Sea coast. For Hanbit Energy the venture opens a customs-union door to European carmakers, just as cells shipped halfway round the world meet both a carbon levy and a queue at the docks.',
      ),
      p(
        'The condition on cathode material is the part to watch. Nobody makes it in Türkiye at scale today, so the promise is in effect an order book for whoever builds that plant next. Ankara has pulled the same lever before, with wind towers and with float glass; both times suppliers came about three years late, and then stayed.',
      ),
      p(
        'Power is the open question. At full output the works would draw as much as a mid-sized city, on a coast whose grid was built for fishing towns.',
      ),
    ),
    sources: [
      source('Samsun works: terms of the venture', 'Anadolu Cell', '2026-11-18', 'https://example.org/samsun-terms'),
      source('Notice 2026/118', 'Ministry of Industry', '2026-11-19', 'https://example.org/notice-2026-118'),
    ],
    topics: ['batteries', 'industry'],
  }),
  development({
    headline: 'Moldova Opens a Seed-Testing Station in Bălți',
    body: text(
      p(
        'Moldova’s Agency for Plant Health opened a seed-testing station in Bălți on 20 November. Its certificates are valid in the European Union from the day of opening, under an equivalence that was granted in September.',
      ),
      p('The station has room for 11,000 samples a year; the country sent 7,400 abroad for testing in 2025.'),
    ),
    whyThisMatters: text(
      p(
        'A certificate used to cost a Moldovan breeder four weeks and a courier to Iași. It now costs a morning. For a crop that is sold before it is sown, that is the difference between naming a price and taking one.',
      ),
      p(
        'The smallest of this week’s projects is also the only one already at work. Standards are the cheapest infrastructure there is, and the hardest to take away again.',
      ),
    ),
    sources: [
      source('Station opens in Bălți', 'Agency for Plant Health', '2026-11-20', 'https://example.org/balti-station'),
    ],
    topics: ['agriculture', 'standards'],
  }),
];
