import { newIssueId, type PublicationId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import { emptyRecord } from '../domain/record.ts';
import { development, em, list, p, source, text } from './build.ts';

/** No. 44 of the sample publication. */
export const issue44 = (publicationId: PublicationId): Issue => ({
  id: newIssueId(),
  publicationId,
  number: '44',
  periodStart: '2026-10-26',
  periodEnd: '2026-11-01',
  publicationDate: '2026-11-01',
  language: 'en-GB',
  title: 'A Refinery Changes Its Mind',
  notice: text(p('Part of the sample library. ', em('Everything in it is made up'), '.')),
  lede: text(
    p(
      'A refinery in Burgas will not build what it had announced, a works council in Galați will not accept what it was offered, and the Danube declines to carry what it is asked to. It was a week of refusals, most of them politely put.',
    ),
    p(
      'Each has moved a decision that had been stuck for years. What comes instead is smaller, dearer by the tonne, and more likely to be built.',
    ),
  ),
  sectionHeading: 'This week on the Black Sea',
  developments: [
    development({
      headline: 'Pontica Refining Gives Up Its Coker for Aviation Fuel',
      body: text(
        p(
          'Pontica Refining said on 27 October that it will not build the coker it has planned at Burgas since 2021. In its place comes a unit that turns used cooking oil and tallow into aviation fuel: 90,000 tonnes a year from the end of 2029, for about €270 million. The firm pays two thirds of that from earnings and borrows the rest.',
        ),
        p(
          'The unit needs 60 megawatts of steady power. Rhodope Grid has offered half of it now, and the other half when a stronger line reaches the town. Rumen Dochev, Bulgaria’s energy minister, promised a word on that line “before the snow”.',
        ),
      ),
      whyThisMatters: text(
        p(
          'A coker makes more of a refinery’s worst barrels, and each year fewer people want what it leaves behind. Aviation fuel from waste has the opposite fault: airlines in the European Union must blend it, and hardly anybody on the Black Sea makes it.',
        ),
        p(
          'The catch is the collecting. Bulgaria’s kitchens do not fry enough for a unit of this size, so tallow will come by barge and oil by lorry from Istanbul, whose restaurants may prove to be the refinery’s best oilfield.',
        ),
      ),
      sources: [
        source('A new unit for Burgas', 'Pontica Refining', '2026-10-27', 'https://example.org/burgas-unit'),
        source(
          'Answer to a question in parliament',
          'Ministry of Energy',
          '2026-10-29',
          'https://example.org/dochev-line',
        ),
      ],
      topics: ['refining', 'power'],
    }),
    development({
      headline: 'First Coating Line for Anadolu Cell Comes Ashore at Mersin',
      body: text(
        p(
          'The first electrode coating line for Anadolu Cell was unloaded at Mersin on 28 and 29 October, in 46 crates. Hanbit Energy, the battery arm of Hanbit Holdings, built it in Korea. It goes by road to a pilot hall outside Ankara and is to coat its first foil in February.',
        ),
        p(
          'The hall is small: 12,000 square metres, 130 people. Deniz Arıkan, who founded the company and runs it, calls it a school and not a factory. A works of full size would follow on the coast, she said. Mersin and Samsun have both been asked for land.',
        ),
      ),
      whyThisMatters: text(
        p(
          'Coating is the step in which a cell is won or lost: a film thinner than a hair, laid at a metre a second for hours, without a fault. Korea taught itself in twenty years. Türkiye means to buy the lesson with the machine, which is why forty instructors come with the crates and stay for eighteen months.',
        ),
        p(
          'The choice of coast will matter more than the hall. Mersin has the ships and Samsun has the room, and whichever wins will need a substation that neither has.',
        ),
      ),
      sources: [
        source('Line 1 has landed', 'Anadolu Cell', '2026-10-29', 'https://example.org/line-1'),
        source('Shipment notice', 'Hanbit Energy', '2026-10-28', 'https://example.org/hanbit-shipment'),
      ],
      topics: ['batteries', 'industry'],
    }),
    development({
      headline: 'Galați Works Council Turns Down Vantu Steel’s Second Plan',
      body: text(
        p(
          'The works council of Vantu Steel voted on 29 October, by 17 to 4, against a plan to shut the older of the two blast furnaces at Galați and roll slabs bought abroad. In March it had turned down a first plan, which was to shut both.',
        ),
        p(
          'Ilinca Moraru, who chairs the council, said that a third plan had better have a furnace in it. The older furnace must be relined or blown out by mid-2029. The company puts the relining at €190 million and says that no bank will lend it. It employs 4,600 people at Galați, of whom 900 work at the furnaces.',
        ),
      ),
      whyThisMatters: text(
        p(
          'A works council in Romania can delay a plan, not forbid it. But Vantu needs money from the state’s just-transition fund, and the fund asks for the council’s signature. So a vote in a canteen has set the terms of a steel policy.',
        ),
        p(
          'The argument is not sentiment. Bought slabs turn a steelworks into a rolling mill, and a rolling mill can stand wherever slabs are landed. What melts its own metal stays.',
        ),
      ),
      sources: [
        source('Minutes, 29 October', 'Works council of Vantu Steel', '2026-10-30', 'https://example.org/minutes-29'),
      ],
      topics: ['steel', 'labour'],
    }),
    development({
      headline: 'Lower Danube Commission Cuts the Depth for Barges by 40 Centimetres',
      body: text(
        p(
          'The Lower Danube Commission advised barge owners on 30 October to load no deeper than 2.1 metres above Galați, 40 centimetres less than in a usual autumn. It expects the limit to hold until the middle of December.',
        ),
        p('For the owners the sum is short:'),
        list(
          'a barge that carries 1,500 tonnes now carries 1,200;',
          'Zlatna Barge Lines sends five barges where it used to send four;',
          'ore for Vantu Steel and grain for Constanța pay for the fifth.',
        ),
        p(
          'The dredging that would help stands in Danube Strategy 2030 as one of its 34 early measures, of which eleven are finished.',
        ),
      ),
      whyThisMatters: text(
        p(
          'A river has no queue to stand in. When it falls, every shipper is late together, and each pays twice: for the extra barge, and for the stock that he holds in case it does not come. Grain that cannot wait goes to Constanța by rail, and by November the rail is full as well.',
        ),
        p(
          'Danube Strategy 2030 counts measures that were begun. Barges count centimetres. As long as the two are not in the same table, progress will be reported and cargo left on the quay.',
        ),
      ),
      sources: [
        source('Advice 31/2026', 'Lower Danube Commission', '2026-10-30', 'https://example.org/advice-31'),
        source('Surcharge from November', 'Zlatna Barge Lines', '2026-10-31', 'https://example.org/zlatna-surcharge'),
      ],
      topics: ['rivers', 'grain'],
    }),
    development({
      headline: 'Iași Trains Moldova’s First Eighteen Seed Testers',
      body: text(
        p(
          'Eighteen people from Moldova’s Agency for Plant Health finished a nine-month course in seed testing at Iași on 31 October. Fourteen of them learned the work of the laboratory and four that of the field. The European Union paid the €240,000 that it cost.',
        ),
        p(
          'They are to staff a station that the agency means to open in Bălți before the end of the year. In September the EU granted equivalence to Moldovan certificates, but there is nobody yet to sign them. Until there is, breeders send their samples abroad, most of them across the river to Iași.',
        ),
      ),
      whyThisMatters: text(
        p(
          'Equivalence is a door that opens from both sides. Brussels has done its half with a decision of two pages; the other half is a room with a germination cabinet and eighteen people who know what to write down.',
        ),
        p(
          'It is a small sum for what it buys. A lorry of sunflower seed with a certificate sells for a fifth more than one without, and the difference has so far been earned on the other bank of the Prut.',
        ),
      ),
      sources: [
        source('Course ends in Iași', 'Agency for Plant Health', '2026-10-31', 'https://example.org/iasi-course'),
      ],
      topics: ['agriculture', 'standards'],
    }),
  ],
  inContext: text(
    p(
      'Plans on this coast used to fail for want of money. This week’s failed for want of somebody who would sign: a bank in one case, a works council in another, a river in a third. It is a better way to fail, because it tells what would succeed.',
    ),
    p(
      'The refinery’s new unit and the steelworks’ missing furnace ask for the same thing, and so does the cell works that may come to Samsun. They ask for power that is there at three in the morning. Nobody in the week’s news has offered to build it.',
    ),
  ),
  takeaway: text(
    p(
      'A refusal is cheap when it comes early. The plans that were turned down this week can still be made good; watch who brings the next ones, and whether a power line is drawn on them.',
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
