import type { Element, ElementContent } from 'hast';
import { plainText } from '../../document/plain-text.ts';
import type { RichText } from '../../document/rich-text.ts';
import type { Development } from '../../domain/development.ts';
import type { DevelopmentId } from '../../domain/ids.ts';
import { picturesAt } from '../../domain/picture.ts';
import type { SourceStyle } from '../../domain/publication.ts';
import { anchorOf } from '../anchor.ts';
import { blocksBefore } from '../blocks-before.ts';
import { isRightToLeft } from '../html/direction.ts';
import { h } from '../html/elements.ts';
import { createField } from '../html/field.ts';
import { sourceList } from '../html/source-list.ts';
import { type PrintedIssue, shortened } from '../printed-issue.ts';
import { button } from './button.ts';
import { mailBlocks } from './mail-field.ts';
import type { MailPictures } from './mail-pictures.ts';

/** How much of an issue a mail has in it: all, the beginning of each part, or its headlines. */
export type MailForm = 'full' | 'short' | 'headlines';

export interface MailBodyOptions {
  readonly form: MailForm;
  readonly webAddress: string | null;
  readonly sourceStyle: SourceStyle;
}

const TEASER_CHARACTERS = 260;
const NAME_CHARACTERS = 80;

/** The rows of a mail between masthead and foot. */
export function mailBody(printed: PrintedIssue, pictures: MailPictures, options: MailBodyOptions): Element[] {
  const { issue, brand, words, names } = printed;
  const { form, webAddress } = options;
  const isFull = form === 'full';
  const base = issue.sectionHeading === '' ? 2 : 3;
  const field = createField(isRightToLeft(issue.language) ? 'rtl' : 'ltr');
  const blocks = (rich: RichText, under: number) => field.render(rich, { under });
  const whole = (rich: RichText, under: number, placed = (content: ElementContent[]) => content): ElementContent[] => {
    const notes = field.begin();
    return mailBlocks([...placed(blocks(rich, under)), ...notes.end()]);
  };
  const teaser = (rich: RichText): ElementContent[] => {
    const text = plainText(rich).replace(/\s+/g, ' ');
    return text === '' ? [] : [h('p', {}, shortened(text, TEASER_CHARACTERS))];
  };
  const place = (content: readonly ElementContent[], at: DevelopmentId | null): ElementContent[] => {
    const count = content.length;
    const here = (index: number) =>
      picturesAt(issue.pictures, at)
        .filter((picture) => blocksBefore(picture, count) === index)
        .map((picture) => h('div', { className: ['f'] }, ...pictures.figure(picture)));
    return [...here(0), ...content.flatMap((block, index) => [block, ...here(index + 1)])];
  };
  const opening = (rich: RichText, at?: null): ElementContent[] =>
    form === 'headlines'
      ? teaser(rich)
      : whole(rich, 1, at === null && isFull ? (content) => place(content, null) : undefined);
  const notice = opening(issue.notice).map(quiet);
  const lede = opening(issue.lede, null);
  const developments = {
    full: () => issue.developments.map(wholeDevelopment),
    short: () => issue.developments.map((development) => row(beginning(development), anchorOf(development))),
    headlines: () => [row([h('ol', {}, ...issue.developments.map((each) => h('li', {}, linked(each))))])],
  }[form]();
  const closing = (id: string, heading: string, rich: RichText): Element[] => {
    const content = form === 'full' ? whole(rich, 2) : teaser(rich);
    return content.length === 0 ? [] : [line(), row([h('h2', {}, heading), ...content], id)];
  };
  return [
    ...(isFull || webAddress === null ? [] : [row(button(words.readOnWeb, webAddress, brand.light))]),
    ...(notice.length === 0 ? [] : [row(notice, 'notice', 'tight')]),
    ...(lede.length === 0 ? [] : [row(lede, 'lede', 'tight')]),
    ...(brand.hasContents && form !== 'headlines' ? contents() : []),
    ...(issue.sectionHeading === ''
      ? []
      : [line(), row([h('h2', { className: ['k'] }, issue.sectionHeading)], 'section')]),
    ...developments,
    ...closing('in-context', names.inContext, issue.inContext),
    ...closing('takeaway', names.takeaway, issue.takeaway),
  ];

  function wholeDevelopment(development: Development): Element {
    const under = development.headline === '' ? base - 1 : base;
    const notes = field.begin();
    const content = mailBlocks([
      ...place(blocks(development.body, under), development.id),
      ...field.analysis(development.whyThisMatters, names.whyThisMatters, { under }),
      ...sourceList(development.sources, issue.language, options.sourceStyle, words).map(source),
      ...notes.end(),
    ]);
    const headline = development.headline === '' ? [] : [h(`h${base}`, {}, development.headline)];
    return row([...headline, ...content], anchorOf(development));
  }

  function linked(development: Development): Element {
    const href = `${webAddress ?? ''}#${anchorOf(development)}`;
    return h('a', { href }, development.headline || shortened(plainText(development.body), NAME_CHARACTERS));
  }

  function beginning(development: Development): ElementContent[] {
    const { properties } = linked(development);
    return [
      h(`h${base}`, {}, linked(development)),
      ...teaser(development.body),
      h('p', {}, h('a', properties, words.readOn)),
    ];
  }

  function contents(): Element[] {
    const items = issue.developments
      .filter(({ headline: text }) => text !== '')
      .map((development) => h('li', {}, webAddress === null ? development.headline : linked(development)));
    return items.length === 0
      ? []
      : [
          row(
            [h('p', { className: ['q'] }, h('strong', {}, words.contents)), h('ol', {}, ...items)],
            'contents',
            'tight',
          ),
        ];
  }
}

/** Told from the text by its class, so that a mail can be read back. */
const source = (node: ElementContent): ElementContent => {
  const made = quiet(node);
  return made.type === 'element'
    ? { ...made, properties: { className: made.tagName === 'p' ? ['q', 'src'] : ['src'] } }
    : made;
};

const quiet = (node: ElementContent): ElementContent =>
  node.type === 'element' && node.tagName === 'p'
    ? { ...node, properties: { className: ['q'] } }
    : node.type === 'element'
      ? {
          ...node,
          properties: {},
          children: node.children.map((item) =>
            item.type === 'element' ? { ...item, properties: { ...item.properties, className: ['q'] } } : item,
          ),
        }
      : node;

/** A row of the sheet. */
export const row = (content: readonly ElementContent[], id?: string, form: 'row' | 'tight' = 'row'): Element =>
  h(
    'tr',
    {},
    h(
      'td',
      { ...(id === undefined ? {} : { id }), className: ['row', ...(form === 'tight' ? [form] : [])] },
      ...content,
    ),
  );

const line = (): Element => h('tr', {}, h('td', { className: ['line'] }, '\u00a0'));
