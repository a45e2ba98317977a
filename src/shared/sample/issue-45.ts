import { newIssueId, type PublicationId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import { emptyRecord } from '../domain/record.ts';
import { development, em, p, quote, source, strong, table, text } from './build.ts';

/** No. 45 of the sample publication. */
export const issue45 = (publicationId: PublicationId): Issue => ({
  id: newIssueId(),
  publicationId,
  number: '45',
  periodStart: '2026-11-02',
  periodEnd: '2026-11-08',
  publicationDate: '2026-11-08',
  language: 'en-GB',
  title: 'Who Pays for the Straits',
  notice: text(p('Part of the sample library. ', em('Everything in it is made up'), '.')),
  lede: text(
    p(
      'Every cargo that leaves the Black Sea passes under the same two bridges, and from January it will pay more to do so. The rest of the week reads like an answer. Ports, grids and a school of navigation each put a price on something that used to be free, or at least not counted.',
    ),
    p('What is counted gets argued over. That is the point of counting it.'),
  ),
  sectionHeading: 'This week on the Black Sea',
  developments: [
    development({
      headline: 'Türkiye Raises the Fee for the Straits by a Tenth',
      body: text(
        p(
          'From 1 January ships that pass the straits at Istanbul will pay $5.50 for each net tonne, up from $5.00, the transport ministry in Ankara said on 3 November. A grain ship of 30,000 net tonnes will pay $165,000 for the passage, where it now pays $150,000.',
        ),
        p(
          'Pilots and tugs, which the fee used to include, are to be billed apart for ships longer than 200 metres. Owners at Constanța and Poti were told by letter. They have until the end of the month to object, though the letter does not say to whom.',
        ),
      ),
      whyThisMatters: text(
        p(
          'The rise itself is half a dollar, less than grain moves on a quiet morning. The bill for pilots is the larger part, because nobody can plan it: it depends on the fog, and on the order in which ships are called up.',
        ),
        p(
          'What a shipper fears is not a price but a lottery. A mill that buys through the straits will now ask for a margin against the weather, and a seller with a shorter way to the mill has something to offer that he had not yesterday.',
        ),
      ),
      sources: [source('Tariff for 2027', 'Ministry of Transport', '2026-11-03', 'https://example.org/straits-2027')],
      topics: ['shipping', 'tariffs'],
    }),
    development({
      headline: 'Poti’s Berth 16 Is Down to Two Bidders',
      body: text(
        p(
          'Three firms have dropped out of the contest for Berth 16 at Poti, Georgia’s Maritime Agency said on 4 November. Two bidders are left: Kolkheti Terminals, which runs Berth 12 next to it, and Bulgaria’s Zlatna Barge Lines, which has never run a seaport. The winner is to build a quay of 310 metres, dredge it to 14 metres and keep it for grain until 2035.',
        ),
        p(
          'Tamar Gelovani, who heads the agency, wants terms signed ',
          strong('before the month is out'),
          '. One point is still open. The agency would let the operator charge by the hour at berth; Zlatna would rather charge by the tonne.',
        ),
      ),
      whyThisMatters: text(
        p(
          'Berth 12 loads grain and ore in turn, and is swept between the two. A sweep takes most of a day, and in harvest months there is one after every second ship. The new quay does away with the broom, which is worth more than its length.',
        ),
        p(
          'The quarrel over the tariff is one over who bears a slow crane. By the tonne it is the shipper; by the hour it is the operator. Gelovani was harbour master of Poti for seven years and knows whose cranes are slow.',
        ),
      ),
      sources: [
        source(
          'Berth 16: second round',
          'Maritime Agency of Georgia',
          '2026-11-04',
          'https://example.org/berth-16-round-2',
        ),
      ],
      topics: ['ports', 'grain'],
    }),
    development({
      headline: 'Ministry of Industry Puts a Condition on Its Battery Allowance',
      body: text(
        p(
          'Türkiye’s Ministry of Industry published draft terms on 5 November for makers of battery cells. A works of at least 10 GWh a year may claim a tax allowance for seven years, on condition that half of its cathode material is bought inside the country by 2031. If the share is not reached, the allowance lapses.',
        ),
        p(
          'Three firms have said that they will apply. One of them has land in view: Anadolu Cell, with Hanbit Energy as its partner, has asked for 84 hectares at Samsun and 60 at Mersin, and will take one.',
        ),
        table(
          ['left', 'right', 'left'],
          ['Site', 'Hectares', 'Rail'],
          ['Samsun', '84', 'to be built'],
          ['Mersin', '60', 'at the gate'],
        ),
      ),
      whyThisMatters: text(
        p(
          'An allowance with a condition is a loan against somebody else’s factory. The cell maker gets the money and the risk; the cathode plant that would make it good belongs to a firm that does not exist.',
        ),
        p(
          'Ankara knows this. Its officials reckon that a buyer who must find a supplier by a certain year will help to raise one. It has worked for them before, if never by the year that was written down.',
        ),
      ),
      sources: [
        source(
          'Draft terms for cell makers',
          'Ministry of Industry',
          '2026-11-05',
          'https://example.org/cell-terms-draft',
        ),
        source('Comment on the draft', 'Anadolu Cell', '2026-11-06', 'https://example.org/cell-terms-comment'),
      ],
      topics: ['batteries', 'industry'],
    }),
    development({
      headline: 'Two Grids Count What a Full Line Costs Them',
      body: text(
        p(
          'Trakya Şebeke and Rhodope Grid published on 6 November their first joint count of what the only line across the Strandzha could not carry. In the twelve months to September it was full for 3,100 hours, and 410 GWh that one side would have bought were not made on the other.',
        ),
        p(
          'At the mean difference in price of €30 per MWh, that is €12.3 million. The line is full twice a day, at noon from the south and at dusk from the north.',
        ),
        quote('For years we told each other that it was nearly enough. Now we know how much nearly is.'),
        p('The speaker was Rumen Dochev, who ran Rhodope Grid until June and is now Bulgaria’s energy minister.'),
      ),
      whyThisMatters: text(
        p(
          'A line that is full earns its owners more than one that is not, so neither grid had much reason to count. That they did, and in one table, says that both have been told to build.',
        ),
        p(
          'The sum is small beside what a second line would cost. But it leaves out what is not there because the line is full: a refinery’s unit at Burgas, a cell works on the Turkish coast. Nobody counts the customer who did not ring the bell.',
        ),
      ),
      sources: [
        source(
          'Joint count, October 2025 to September 2026',
          'Rhodope Grid',
          '2026-11-06',
          'https://example.org/joint-count',
        ),
        source('The same in Turkish', 'Trakya Şebeke', '2026-11-06', 'https://example.org/ortak-sayim'),
      ],
      topics: ['power'],
    }),
    development({
      headline: 'Varna Maritime Academy Builds a Strait for Beginners',
      body: text(
        p(
          'The Varna Maritime Academy opened a simulator on 7 November in which a pilot can bring a ship of 300 metres through the straits at Istanbul, in fog and against the current, without troubling anybody. It has eight bridges and can teach 160 pilots a year.',
        ),
        p(
          'The Middle Corridor Compact paid half of the €3.4 million that it cost. The first class comes from Poti, Samsun and Constanța, and begins in January, in the week in which the new fee for the real straits takes effect.',
        ),
      ),
      whyThisMatters: text(
        p(
          'Pilots are the narrowest part of the straits. There are too few of them for the ships of 2027, and it takes four years to make one on the water. The academy believes that a simulator saves one of the four.',
        ),
        p(
          'For the Middle Corridor Compact it is a quiet change of habit. Until now its fund has bought things that could be photographed from above. A pilot cannot, and may be the best bargain that it has had.',
        ),
      ),
      sources: [source('Eight bridges', 'Varna Maritime Academy', '2026-11-07', 'https://example.org/eight-bridges')],
      topics: ['shipping', 'training'],
    }),
  ],
  inContext: text(
    p(
      'Two of the week’s stories are tariffs, one is a table and one is a school for pilots, and behind all four is the same habit. On this coast the cost of waiting has always been paid by whoever waited: the ship off Istanbul, the wagon behind Poti, the power station that was told to stand idle.',
    ),
    p(
      'To put a price on the wait is to ask who should bear it. The answers differ. Ankara gives it to the shipper, Georgia would give it to the operator, and the two grids have so far only written it down. The second answer is the one that builds cranes.',
    ),
  ),
  takeaway: text(
    p(
      'When waiting has a price, haste has a buyer. Expect the next offers on the Black Sea to sell hours and not tonnes, and expect the ports that cannot count their hours to find out what they cost.',
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
