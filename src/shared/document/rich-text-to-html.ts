import { toHtml } from 'hast-util-to-html';
import type { RichText } from './rich-text.ts';
import { richTextToHast } from './rich-text-to-hast.ts';

/** A field as an HTML fragment without classes, styles or scripts: what a copy puts on the clipboard. */
export function richTextToHtml(rich: RichText): string {
  return toHtml({ type: 'root', children: richTextToHast(rich) });
}
