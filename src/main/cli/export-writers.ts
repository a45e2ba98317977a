import type { Issue } from '../../shared/domain/issue.ts';
import type { Publication } from '../../shared/domain/publication.ts';
import type { IssueEmail } from '../../shared/export/email/write-email.ts';
import type { Loss } from '../../shared/export/fidelity/loss.ts';
import type { Exported } from '../../shared/export/fidelity/report.ts';
import type { PictureBytes, PictureSource } from '../../shared/export/picture-source.ts';
import type { PageSize } from '../../shared/ipc/contract.ts';
import type { CliFormat } from './export-formats.ts';

/** What the formats of one export are made from. */
export interface ExportJob {
  readonly issue: Issue;
  /** Undefined where no brand is given. */
  readonly publication: Publication | undefined;
  readonly pictures: PictureSource;
  readonly logos: (sha256: string) => PictureBytes | undefined;
  readonly pageSize: PageSize;
}

export interface Written {
  readonly content: Uint8Array;
  readonly beside?: readonly { readonly path: string; readonly content: Uint8Array }[];
  /** What the format could not carry or does not show, each a line for the person who exports. */
  readonly notes?: readonly string[];
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const FOLDER = 'pictures';

/** How each format is made. Each loads its own modules alone: a command that writes text never parses a DOCX library. */
export const WRITERS: Readonly<Record<CliFormat, (job: ExportJob) => Promise<Written>>> = {
  async md({ issue, publication, pictures }) {
    const { writeIssueMarkdown } = await import('../../shared/export/markdown/write-issue.ts');
    const { text, notCarried, files } = writeIssueMarkdown(issue, publication, { pictures });
    return {
      content: encode(text),
      beside: files,
      notes: notCarried.map((part) => `Markdown does not carry ${part} exactly`),
    };
  },
  async html({ issue, publication, pictures, logos }) {
    const { writeIssueHtml } = await import('../../shared/export/html/write-issue.ts');
    const html = writeIssueHtml(issue, publication, { pictures, logos });
    const { htmlFidelity } = await import('../../shared/export/fidelity/report.ts');
    return {
      content: encode(html),
      notes: linesOf('The web page', htmlFidelity({ issue, publication, pictures }, html)),
    };
  },
  async email({ issue, publication, pictures, logos }) {
    const { writeIssueEmail } = await import('../../shared/export/email/write-email.ts');
    const email = writeIssueEmail(issue, publication, { pictures, logos, folder: FOLDER });
    return {
      content: encode(email.html),
      beside: email.pictures.map(({ name, bytes }) => ({ path: `${FOLDER}/${name}`, content: bytes })),
      notes: await mailNotes(email, { issue, publication, pictures }),
    };
  },
  async eml({ issue, publication, pictures, logos }) {
    const { writeIssueEml } = await import('../../shared/export/eml/write-eml.ts');
    const { text, email } = writeIssueEml(issue, publication, { pictures, logos });
    return { content: encode(text), notes: await mailNotes(email, { issue, publication, pictures }) };
  },
  async txt({ issue, publication, pictures }) {
    const { writeIssueText } = await import('../../shared/export/text/write-text.ts');
    const text = writeIssueText(issue, publication);
    const { textFidelity } = await import('../../shared/export/fidelity/report.ts');
    return {
      content: encode(text),
      notes: linesOf('The plain text', textFidelity({ issue, publication, pictures }, text)),
    };
  },
  async json({ issue, pictures }) {
    const { writeIssueJson } = await import('../../shared/export/json/write-issue.ts');
    const { imageFiles } = await import('../../shared/export/markdown/picture-files.ts');
    return { content: encode(writeIssueJson(issue)), beside: imageFiles(issue, FOLDER, pictures) };
  },
  async pdf({ issue, publication, pictures, logos, pageSize }) {
    const { writeIssueHtml } = await import('../../shared/export/html/write-issue.ts');
    const { printInElectron } = await import('./print-in-electron.ts');
    const html = writeIssueHtml(issue, publication, { paper: pageSize, pictures, logos });
    return { content: await printInElectron(html, pageSize) };
  },
  async docx({ issue, publication, pictures, pageSize }) {
    const { writeIssueDocx } = await import('../../shared/export/docx/write-docx.ts');
    const content = await writeIssueDocx(issue, publication, { pictures, pageSize });
    const { docxFidelity } = await import('../../shared/export/fidelity/report.ts');
    return { content, notes: linesOf('The Word file', await docxFidelity({ issue, publication, pictures }, content)) };
  },
  async epub({ issue, publication, pictures }) {
    const { writeIssueEpub } = await import('../../shared/export/epub/write-epub.ts');
    const content = writeIssueEpub(issue, publication, { pictures });
    const { epubFidelity } = await import('../../shared/export/fidelity/report.ts');
    return { content, notes: linesOf('The book', epubFidelity({ issue, publication, pictures }, content)) };
  },
  async rss({ issue, publication }) {
    const { writeIssueRss } = await import('../../shared/export/feed/write-rss.ts');
    return { content: encode(writeIssueRss(issue, publication)) };
  },
};

const linesOf = (format: string, losses: readonly Loss[]): readonly string[] =>
  losses.map(({ what, place }) => `${format} does not carry ${what} in ${place}`);

async function mailNotes(email: IssueEmail, exported: Exported): Promise<readonly string[]> {
  const { MAIL_LIMIT_BYTES } = await import('../../shared/export/email/write-email.ts');
  const { emailFidelity } = await import('../../shared/export/fidelity/report.ts');
  const size = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
  const losses = linesOf('The mail', emailFidelity(exported, email));
  if (email.form !== 'full')
    return [
      ...losses,
      `The whole issue as a mail is ${size(email.fullBytes)}, and Gmail cuts what is over ${size(MAIL_LIMIT_BYTES)}: the short form with links to the web was written`,
    ];
  return email.bytes > MAIL_LIMIT_BYTES
    ? [
        ...losses,
        `The mail is ${size(email.bytes)}, and Gmail cuts what is over ${size(MAIL_LIMIT_BYTES)}. Give the brand a webAddress: then a short form with links is written`,
      ]
    : losses;
}
