import type { Development, Source } from '../domain/development.ts';
import type { Figure } from '../domain/figure.ts';
import type { Issue } from '../domain/issue.ts';
import { isIssuePart, type PartRef } from '../domain/part-ref.ts';
import { type Picture, picturesAt } from '../domain/picture.ts';
import { canonicalJson } from '../record/canonical-json.ts';
import { compare } from '../record/order.ts';
import { canonicalFigure, saysMoreThanItsWords } from './canonical-figure.ts';
import { canonicalPicture } from './canonical-picture.ts';
import { canonicalLine, canonicalRichText } from './canonical-text.ts';

/** The version of the canonical form: `docs/content-hash.md`. What would change any hash is a new version. */
export const CANONICAL_VERSION = 1;

/** What the canonical content of a part is made from. */
export type ContentSource = Pick<Issue, 'developments' | 'lede' | 'inContext' | 'takeaway' | 'figures' | 'pictures'>;

/** The canonical content of a part: what is hashed when it is approved. Null where the issue has no such development. */
export function canonicalPart(issue: ContentSource, part: PartRef): object | null {
  if (isIssuePart(part)) {
    const figures = issue.figures.filter((figure) => figure.developmentId === null && figure.field === part);
    return {
      canonicalVersion: CANONICAL_VERSION,
      kind: part,
      text: canonicalRichText(issue[part]),
      figures: canonicalFigures(figures),
      // The issue's own pictures stand in or behind its lede.
      pictures: part === 'lede' ? canonicalPictures(picturesAt(issue.pictures, null)) : [],
    };
  }
  const development = issue.developments.find(({ id }) => id === part);
  if (development === undefined) return null;
  return canonicalDevelopment(
    development,
    issue.figures.filter(({ developmentId }) => developmentId === part),
    picturesAt(issue.pictures, part),
  );
}

function canonicalDevelopment(
  { headline, body, whyThisMatters, sources }: Development,
  figures: readonly Figure[],
  pictures: readonly Picture[],
): object {
  return {
    canonicalVersion: CANONICAL_VERSION,
    kind: 'development',
    headline: canonicalLine(headline),
    body: canonicalRichText(body),
    analysis: canonicalRichText(whyThisMatters),
    figures: canonicalFigures(figures),
    pictures: canonicalPictures(pictures),
    sources: sources.map(canonicalSource).filter((source) => Object.values(source).some((text) => text !== '')),
  };
}

const canonicalSource = ({ title, publisher, url, date, note }: Source) => ({
  title: canonicalLine(title),
  publisher: canonicalLine(publisher),
  url: canonicalLine(url),
  date: canonicalLine(date),
  note: canonicalLine(note),
});

/** The ledger has no order of its own, so its figures are sorted by what they say. */
const canonicalFigures = (figures: readonly Figure[]): readonly object[] =>
  sorted(figures.filter(saysMoreThanItsWords).map(canonicalFigure));

/** Pictures in their order; those that share a place in it, by what they are, as ids are not content. */
function canonicalPictures(pictures: readonly Picture[]): readonly object[] {
  const groups = new Map<number, object[]>();
  for (const picture of pictures)
    groups.set(picture.order, [...(groups.get(picture.order) ?? []), canonicalPicture(picture)]);
  return [...groups.values()].flatMap(sorted);
}

const sorted = (items: readonly object[]): object[] =>
  items
    .map((item) => ({ item, key: canonicalJson(item) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ item }) => item);
