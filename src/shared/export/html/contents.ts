import type { Element } from 'hast';
import { anchorOf } from '../anchor.ts';
import type { PrintedIssue } from '../printed-issue.ts';
import { h } from './elements.ts';

/** Where the number of a page goes once it is known; empty on the screen. */
const FOLIO_CLASS = 'folio';

/** The list of what an issue has in it, each linked to its place; nothing where there is no more than one. */
export function contents({ issue, names, words }: PrintedIssue, isPaper: boolean): Element[] {
  const entries = [
    ...issue.developments
      .filter(({ headline }) => headline !== '')
      .map((development) => [anchorOf(development), development.headline] as const),
    ...(issue.inContext.children.length === 0 ? [] : [['in-context', names.inContext] as const]),
    ...(issue.takeaway.children.length === 0 ? [] : [['takeaway', names.takeaway] as const]),
  ];
  if (entries.length < 2) return [];
  const item = ([id, title]: readonly [string, string]) =>
    h(
      'li',
      {},
      h('a', { href: `#${id}` }, title),
      ...(isPaper ? [h('span', { className: [FOLIO_CLASS], ariaHidden: 'true' })] : []),
    );
  return [
    h(
      'nav',
      { className: ['contents'], ariaLabelledBy: ['contents-heading'] },
      h('p', { id: 'contents-heading', className: ['contents-heading'] }, words.contents),
      h('ol', {}, ...entries.map(item)),
    ),
  ];
}
