import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { webAddressOf } from '../../brand/address-of.ts';
import { plainText } from '../../document/plain-text.ts';
import type { Publication } from '../../domain/publication.ts';
import { anchorOf } from '../anchor.ts';
import { h } from '../html/elements.ts';
import { pageParts } from '../html/page-parts.ts';
import { type PrintedIssue, shortened } from '../printed-issue.ts';

/** An entry of a feed. */
export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  /** Null where the publication has not said where its issues are read. */
  readonly link: string | null;
  readonly summary: string;
  readonly html: string;
  readonly topics: readonly string[];
}

const SUMMARY_CHARACTERS = 300;

/** The entries of an issue's feed: its opening, each development, In Context and the takeaway. */
export function feedEntries(printed: PrintedIssue, publication: Publication | undefined): readonly FeedEntry[] {
  const { issue, names, words, title } = printed;
  const address = webAddressOf(issue, publication);
  const parts = pageParts(printed, {
    pictures: undefined,
    sources: publication?.sourceStyle ?? 'line',
    headlineDepth: 2,
    // Readers of feeds show no drawings of ours and have no files of it: pictures are their words.
    figure: (picture) => {
      const said = [picture.isDecorative ? '' : picture.alt, picture.caption, picture.credit, picture.licence];
      return h(
        'p',
        {},
        `[${words.picture}${said
          .filter((part) => part !== '')
          .map((part, at) => `${at === 0 ? ': ' : ' · '}${part}`)
          .join('')}]`,
      );
    },
  });
  const entry = (
    anchor: string,
    name: string,
    plain: string,
    content: readonly ElementContent[],
    topics: readonly string[],
  ) => ({
    id: `urn:digest-desk:issue:${issue.id}:${anchor}`,
    title: name,
    link: address === null ? null : `${address}#${anchor}`,
    summary: shortened(plain.replace(/\s+/g, ' '), SUMMARY_CHARACTERS),
    html: toHtml({ type: 'root', children: [...content] }),
    topics,
  });
  const section = (anchor: string, name: string, rich: typeof issue.lede, content: readonly ElementContent[]) =>
    content.length === 0 ? [] : [entry(anchor, name, plainText(rich), content, [])];
  return [
    ...section('opening', title, issue.lede, [...parts.notice, ...parts.lede]),
    ...issue.developments.map((development, at) => {
      const article = parts.developments[at];
      const content = (article?.children ?? []).filter(
        (child) => !(child.type === 'element' && child.tagName === 'h2'),
      );
      const name = development.headline || `${names.whyThisMatters || title} ${at + 1}`;
      return entry(anchorOf(development), name, plainText(development.body), content, development.topics);
    }),
    ...section('in-context', names.inContext, issue.inContext, parts.inContext),
    ...section('takeaway', names.takeaway, issue.takeaway, parts.takeaway),
  ];
}

/** The instant of an issue's day, as its feed gives it; the first day that a clock knows where it has none. */
export const feedInstant = (day: string): Date => new Date(`${day === '' ? '1970-01-01' : day}T08:00:00Z`);
