import type { Issue } from '../../domain/issue.ts';
import type { Picture } from '../../domain/picture.ts';
import type { Loss } from './loss.ts';
import { nameOf } from './places.ts';

/** What of what stands beside the texts a format has. */
export interface Carried {
  /** Null where the picture is there as it is; else what is missing of it. */
  readonly missingOf: (picture: Picture) => string | null;
  readonly topics: boolean;
  /** Notes on sources are printed by some formats in some styles only. */
  readonly sourceNotes: boolean;
}

/** What stands beside the texts and a format does not have: pictures, topics, notes on sources, the desk's own records. */
export function besideLosses(issue: Issue, carried: Carried): readonly Loss[] {
  const counts = [
    [issue.figures.length, 'figure of the ledger', 'figures of the ledger'],
    [issue.decisions.length, 'decision about names', 'decisions about names'],
    [issue.accepted.length, 'accepted finding', 'accepted findings'],
    [issue.leftOut.length, 'piece that import left out', 'pieces that import left out'],
  ] as const;
  const records = counts
    .filter(([count]) => count > 0)
    .map(([count, one, several]) => `${count} ${count === 1 ? one : several}`);
  return [
    ...issue.pictures.flatMap((picture) => {
      const what = carried.missingOf(picture);
      return what === null ? [] : [{ place: pictureName(picture), what }];
    }),
    ...issue.developments.flatMap((development, at): Loss[] => {
      const notes = carried.sourceNotes ? 0 : development.sources.filter(({ note }) => note !== '').length;
      const unnamed = development.sources.filter(({ title, url }) => title === '' && url === '').length;
      const place = nameOf(development, at);
      return [
        ...(carried.topics || development.topics.length === 0
          ? []
          : [{ place, what: development.topics.length === 1 ? '1 topic' : `${development.topics.length} topics` }]),
        ...(notes === 0
          ? []
          : [{ place: `the sources of ${place}`, what: `${notes} ${notes === 1 ? 'note' : 'notes'}` }]),
        ...(unnamed === 0 ? [] : [{ place: `the sources of ${place}`, what: `${unnamed} without title and address` }]),
      ];
    }),
    ...(records.length === 0 ? [] : [{ place: 'the desk’s own records', what: records.join(', ') }]),
  ];
}

const pictureName = ({ caption, alt, id }: Picture): string => `the picture “${caption || alt || id}”`;
