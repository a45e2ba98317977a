import type { Element } from 'hast';
import type { PrintedIssue } from '../printed-issue.ts';
import { h } from './elements.ts';

/** What a page says of itself to whoever shows a link to it (ogp.me). */
export function openGraph({ issue, publication, title, description }: PrintedIssue, address: string | null): Element[] {
  const values: readonly (readonly [string, string])[] = [
    ['og:type', 'article'],
    ['og:title', title],
    ['og:description', description],
    ['og:site_name', publication],
    ['og:locale', issue.language.replace('-', '_')],
    ['og:url', address ?? ''],
    ['article:published_time', issue.publicationDate],
  ];
  return values.filter(([, content]) => content !== '').map(([property, content]) => h('meta', { property, content }));
}
