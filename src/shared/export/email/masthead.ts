import type { Element, ElementContent } from 'hast';
import type { BrandLogo } from '../../domain/brand.ts';
import { h } from '../html/elements.ts';
import { isImageBytes, type LogoSource } from '../picture-source.ts';
import type { PrintedIssue } from '../printed-issue.ts';
import type { MailPictures } from './mail-pictures.ts';
import { PLAIN_TABLE } from './plain-table.ts';

const MOST_LOGO_PX = 320;

/** The head of a mail: its facts, then logo or name. */
export function mailMasthead(
  { brand, masthead, number, date, period, tagline }: PrintedIssue,
  pictures: MailPictures,
  logos: LogoSource | undefined,
): ElementContent[] {
  const facts = [number, date].filter((part) => part !== '').join(' · ');
  const under = [period, tagline].filter((part) => part !== '').join('. ');
  const image = (logo: BrandLogo | null, className: string): Element | null => {
    const found = logo === null ? undefined : logos?.(logo.sha256);
    const src =
      logo === null || found === undefined || !isImageBytes(found) ? null : pictures.image(logo.sha256, found);
    if (logo === null || src === null) return null;
    const width = Math.min(MOST_LOGO_PX, logo.widthPx);
    return h('img', {
      src,
      alt: masthead,
      width,
      className: [className],
      style: `width:${width}px;height:auto;border:0`,
    });
  };
  const [light, dark] = [image(brand.logo, 'lit'), image(brand.darkLogo, 'dim')];
  // A program that darkens a mail by itself leaves images alone: a logo without a dark form gets a light ground to stand on.
  const logo =
    light === null
      ? []
      : dark === null
        ? [plate(light, brand.light.page)]
        : [h('div', { className: ['lit'] }, light), h('div', { className: ['dim'], style: 'mso-hide:all' }, dark)];
  return [
    ...(facts === '' ? [] : [h('p', { className: ['facts'] }, facts)]),
    ...(logo.length > 0 ? logo : masthead === '' ? [] : [h('p', { className: ['name'] }, masthead)]),
    ...(under === '' ? [] : [h('p', { className: ['facts'] }, under)]),
  ];
}

const plate = (image: Element, ground: string): Element => {
  const { className: _class, ...properties } = image.properties;
  return h(
    'table',
    { role: 'presentation', ...PLAIN_TABLE },
    h(
      'tr',
      {},
      h('td', { bgColor: ground, style: `background-color:${ground};padding:6px 0` }, { ...image, properties }),
    ),
  );
};
