import { agree } from './agreement.ts';
import { groupBy } from './group-by.ts';
import { type Mismatch, mismatch, takeEither, whereOf } from './mismatch.ts';
import type { Mention, Passage } from './passage.ts';
import { type KnownNames, likeness } from './same-thing.ts';

/** An entity of the register with every way it is written. */
export interface NameGroup {
  readonly id: string;
  readonly names: readonly string[];
}

/** What an earlier issue gave another value of, said of the same entity in words alike. */
export function checkEarlier(
  current: readonly Passage[],
  earlier: readonly Passage[],
  groups: readonly NameGroup[],
  names: KnownNames,
  language: string,
): readonly Mismatch[] {
  if (earlier.length === 0) return [];
  const namesIn = sentenceNames(groups);
  const past = groupBy(
    earlier.flatMap(({ mentions }) => mentions.flatMap((mention) => namesIn(mention).map((id) => ({ id, mention })))),
    ({ id }) => id,
  );
  const reported = new Set<Mention>();
  return current.flatMap((passage) =>
    passage.mentions.flatMap((mention) => {
      const rival = namesIn(mention)
        .flatMap((id) => past.get(id) ?? [])
        .map(({ mention: other }) => other)
        .find((other) => contradicts(mention, other, names) && !isKnown(other, current));
      if (rival === undefined || reported.has(rival)) return [];
      reported.add(rival);
      return [
        mismatch(
          'earlier-issue',
          [mention, rival],
          `Here ${whereOf(mention)} says ${mention.text}; ${whereOf(rival)} said ${rival.text} of what seems the same thing. Say what changed, correct this one, or accept it.`,
          takeEither(mention, rival, language),
        ),
      ];
    }),
  );
}

function contradicts(mention: Mention, other: Mention, names: KnownNames): boolean {
  if (mention.dimension !== other.dimension || agree(mention, other)) return false;
  const alike = likeness(mention, other, names);
  return alike?.headShared === true && alike.shared >= 2;
}

/** Whether the issue gives the earlier value too ("up from $460 million"). */
const isKnown = (other: Mention, current: readonly Passage[]): boolean =>
  current.some(({ mentions }) =>
    mentions.some((mention) => mention.dimension === other.dimension && agree(mention, other)),
  );

/** The ids of the entities named in a number's sentence. */
function sentenceNames(groups: readonly NameGroup[]): (mention: Mention) => readonly string[] {
  const entries = groups.flatMap(({ id, names }) =>
    names.filter((name) => name.length > 2).map((name) => ({ id, name: name.toLowerCase() })),
  );
  const known = new Map<string, readonly string[]>();
  return ({ passage, sentence }) => {
    const text = passage.source.text.slice(sentence.start, sentence.end).toLowerCase();
    const found = known.get(text) ?? [
      ...new Set(entries.filter(({ name }) => text.includes(name)).map(({ id }) => id)),
    ];
    known.set(text, found);
    return found;
  };
}
