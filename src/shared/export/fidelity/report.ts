import { unzipSync } from 'fflate';
import type { Issue } from '../../domain/issue.ts';
import { normalizeIssue } from '../../domain/normalize-issue.ts';
import type { Picture } from '../../domain/picture.ts';
import type { Publication } from '../../domain/publication.ts';
import type { IssueEmail } from '../email/write-email.ts';
import { imageBytes, type LogoSource, type PictureSource } from '../picture-source.ts';
import { besideLosses } from './beside-losses.ts';
import type { Loss } from './loss.ts';
import { pageLosses } from './page-losses.ts';
import { textLosses } from './text-losses.ts';

/** What an issue was exported with. */
export interface Exported {
  readonly issue: Issue;
  readonly publication: Publication | undefined;
  readonly pictures: PictureSource | undefined;
  readonly logos?: LogoSource;
}

const depthOf = ({ sectionHeading }: Issue): number => (sectionHeading === '' ? 2 : 3);
const hasNotes = (publication: Publication | undefined): boolean => publication?.sourceStyle === 'notes';

/** What a web page does not have of its issue, proven by reading it back. */
export function htmlFidelity({ issue: given, publication, pictures }: Exported, html: string): readonly Loss[] {
  const issue = normalizeIssue(given);
  return [
    ...pageLosses(issue, publication, [html], depthOf(issue)),
    ...besideLosses(issue, { missingOf: image(pictures), topics: true, sourceNotes: hasNotes(publication) }),
  ];
}

/** What a mail does not have of its issue; a short form says so in one line. */
export function emailFidelity({ issue: given, publication }: Exported, email: IssueEmail): readonly Loss[] {
  const issue = normalizeIssue(given);
  if (email.form !== 'full')
    return [
      {
        place: 'the issue',
        what: email.form === 'short' ? 'all but the beginning of each part' : 'all but the headlines',
      },
    ];
  const shown = new Set(email.pictures.map(({ name }) => name.replace(/(?:-\d+)?\.\w+$/, '')));
  const missingOf = ({ content, id, isDecorative }: Picture): string | null => {
    const stem = content.kind === 'chart' ? `chart-${id}` : content.sha256.slice(0, 16);
    const isShown = shown.has(stem) || email.html.includes(`/${stem}.`);
    if (isShown && content.kind === 'chart') return 'its table (its drawing is there)';
    if (isShown || (isDecorative && content.kind === 'image')) return null;
    return content.kind === 'chart' ? 'its drawing (its table is there)' : 'its image (its words are there)';
  };
  return [
    ...pageLosses(issue, publication, [email.html], depthOf(issue)),
    ...besideLosses(issue, { missingOf, topics: false, sourceNotes: hasNotes(publication) }),
  ];
}

/** What a book does not have of its issue, proven by reading it back. */
export function epubFidelity({ issue: given, publication }: Exported, book: Uint8Array): readonly Loss[] {
  const issue = normalizeIssue(given);
  const files = unzipSync(book);
  const pages = Object.keys(files)
    .filter((name) => name.endsWith('.xhtml') && !name.endsWith('nav.xhtml'))
    .map((name) => new TextDecoder().decode(files[name]).replace(/<\?xml[^>]*\?>/, ''));
  const all = pages.join('');
  const missingOf = ({ content, id }: Picture): string | null => {
    const stem = content.kind === 'chart' ? `chart-${id}` : content.sha256.slice(0, 16);
    if (!all.includes(`pictures/${stem}`)) return 'its image (its words are there)';
    return content.kind === 'chart' ? 'its table (its drawing is there)' : null;
  };
  return [
    ...pageLosses({ ...issue, sectionHeading: issue.sectionHeading }, publication, pages, 2),
    ...besideLosses(issue, { missingOf, topics: false, sourceNotes: hasNotes(publication) }),
  ];
}

/** What plain text does not have of its issue. */
export function textFidelity({ issue: given }: Exported, text: string): readonly Loss[] {
  const issue = normalizeIssue(given);
  const missingOf = ({ content }: Picture): string =>
    content.kind === 'chart' ? 'its drawing (its table is there)' : 'its image (its words are there)';
  return [...textLosses(issue, text), ...besideLosses(issue, { missingOf, topics: false, sourceNotes: true })];
}

/** What a Word file does not have of its issue, proven by our importer and by the images that stand in it. */
export async function docxFidelity(
  { issue: given, publication, logos }: Exported,
  docx: Uint8Array,
): Promise<readonly Loss[]> {
  const { docxLosses, imagesInDocx, logoLosses } = await import('./docx-losses.ts');
  const issue = normalizeIssue(given);
  const images = imagesInDocx(docx);
  const missingOf = ({ id, content }: Picture): string | null => {
    const isShown = images.has(id);
    if (content.kind === 'chart')
      return isShown ? 'its table (its drawing is there)' : 'its drawing (its table is there)';
    return isShown ? null : 'its image (its words are there)';
  };
  return [
    ...logoLosses(publication, logos, images),
    ...(await docxLosses(issue, publication, docx)),
    ...besideLosses(issue, { missingOf, topics: false, sourceNotes: true }),
  ];
}

const image =
  (source: PictureSource | undefined) =>
  (picture: Picture): string | null =>
    picture.content.kind === 'chart' || imageBytes(picture, source) !== undefined
      ? null
      : 'its image (its words are there)';
