import type { ElementContent } from 'hast';
import type { BrandColours } from '../../domain/brand.ts';
import { h } from '../html/elements.ts';
import { columnsOf } from '../text/text-width.ts';
import { escaped, notOutlook, outlookOnly } from './outlook.ts';

const HEIGHT_PX = 44;
const SIDES_PX = 48;
const LETTER_PX = 8.6;

/** A button that is one everywhere: a link with a ground, and for Outlook’s Word a rounded shape of the same words. */
export function button(words: string, address: string, colours: BrandColours): ElementContent[] {
  const widthPx = Math.round(SIDES_PX + columnsOf(words) * LETTER_PX);
  const shape =
    `<v:roundrect xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word" href="${escaped(address)}" ` +
    `style="height:${HEIGHT_PX}px;v-text-anchor:middle;width:${widthPx}px" arcsize="9%" stroke="f" fillcolor="${colours.accent}">` +
    `<w:anchorlock/><center style="color:${colours.onAccent};font-family:Arial,sans-serif;font-size:15px;font-weight:bold">${escaped(words)}</center></v:roundrect>`;
  return [outlookOnly(shape), ...notOutlook(h('a', { href: address, className: ['btn'] }, words))];
}
