import type { BrandDesk } from './brand-desk.ts';

export const PREVIEW_FORMATS = [
  { id: 'html', name: 'Web' },
  { id: 'email', name: 'Email' },
  { id: 'pdf', name: 'PDF' },
] as const;
export type PreviewFormat = (typeof PREVIEW_FORMATS)[number]['id'];
export type PageFormat = Exclude<PreviewFormat, 'pdf'>;

/** Makes a page or a mail as it is exported, its pictures in it. */
export async function makePreview(
  format: PageFormat,
  {
    issue,
    publication,
    pictures,
    brandFiles: logos,
  }: Pick<BrandDesk, 'issue' | 'publication' | 'pictures' | 'brandFiles'>,
): Promise<string> {
  if (format === 'html') {
    const { writeIssueHtml } = await import('../../../shared/export/html/write-issue.ts');
    return writeIssueHtml(issue, publication, { pictures, logos });
  }
  const [{ writeIssueEmail }, { dataUri }] = await Promise.all([
    import('../../../shared/export/email/write-email.ts'),
    import('../../../shared/export/html/data-uri.ts'),
  ]);
  // Pictures on the web are not loaded here: they stand beside the mail.
  const beside = { ...publication, brand: { ...publication.brand, pictureAddress: '' } };
  const email = writeIssueEmail(issue, beside, { pictures, logos, folder: 'pictures' });
  return email.pictures.reduce(
    (html, { name, mediaType, bytes }) => html.replaceAll(`pictures/${name}`, dataUri(mediaType, bytes)),
    email.html,
  );
}
