import { isSerif, mailFontStack } from '../../brand/font-stack.ts';
import type { Brand, BrandColours } from '../../domain/brand.ts';

/** The width of a mail: what three-pane windows have room for. */
export const SHEET_PX = 600;
export const PAD_PX = 28;
const PHONE_PAD_PX = 20;

/** The rules that go into the elements. Sides are named, not logical: mail programs know no others. */
export function mailStyle({ light, textFont, headingFont, masthead }: Brand, isRightToLeft: boolean): string {
  const [start, end] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const text = mailFontStack(textFont);
  const heading = mailFontStack(headingFont);
  const tool = mailFontStack('Inter');
  // Georgia is wide: at 17 px a line of it has as many letters as one of Arial at 16.
  const [size, line] = isSerif(textFont) ? [17, 27] : [16, 25];
  const isBand = masthead === 'band';
  const frame = {
    plain: `;border-bottom:1px solid ${light.rule}`,
    centred: `;border-top:4px solid ${light.accent};border-bottom:3px double ${light.accent}`,
    band: `;background-color:${light.accent}`,
  }[masthead];
  return `
body{margin:0;padding:0;background-color:${light.wash}}
p,li,blockquote{font-family:${text};font-size:${size}px;line-height:${line}px;color:${light.ink};text-align:${start}}
p{margin:0 0 14px}
ul,ol{margin:0 0 14px;padding-${start}:26px;padding-${end}:0}
li{margin:0 0 5px}
li p{margin:0}
blockquote{margin:0 0 14px;padding-${start}:16px;border-${start}:3px solid ${light.rule};font-style:italic}
blockquote p{margin:0 0 8px;font-style:italic}
a{color:${light.accent};text-decoration:underline}
h1,h2,h3,h4,h5,h6{font-family:${heading};color:${light.ink};text-align:${start};font-weight:bold;margin:0 0 10px}
h1{font-size:29px;line-height:35px;margin:0 0 6px;text-align:${masthead === 'centred' ? 'center' : start}}
h2{font-size:22px;line-height:28px}
h3{font-size:21px;line-height:27px}
h4,h5,h6{font-size:18px;line-height:24px;margin:6px 0 8px}
h2.k{font-family:${tool};font-size:14px;line-height:20px;color:${light.accent};margin:0}
hr{border:0;border-top:1px solid ${light.rule};margin:20px 0}
sup,sub{font-size:70%;line-height:0}
.sheet{width:100%;max-width:${SHEET_PX}px;background-color:${light.page}}
.row{padding:22px ${PAD_PX}px 8px;text-align:${start}}
td.tight{padding:12px ${PAD_PX}px 2px}
#title{padding:24px ${PAD_PX}px 2px}
#section{padding:18px ${PAD_PX}px 0}
.head{padding:24px ${PAD_PX}px 16px;text-align:${masthead === 'centred' ? 'center' : start}${frame}}
.name{font-family:${heading};font-size:32px;line-height:38px;font-weight:bold;color:${isBand ? light.onAccent : light.accent};margin:0;text-align:${masthead === 'centred' ? 'center' : start}}
.facts{font-family:${tool};font-size:13px;line-height:19px;color:${isBand ? light.onAccent : light.quietInk};margin:3px 0 4px;text-align:${masthead === 'centred' ? 'center' : start}}
.q{font-family:${tool};font-size:13px;line-height:19px;color:${light.quietInk};margin:0 0 10px}
.q a{color:${light.quietInk}}
.wash{background-color:${light.wash};padding:14px 16px 4px}
.line{border-top:1px solid ${light.rule};font-size:1px;line-height:1px}
.t{width:100%;border-collapse:collapse;margin:0 0 14px}
.t th,.t td{font-family:${tool};font-size:14px;line-height:20px;color:${light.ink};padding:6px 8px;border-bottom:1px solid ${light.rule};text-align:${start};vertical-align:top}
.t th{font-size:12px;font-weight:bold;color:${light.quietInk};background-color:${light.wash}}
.t .end{text-align:${end}}
.t .mid{text-align:center}
.pic{display:block;width:100%;height:auto;border:0}
.btn{display:inline-block;background-color:${light.accent};color:${light.onAccent};font-family:${tool};font-size:15px;line-height:20px;font-weight:bold;text-decoration:none;padding:12px 22px;border-radius:4px}
.pre{display:none;font-size:1px;line-height:1px;max-height:0;max-width:0;overflow:hidden;mso-hide:all;color:${light.wash}}
.dim{display:none}
`.trim();
}

/** The rules that stay in the head: the phone, and the dark. Programs that know neither show the light mail as it is. */
export const keptStyle = ({ dark, masthead }: Brand): string =>
  `
@media screen and (max-width:480px){.row,td.tight,.head{padding-left:${PHONE_PAD_PX}px!important;padding-right:${PHONE_PAD_PX}px!important}h1{font-size:25px!important;line-height:31px!important}.name{font-size:27px!important;line-height:33px!important}.half{width:100%!important}}
@media (prefers-color-scheme:dark){${darkRules(dark, masthead, '')}}
${darkRules(dark, masthead, '[data-ogsc] ')}
`.trim();

/** Outlook on the web and on phones sets an attribute in place of answering the query. */
const darkRules = (dark: BrandColours, masthead: Brand['masthead'], root: string): string =>
  [
    ['body,.ground', `background-color:${dark.wash}`],
    ['.sheet', `background-color:${dark.page}`],
    ['p,li,blockquote,h1,h2,h3,h4,h5,h6,td', `color:${dark.ink}`],
    ['.q,.q a,th', `color:${dark.quietInk}`],
    ['a,h2.k', `color:${dark.accent}`],
    ['.wash,th', `background-color:${dark.wash}`],
    ['.line,td,th,hr,blockquote,.head', `border-color:${dark.rule}`],
    ['.btn', `background-color:${dark.accent}`],
    ['.btn', `color:${dark.onAccent}`],
    ['.name', `color:${dark.accent}`],
    ['.facts', `color:${dark.quietInk}`],
    // A band as bright as the dark accent would be the loudest thing on the screen.
    ...(masthead === 'band' ? [['.head', `background-color:${dark.wash}`]] : []),
    ...(masthead === 'centred' ? [['.head', `border-color:${dark.accent}`]] : []),
    ['.lit', 'display:none'],
    ['.dim', 'display:block'],
  ]
    .map(([selector = '', rule]) => {
      const list = selector.split(',').map((each) => `${root}${each}`);
      return `${list.join(',')}{${rule}!important}`;
    })
    .join('');
