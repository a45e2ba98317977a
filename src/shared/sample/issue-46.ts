import { newIssueId, type PublicationId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import { emptyRecord } from '../domain/record.ts';
import { development, em, link, p, source, table, text } from './build.ts';

/** No. 46 of the sample publication. */
export const issue46 = (publicationId: PublicationId): Issue => ({
  id: newIssueId(),
  publicationId,
  number: '46',
  periodStart: '2026-11-09',
  periodEnd: '2026-11-15',
  publicationDate: '2026-11-15',
  language: 'en-GB',
  title: 'Grain Looks for a Second Door',
  notice: text(p('Part of the sample library. ', em('Everything in it is made up'), '.')),
  lede: text(
    p(
      'A late harvest from Kazakhstan has met an early frost, a bidder has walked out at Poti, and a field at Samsun has been cleared for somebody who will not give a name. None of it was planned for this week. All of it is about a place to stand.',
    ),
    p(
      'Room, it turns out, is what this coast is shortest of: room at a berth, on a line, in a budget. The week’s news is of people moving over.',
    ),
  ),
  sectionHeading: 'This week on the Black Sea',
  developments: [
    development({
      headline: 'Kolkheti Terminals Is Left Alone in the Talks for Poti',
      body: text(
        p(
          'Zlatna Barge Lines withdrew on 10 November from the contest for Berth 16 at Poti. That leaves Kolkheti Terminals to agree terms with the Maritime Agency, which hopes to sign within ten days.',
        ),
        p(
          'Zlatna gave the tariff as its reason: it would not be paid by the hour on a quay where others book the pilots. Kolkheti accepts the hours and asks in return for twenty-six months to build, where the tender gave it twenty-two. “I would rather have one bidder who builds than two who write,” said Tamar Gelovani, who heads the agency.',
        ),
      ),
      whyThisMatters: text(
        p(
          'A contest with one runner is usually a warning. Here it may be the tender at work. It asked for somebody who would take the risk of slow loading, and the firm that knows the harbour took it, while the firm that knows the river did not.',
        ),
        p(
          'The price of it is four months. In those months one more harvest will share Berth 12 with ore, and Georgia’s share of Kazakh grain, which rises every year on paper, will rise there again.',
        ),
      ),
      sources: [
        source(
          'Withdrawal from the tender',
          'Zlatna Barge Lines',
          '2026-11-10',
          'https://example.org/zlatna-withdraws',
        ),
        source('Berth 16: next steps', 'Maritime Agency of Georgia', '2026-11-11', 'https://example.org/berth-16-next'),
      ],
      topics: ['ports', 'grain'],
    }),
    development({
      headline: 'Middle Corridor Compact Lends 400 Wagons to a Late Harvest',
      body: text(
        p(
          'Members of the Middle Corridor Compact agreed on 11 November to lend 400 grain wagons to Kazakhstan, whose harvest came in three weeks late. They stay until the end of February. A tonne now needs 19 days from the elevator to the hold at Poti, and stands still for nine of them.',
        ),
        table(
          ['left', 'right'],
          ['From', 'Wagons'],
          ['Georgia', '180'],
          ['Azerbaijan', '120'],
          ['Romania', '100'],
          ['Together', '400'],
        ),
        p(
          'Romania’s wagons cross from Constanța by ferry and are the first of their gauge to do so since 2014. The railways charge nothing for the loan and split the repairs.',
        ),
      ),
      whyThisMatters: text(
        p(
          'Wagons are the part of the corridor that everybody owns and nobody has. They wait at borders because their owners do not trust the next railway to send them back. A loan in writing, with a day on which it ends, is a small cure for a large habit.',
        ),
        p(
          'It does nothing about the nine days. Those are spent before the berth at Poti, and more wagons will make the line longer before they make it faster. The corridor has found its second door; it still has one doorman.',
        ),
      ),
      sources: [
        source('Loan of rolling stock', 'Middle Corridor Compact', '2026-11-11', 'https://example.org/loan-of-wagons'),
      ],
      topics: ['railways', 'grain'],
    }),
    development({
      headline: 'Port of Samsun Clears a Field for a Tenant It Does Not Name',
      body: text(
        p(
          'The Port of Samsun bought back the last leases on 84 hectares of its land on 12 November and asked the state railways what a spur would cost. The tenants, most of them timber yards, were paid to be gone within two days. The authority says only that “a manufacturer” has asked for the ground.',
        ),
        p(
          'Anadolu Cell confirmed that its people have been to look, together with engineers of Hanbit Energy. Mersin is still in the talks, said Deniz Arıkan, its chief executive; but Mersin would have to clear citrus groves, and ',
          link('its council meets in January', 'https://example.org/mersin-council'),
          '.',
        ),
      ),
      whyThisMatters: text(
        p(
          'A port that buys back leases before it has a contract is either careless or sure. Samsun has reason to be sure: the allowance of the Ministry of Industry starts to run on the day of approval, and a firm that wants all seven years of it cannot wait for a council.',
        ),
        p(
          'For the coast it would be a first. Samsun has shipped hazelnuts, tobacco and copper, each the raw half of somebody else’s trade. Cells would be the first thing it sends out that is finished.',
        ),
      ),
      sources: [source('Leases bought back', 'Port of Samsun', '2026-11-12', 'https://example.org/samsun-tenants')],
      topics: ['ports', 'batteries'],
    }),
    development({
      headline: 'Romania Opens Its Just-Transition Fund to Steel',
      body: text(
        p(
          'Romania’s government changed the rules of its just-transition fund on 13 November. The fund may now carry up to a third of the price of an electric furnace, if a blast furnace goes out for it and the works council agrees. Until now it paid for training alone.',
        ),
        p(
          'One firm fits. Vantu Steel has asked builders in Italy and Austria for offers on a furnace at Galați, and its works council approved that plan, the third, by 19 votes to 2. “It has a furnace in it,” said Ilinca Moraru, who chairs the council. An order is expected this month.',
        ),
      ),
      whyThisMatters: text(
        p(
          'Money for training assumes that the work is going. Money for a furnace assumes that it stays, and asks only that it be done in another way. It is the dearer assumption, and the European Union, which fills two thirds of the fund, had to be persuaded of it.',
        ),
        p(
          'What persuaded it was the council’s vote. Galați has now turned down two plans and passed one, and the one it passed is the one that Brussels would have drawn.',
        ),
      ),
      sources: [
        source('Decision 1184/2026', 'Government of Romania', '2026-11-13', 'https://example.org/decision-1184'),
        source('Minutes, 12 November', 'Works council of Vantu Steel', '2026-11-13', 'https://example.org/minutes-12'),
      ],
      topics: ['steel', 'funds'],
    }),
  ],
  inContext: text(
    p(
      'The week shows how room is made. At Poti it was made by a rival who left; on the railways, by neighbours who lent; at Samsun, by a cheque to timber yards; in Bucharest, by a sentence added to a rule. None of these cost much, and each had been called impossible while nobody needed it.',
    ),
    p(
      'The next shortage is easy to name. A furnace at Galați and a cell works at Samsun would both draw on lines that are full, and the line across the Strandzha is the fullest of them. Wagons can be lent. Power cannot.',
    ),
  ),
  takeaway: text(
    p(
      'Things move on this coast when somebody steps aside. Four did this week. It remains to be seen who will make room for the power that all of them are counting on.',
    ),
  ),
  leftOut: [],
  figures: [],
  decisions: [],
  accepted: [],
  pictures: [],
  people: [],
  record: emptyRecord(),
});
