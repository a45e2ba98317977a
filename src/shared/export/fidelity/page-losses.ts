import type { Root } from 'hast';
import type { Issue } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { anchorOf } from '../anchor.ts';
import { printedIssue } from '../printed-issue.ts';
import { runInLabel } from '../run-in-label.ts';
import { type Loss, lossesOf } from './loss.ts';
import { nameOf, SINGLE_TEXTS, wholeText } from './places.ts';
import { readOwnHtml } from './read-own-html.ts';
import { placeIn, readPlace } from './read-page.ts';
import { textOf } from './text-of.ts';

/** Where a page has the texts that an issue has once. */
const IDS = { notice: 'notice', lede: 'lede', inContext: 'in-context', takeaway: 'takeaway' } as const;

/** Reads a page, mail or book back (the documents of a book one after the other) and names every text that is not as it was. */
export function pageLosses(
  given: Issue,
  publication: Publication | undefined,
  pages: readonly string[],
  headlineDepth: number,
): readonly Loss[] {
  const { issue, names } = printedIssue(given, publication);
  const root: Root = { type: 'root', children: pages.flatMap((html) => readOwnHtml(html).children) };
  const words = textOf(root).replace(/\s+/g, '');
  const lines = [
    ['the title', issue.title],
    ['the section heading', issue.sectionHeading],
    ...issue.developments.map(
      (development, at) => [`the headline of ${nameOf(development, at)}`, development.headline] as const,
    ),
  ] as const;
  return [
    ...lines.flatMap(([place, line]) =>
      words.includes(line.replace(/\s+/g, '')) ? [] : [{ place, what: 'all words' }],
    ),
    ...SINGLE_TEXTS.flatMap(([key, place]) => {
      const element = placeIn(root, IDS[key]);
      const depth = key === 'inContext' || key === 'takeaway' ? 2 : 0;
      return lossesOf(place, issue[key], element && readPlace(element, { depth, shift: depth === 0 ? -1 : 0 }));
    }),
    ...issue.developments.flatMap((development, at) => {
      const element = placeIn(root, anchorOf(development));
      const found =
        element &&
        readPlace(element, {
          depth: development.headline === '' ? 0 : headlineDepth,
          shift: (development.headline === '' ? headlineDepth - 1 : headlineDepth) - 2,
          label: runInLabel(names.whyThisMatters),
        });
      return lossesOf(`the text of ${nameOf(development, at)}`, wholeText(development), found);
    }),
  ];
}
