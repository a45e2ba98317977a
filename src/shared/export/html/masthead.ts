import type { Element } from 'hast';
import type { BrandLogo } from '../../domain/brand.ts';
import { sanitizeSvg } from '../../pictures/sanitize-svg.ts';
import { isImageBytes, type LogoSource } from '../picture-source.ts';
import type { PrintedIssue } from '../printed-issue.ts';
import { dataUri } from './data-uri.ts';
import { h } from './elements.ts';

/** The head of a page: facts, logo or name, what it covers, and the title of the issue. */
export function masthead(printed: PrintedIssue, logos: LogoSource | undefined, isPaper: boolean): Element[] {
  const { issue, brand, masthead: name, number, date, period, tagline } = printed;
  const facts = [
    ...(number === '' ? [] : [h('span', {}, number)]),
    ...(date === '' ? [] : [h('time', { dateTime: issue.publicationDate }, date)]),
  ];
  const under = [period, tagline].filter((part) => part !== '').join('. ');
  const drawn = logo(printed, logos, isPaper);
  const isNameTitle = issue.title === '' && name !== '';
  const head = [
    ...(facts.length === 0
      ? []
      : [h('p', { className: ['facts'] }, ...facts.flatMap((fact, index) => (index === 0 ? [fact] : [' ', fact])))]),
    ...drawn,
    ...(name === '' || (drawn.length > 0 && !isNameTitle)
      ? []
      : [h(isNameTitle ? 'h1' : 'p', { className: ['name'] }, name)]),
    ...(under === '' ? [] : [h('p', { className: ['under'] }, under)]),
  ];
  return [
    ...(brand.masthead === 'band' && head.length > 0 ? [h('div', { className: ['band'] }, ...head)] : head),
    ...(isNameTitle ? [] : [h('h1', {}, issue.title === '' ? 'Digest' : issue.title)]),
  ];
}

function logo({ brand, masthead: name }: PrintedIssue, logos: LogoSource | undefined, isPaper: boolean): Element[] {
  const light = uri(brand.logo, logos);
  if (light === null || brand.logo === null) return [];
  const { widthPx, heightPx } = brand.logo;
  const image = h('img', { src: light, alt: name, width: widthPx, height: heightPx });
  const dark = isPaper ? null : uri(brand.darkLogo, logos);
  return [
    h(
      'picture',
      { className: ['logo'] },
      ...(dark === null ? [] : [h('source', { media: '(prefers-color-scheme:dark)', srcSet: dark })]),
      image,
    ),
  ];
}

function uri(logo: BrandLogo | null, logos: LogoSource | undefined): string | null {
  const found = logo === null ? undefined : logos?.(logo.sha256);
  if (found === undefined || !isImageBytes(found)) return null;
  if (found.mediaType !== 'image/svg+xml') return dataUri(found.mediaType, found.bytes);
  const safe = sanitizeSvg(new TextDecoder().decode(found.bytes));
  return safe.ok ? dataUri(found.mediaType, new TextEncoder().encode(safe.value)) : null;
}
