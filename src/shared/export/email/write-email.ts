import type { Element, ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { webAddressOf } from '../../brand/address-of.ts';
import { mailFontStack } from '../../brand/font-stack.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { isRightToLeft } from '../html/direction.ts';
import { h } from '../html/elements.ts';
import { mailSubject } from '../mail-subject.ts';
import type { LogoSource, PictureSource } from '../picture-source.ts';
import { type PrintedIssue, printedIssue, shortened } from '../printed-issue.ts';
import { writeIssueText } from '../text/write-text.ts';
import { inlineStyles } from './inline-styles.ts';
import { type MailForm, mailBody, row } from './mail-body.ts';
import { createMailPictures, type MailPicture } from './mail-pictures.ts';
import { keptStyle, mailStyle, SHEET_PX } from './mail-style.ts';
import { mailMasthead } from './masthead.ts';
import { outlookOnly } from './outlook.ts';
import { PLAIN_TABLE } from './plain-table.ts';

/** Gmail cuts what is longer, and hides the way to unsubscribe with it. */
export const MAIL_LIMIT_BYTES = 102 * 1024;

export interface IssueEmail {
  readonly html: string;
  readonly text: string;
  readonly subject: string;
  /** What lists of mail show behind the subject. */
  readonly preheader: string;
  /** Of the HTML in UTF-8, to be held against `MAIL_LIMIT_BYTES`. */
  readonly bytes: number;
  /** What the whole issue would take. */
  readonly fullBytes: number;
  /** Shorter than `full` where the whole issue is over the limit and its publication says where it can be read. */
  readonly form: MailForm;
  /** The files of its pictures, for where their addresses lead. */
  readonly pictures: readonly MailPicture[];
}

export interface IssueEmailOptions {
  readonly pictures?: PictureSource;
  /** Drawings of charts, and PNG or JPEG copies of images that mail cannot show; a chart is its table without one. */
  readonly drawn?: PictureSource;
  readonly logos?: LogoSource;
  /** `attached` names pictures by content id, for a message; `beside` by a folder (or the brand's address, where it has one). */
  readonly pictureMode?: 'attached' | 'beside';
  /** The folder beside it; `pictures` where it is not given. */
  readonly folder?: string;
  readonly subject?: string;
}

const PREHEADER_CHARACTERS = 140;
/** Keeps the first words of the mail itself out of the preview. */
const FILLER = '\u034f\u200c\u00a0'.repeat(60);

/**
 * Writes an issue as a mail: tables for a frame, every style in its element, nothing to load but its pictures. Where it is
 * longer than Gmail shows and the brand says where the issue can be read, it is the short form with links there. The same
 * issue gives the same bytes.
 */
export function writeIssueEmail(given: Issue, publication?: Publication, options: IssueEmailOptions = {}): IssueEmail {
  const printed = printedIssue(given, publication);
  const webAddress = webAddressOf(printed.issue, publication);
  const forms: readonly MailForm[] = webAddress === null ? ['full'] : ['full', 'short', 'headlines'];
  let fullBytes = 0;
  for (const form of forms) {
    const written = writeForm(printed, publication, options, form);
    if (form === 'full') fullBytes = written.bytes;
    if (written.bytes > MAIL_LIMIT_BYTES && form !== forms.at(-1)) continue;
    return {
      ...written,
      text: writeIssueText(given, publication, { isMail: true }),
      subject: subjectOf(printed, options.subject),
      preheader: preheaderOf(printed),
      fullBytes,
      form,
    };
  }
  throw new Error('There is always a last form.');
}

const subjectOf = ({ issue, publication, title }: PrintedIssue, given: string | undefined): string =>
  given ?? (mailSubject(publication, issue) || title);

const preheaderOf = ({ description }: PrintedIssue): string => shortened(description, PREHEADER_CHARACTERS);

function writeForm(
  printed: PrintedIssue,
  publication: Publication | undefined,
  options: IssueEmailOptions,
  form: MailForm,
): Pick<IssueEmail, 'html' | 'bytes' | 'pictures'> {
  const { issue, brand, words } = printed;
  const folder = options.folder ?? 'pictures';
  const base = safeUrl(brand.pictureAddress)?.replace(/\/*$/, '/') ?? null;
  const pictures = createMailPictures({
    source: options.pictures,
    drawn: options.drawn,
    language: issue.language,
    words,
    addressOf: ({ contentId, name }) =>
      base !== null ? `${base}${name}` : options.pictureMode === 'attached' ? `cid:${contentId}` : `${folder}/${name}`,
  });
  const webAddress = webAddressOf(issue, publication);
  const rows = [
    h('tr', {}, h('td', { className: ['head'], ...align(printed) }, ...mailMasthead(printed, pictures, options.logos))),
    ...(issue.title === '' ? [] : [row([h('h1', {}, issue.title)], 'title', 'tight')]),
    ...mailBody(printed, pictures, { form, webAddress, sourceStyle: publication?.sourceStyle ?? 'line' }),
    ...foot(printed, webAddress),
  ];
  const isRtl = isRightToLeft(issue.language);
  const html = inlineStyles(page(printed, rows, isRtl), mailStyle(brand, isRtl));
  return {
    html,
    bytes: new TextEncoder().encode(html).length,
    pictures: base !== null ? [] : pictures.files(),
  };
}

const align = ({ brand }: PrintedIssue): Element['properties'] =>
  brand.masthead === 'centred' ? { align: 'center' } : {};

function foot({ brand, words }: PrintedIssue, webAddress: string | null): Element[] {
  const quiet = (...content: (ElementContent | string)[]) => h('p', { className: ['q'] }, ...content);
  const unsubscribe = brand.unsubscribeAddress.trim();
  // A mail service puts the reader's own address in place of its sign.
  const isPlaceholder = /^(\{\{[\w .-]+\}\}|\*\|\w+\|\*|\[\w+\]|%\w+%)$/.test(unsubscribe);
  const href = isPlaceholder ? unsubscribe : safeUrl(unsubscribe);
  const lines = [
    ...(webAddress === null ? [] : [quiet(h('a', { href: webAddress }, words.readOnWeb))]),
    ...(brand.footer === '' ? [] : [quiet(brand.footer)]),
    ...(brand.postalAddress === '' ? [] : [quiet(brand.postalAddress)]),
    ...(href === null || unsubscribe === '' ? [] : [quiet(h('a', { href }, brand.unsubscribeText || 'Unsubscribe'))]),
  ];
  return lines.length === 0 ? [] : [h('tr', {}, h('td', { className: ['line'] }, '\u00a0')), row(lines, 'foot')];
}

function page(printed: PrintedIssue, rows: readonly Element[], isRtl: boolean): string {
  const { issue, brand, fullTitle } = printed;
  const dir = isRtl ? { dir: 'rtl' as const } : {};
  const document = h(
    'html',
    { lang: issue.language, ...dir },
    h(
      'head',
      {},
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'x-apple-disable-message-reformatting' }),
      h('meta', { name: 'format-detection', content: 'telephone=no, date=no, address=no, email=no' }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      h('meta', { name: 'supported-color-schemes', content: 'light dark' }),
      h('title', {}, fullTitle),
      outlookOnly(
        `<xml><o:OfficeDocumentSettings xmlns:o="urn:schemas-microsoft-com:office:office"><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml>` +
          `<style>table{border-collapse:collapse}td,th,p,li,h1,h2,h3,h4,h5{font-family:${mailFontStack(brand.textFont)};mso-line-height-rule:exactly}</style>`,
      ),
      h('style', {}, keptStyle(brand)),
    ),
    h(
      'body',
      {},
      h('div', { className: ['pre'] }, `${preheaderOf(printed)} ${FILLER}`),
      h(
        'table',
        { role: 'presentation', width: '100%', className: ['ground'], bgColor: brand.light.wash, ...PLAIN_TABLE },
        h(
          'tr',
          {},
          h(
            'td',
            { align: 'center', ...dir },
            outlookOnly(
              `<table role="presentation" width="${SHEET_PX}" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td>`,
            ),
            h(
              'table',
              { role: 'presentation', width: '100%', className: ['sheet'], bgColor: brand.light.page, ...PLAIN_TABLE },
              ...rows,
            ),
            outlookOnly('</td></tr></table>'),
          ),
        ),
      ),
    ),
  );
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, document as RootContent] })}\n`;
}
