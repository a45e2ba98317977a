import { newIssueId, type PublicationId } from '../domain/ids.ts';
import type { Issue } from '../domain/issue.ts';
import type { Publication } from '../domain/publication.ts';
import { emptyRecord } from '../domain/record.ts';
import { em, p, text } from './build.ts';
import { sampleDevelopments } from './sample-developments.ts';
import { sampleDecisions, sampleFigures } from './sample-ledger.ts';

/* A made-up issue of a made-up digest: every name and number in it is invented. */

/** The publication that the sample issue belongs to. */
export const samplePublication = (
  id: PublicationId,
): Pick<Publication, 'id' | 'name' | 'tagline' | 'frequency' | 'language'> => ({
  id,
  name: 'Black Sea Digest',
  tagline: 'Made by the Harbour Desk; free to forward',
  frequency: 'weekly, Sundays',
  language: 'en-GB',
});

/** A finished issue to read, change and export on the first day. */
export function sampleIssue(publicationId: PublicationId): Issue {
  const developments = sampleDevelopments();
  return {
    id: newIssueId(),
    publicationId,
    number: '47',
    periodStart: '2026-11-16',
    periodEnd: '2026-11-22',
    publicationDate: '2026-11-22',
    language: 'en-GB',
    title: 'Batteries, Furnaces and a Cable',
    notice: text(
      p(
        'This is a sample issue. ',
        em('Every company, place of work and number in it is made up'),
        '; change it, export it, or delete it.',
      ),
    ),
    lede: text(
      p(
        'Four plants and one quay were promised on the Black Sea this week, and every one of them answers the same question: what must be made here, now that it has become slow or costly to bring it from elsewhere?',
      ),
      p(
        'None of the five announcements mentions the others. Read together they describe a coast that is being fitted out for work it used to pass on: loading, smelting, transmitting, coating and testing.',
      ),
    ),
    sectionHeading: 'This week on the Black Sea',
    developments,
    inContext: text(
      p(
        'A quay, a furnace and a cable look like three stories about three ministries. They are one story about distance. For a generation the Black Sea sent out what it dug and grew and took back what others made of it, and the price of that bargain was set by how cheap it was to carry things far.',
      ),
      p(
        'It has become dear. Carbon levies, insurance and queues at the straits have each added a little, and together they have made the short way round worth building for. What the week’s projects have in common is that each does at home a step that was done elsewhere.',
      ),
      p(
        'None of them is cheap, and two rest on a grid that is not there yet. But steps that have moved tend to stay: the machines are bolted down, and the people who mind them have children in school.',
      ),
    ),
    takeaway: text(
      p(
        'The coast is not cutting itself off from the world; it is shortening the way to it. Watch the power lines: whoever connects them first decides which of these plants are more than foundations.',
      ),
    ),
    leftOut: [],
    figures: sampleFigures(developments),
    decisions: sampleDecisions(developments),
    accepted: [],
    pictures: [],
    people: [],
    record: emptyRecord(),
  };
}
