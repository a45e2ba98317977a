import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { RichText } from '../../document/rich-text.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import { anchorOf } from '../anchor.ts';
import { printedIssue } from '../printed-issue.ts';
import { runInLabel } from '../run-in-label.ts';
import { besideLosses } from './beside-losses.ts';
import { type Loss, lossesOf } from './loss.ts';
import { nameOf, wholeText } from './places.ts';
import { readOwnHtml } from './read-own-html.ts';
import { type PlaceOptions, readPlace } from './read-page.ts';
import type { Exported } from './report.ts';

/** What a feed (RSS or Atom) does not have of its issue, proven by reading it back. */
export function feedFidelity({ issue: given, publication }: Exported, xml: string): readonly Loss[] {
  const issue = normalizeIssue(given);
  const { names } = printedIssue(issue, publication);
  const entries = entriesIn(fromXml(xml));
  const titles = [...entries.values()].map(({ title }) => squeezed(title));
  const line = (place: string, words: string): readonly Loss[] =>
    words === '' || titles.includes(squeezed(words)) ? [] : [{ place, what: 'all words' }];
  const text = (anchor: string, place: string, expected: RichText, options: PlaceOptions): readonly Loss[] => {
    const entry = entries.get(anchor);
    const found = entry === undefined ? undefined : readPlace(elementOf(entry.html), options);
    return lossesOf(place, expected, found);
  };
  const opening = wholeText({ body: issue.notice, whyThisMatters: issue.lede });
  return [
    ...line('the title', issue.title),
    ...(issue.sectionHeading === '' ? [] : [{ place: 'the section heading', what: 'all words' }]),
    ...text('opening', 'the notice and the lede', opening, { depth: 0, shift: -1 }),
    ...issue.developments.flatMap((development, at) => {
      const name = nameOf(development, at);
      const shift = development.headline === '' ? -1 : 0;
      return [
        ...line(`the headline of ${name}`, development.headline),
        ...text(anchorOf(development), `the text of ${name}`, wholeText(development), {
          depth: 0,
          shift,
          label: runInLabel(names.whyThisMatters),
        }),
      ];
    }),
    ...text('in-context', 'In Context', issue.inContext, { depth: 0, shift: 0 }),
    ...text('takeaway', 'the takeaway', issue.takeaway, { depth: 0, shift: 0 }),
    ...besideLosses(issue, {
      missingOf: ({ content }) =>
        content.kind === 'chart'
          ? 'its drawing and its table (its words are there)'
          : 'its image (its words are there)',
      topics: true,
      sourceNotes: publication?.sourceStyle === 'notes',
    }),
  ];
}

interface Entry {
  readonly title: string;
  readonly html: string;
}

/** The entries by the last part of their ids. */
function entriesIn(feed: Root): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const walk = (node: Root | Element) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (child.name !== 'item' && child.name !== 'entry') {
        walk(child);
        continue;
      }
      const wordsIn = (...names: readonly string[]) =>
        child.children
          .flatMap((each) => (each.type === 'element' && names.includes(each.name) ? [textIn(each)] : []))
          .join('');
      const id = wordsIn('guid', 'id');
      entries.set(id.slice(id.lastIndexOf(':') + 1), {
        title: wordsIn('title'),
        html: wordsIn('content:encoded', 'content'),
      });
    }
  };
  walk(feed);
  return entries;
}

const textIn = ({ children }: Element): string =>
  children.map((child) => ('value' in child && typeof child.value === 'string' ? child.value : '')).join('');

const elementOf = (html: string): Parameters<typeof readPlace>[0] => ({
  type: 'element',
  tagName: 'section',
  properties: {},
  children: readOwnHtml(html).children as Parameters<typeof readPlace>[0]['children'],
});

const squeezed = (text: string): string => text.replace(/\s+/g, '');
