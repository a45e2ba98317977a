import type { ElementContent } from 'hast';
import { shortDate } from '../../document/period-text.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { Source } from '../../domain/development.ts';
import { h } from './elements.ts';

/** The sources of a development in one line; nothing where there are none. */
export function sourceList(sources: readonly Source[], language: string): ElementContent[] {
  const named = sources.filter((source) => source.title !== '' || source.url !== '');
  if (named.length === 0) return [];
  const parts = named.flatMap((source, index): (ElementContent | string)[] => {
    const url = safeUrl(source.url);
    const title = source.title === '' ? source.url : source.title;
    const rest = [source.publisher, shortDate(source.date, language)].filter((part) => part !== '').join(', ');
    return [
      ...(index === 0 ? [] : ['; ']),
      url === null ? title : h('a', { href: url }, title),
      ...(rest === '' ? [] : [`, ${rest}`]),
    ];
  });
  return [
    h(
      'p',
      { className: ['sources'] },
      h('span', { className: ['sources-label'] }, named.length === 1 ? 'Source:' : 'Sources:'),
      ' ',
      ...parts,
    ),
  ];
}
