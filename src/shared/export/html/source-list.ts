import type { ElementContent } from 'hast';
import { shortDate } from '../../document/period-text.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { Source } from '../../domain/development.ts';
import type { SourceStyle } from '../../domain/publication.ts';
import type { HouseWords } from '../house-words.ts';
import { h } from './elements.ts';

/** How a publication prints its sources: in one line, or as numbered notes. */

/** The sources of a development; nothing where there are none. */
export function sourceList(
  sources: readonly Source[],
  language: string,
  style: SourceStyle,
  words: HouseWords,
): ElementContent[] {
  const named = sources.filter((source) => source.title !== '' || source.url !== '');
  if (named.length === 0) return [];
  const label = h('span', { className: ['sources-label'] }, named.length === 1 ? words.source : words.sources);
  if (style === 'notes') {
    const items = named.map((source) => h('li', {}, ...sourceText(source, language), ...noteOf(source)));
    // Footnotes may follow with numbers of their own.
    return [h('p', { className: ['sources'] }, label), h('ol', { className: ['sources'] }, ...items)];
  }
  const parts = named.flatMap((source, index): (ElementContent | string)[] => [
    ...(index === 0 ? [] : ['; ']),
    ...sourceText(source, language),
  ]);
  return [h('p', { className: ['sources'] }, label, ' ', ...parts)];
}

function sourceText(source: Source, language: string): (ElementContent | string)[] {
  const url = safeUrl(source.url);
  const title = source.title === '' ? source.url : source.title;
  const rest = [source.publisher, shortDate(source.date, language)].filter((part) => part !== '').join(', ');
  return [url === null ? title : h('a', { href: url }, title), ...(rest === '' ? [] : [`, ${rest}`])];
}

const noteOf = ({ note }: Source): string[] => (note === '' ? [] : [`. ${note}`]);
