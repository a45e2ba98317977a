import { webAddressOf } from '../brand/address-of.ts';
import type { Issue } from '../domain/issue.ts';
import type { OpenPoints } from '../domain/open-points.ts';
import type { Publication } from '../domain/publication.ts';
import type { IssueEmail } from './email/write-email.ts';
import type { Loss } from './fidelity/loss.ts';
import type { Exported } from './fidelity/report.ts';
import type { FormatOptions } from './format-options.ts';
import type { ExportFormat } from './formats.ts';
import type { FileBeside } from './markdown/picture-files.ts';
import type { MentionedEntity } from './mentioned-entity.ts';
import type { LogoSource, PictureSource } from './picture-source.ts';
import type { SiteFlavour } from './site/site-flavours.ts';

/** In which size a format wants its pictures. */
export type PictureSize = 'screen' | 'print' | 'email' | 'full';

/** What the formats of one export are made from. */
export interface ExportJob extends FormatOptions {
  readonly issue: Issue;
  /** Undefined where no brand is given. */
  readonly publication: Publication | undefined;
  readonly pictures: (size: PictureSize) => PictureSource;
  /** What mail programs cannot show, drawn; undefined where nothing here can draw. */
  readonly drawn?: PictureSource;
  readonly logos: LogoSource;
  readonly entities?: readonly MentionedEntity[];
  /** What is open about it, for the JSON of a draft: what goes out for good says nothing of it. */
  readonly open?: OpenPoints;
  /** Prints a page to PDF. It alone needs a browser. */
  readonly print: (html: string, pageSize: FormatOptions['pageSize']) => Promise<Uint8Array>;
}

/** A format as it was written. */
export interface WrittenFormat {
  /** Null where the format is a folder. */
  readonly content: Uint8Array | null;
  readonly beside: readonly FileBeside[];
  /** What a person has to know, as sentences. */
  readonly notes: readonly string[];
}

/** A format that can be read back. That takes about as long as writing it: who waits for the files has them first. */
export interface ReadableFormat extends WrittenFormat {
  /** What it could not carry, found by reading it back: "2 tables in the body of “…”". Nothing where it is equal. */
  readonly readBack: () => Promise<readonly string[]>;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const FOLDER = 'pictures';

const alone = (
  content: Uint8Array | string,
  readBack: () => Promise<readonly Loss[]> | readonly Loss[],
): ReadableFormat => ({
  content: typeof content === 'string' ? encode(content) : content,
  beside: [],
  readBack: async () => (await readBack()).map(({ what, place }) => `${what} in ${place}`),
  notes: [],
});

const fidelity = () => import('./fidelity/report.ts');
const exportedOf = ({ issue, publication, pictures, logos }: ExportJob, size: PictureSize): Exported => ({
  issue,
  publication,
  pictures: pictures(size),
  logos,
});

/** How each format is made. Each loads its own modules alone: who writes text never parses a DOCX library. */
const WRITERS: Readonly<Record<ExportFormat, (job: ExportJob) => Promise<ReadableFormat>>> = {
  async md({ issue, publication, pictures }) {
    const { writeIssueMarkdown } = await import('./markdown/write-issue.ts');
    const { text, notCarried, files } = writeIssueMarkdown(issue, publication, { pictures: pictures('full') });
    const losses = notCarried.map((part) => `the exact form of ${part}`);
    return { ...alone(text, () => []), beside: files, readBack: () => Promise.resolve(losses) };
  },
  async html(job) {
    const { writeIssueHtml } = await import('./html/write-issue.ts');
    const { issue, publication, pictures, logos, entities } = job;
    const html = writeIssueHtml(issue, publication, {
      pictures: pictures('screen'),
      logos,
      ...(entities === undefined ? {} : { entities }),
    });
    return alone(html, async () => (await fidelity()).htmlFidelity(exportedOf(job, 'screen'), html));
  },
  async email(job) {
    const { writeIssueEmail } = await import('./email/write-email.ts');
    const { issue, publication, pictures, drawn, logos } = job;
    const options = { pictures: pictures('email'), logos, folder: FOLDER, ...(drawn === undefined ? {} : { drawn }) };
    const email = writeIssueEmail(issue, publication, options);
    return {
      ...(await mailFormat(email, email.html, job)),
      beside: email.pictures.map(({ name, bytes }) => ({ path: `${FOLDER}/${name}`, content: bytes })),
    };
  },
  async eml(job) {
    const { writeIssueEml } = await import('./eml/write-eml.ts');
    const { issue, publication, pictures, drawn, logos } = job;
    const options = { pictures: pictures('email'), logos, ...(drawn === undefined ? {} : { drawn }) };
    const { text, email } = writeIssueEml(issue, publication, options);
    return mailFormat(email, text, job);
  },
  async txt(job) {
    const { writeIssueText } = await import('./text/write-text.ts');
    const text = writeIssueText(job.issue, job.publication);
    return alone(text, async () => (await fidelity()).textFidelity(exportedOf(job, 'full'), text));
  },
  async json({ issue, pictures, entities, open }) {
    const { writeIssueJson } = await import('./json/write-issue.ts');
    const { imageFiles } = await import('./markdown/picture-files.ts');
    const text = writeIssueJson(issue, {
      ...(entities === undefined ? {} : { entities }),
      ...(open === undefined ? {} : { open }),
    });
    return { ...alone(text, () => []), beside: imageFiles(issue, FOLDER, pictures('full')) };
  },
  async pdf(job) {
    const { writeIssueHtml } = await import('./html/write-issue.ts');
    const { issue, publication, pictures, logos, pageSize, print } = job;
    const html = writeIssueHtml(issue, publication, { paper: pageSize, pictures: pictures('print'), logos });
    // The page that is printed is read back: what is in it is in the PDF.
    return alone(await print(html, pageSize), async () =>
      (await fidelity()).htmlFidelity(exportedOf(job, 'print'), html),
    );
  },
  async docx(job) {
    const { writeIssueDocx } = await import('./docx/write-docx.ts');
    const { issue, publication, pictures, logos, pageSize } = job;
    // A chart goes as its table: that is what comes back when a colleague sends the file.
    const content = await writeIssueDocx(issue, publication, { pictures: pictures('print'), logos, pageSize });
    return alone(content, async () => (await fidelity()).docxFidelity(exportedOf(job, 'print'), content));
  },
  async epub(job) {
    const { writeIssueEpub } = await import('./epub/write-epub.ts');
    const content = writeIssueEpub(job.issue, job.publication, { pictures: job.pictures('screen'), fonts: job.logos });
    return alone(content, async () => (await fidelity()).epubFidelity(exportedOf(job, 'screen'), content));
  },
  async rss(job) {
    const { NOWHERE, writeIssueRss } = await import('./feed/write-rss.ts');
    return feedFormat(
      job,
      writeIssueRss(job.issue, job.publication),
      `RSS demands a web address, and the brand names none: ${NOWHERE} stands in the feed, which nothing opens. Give the brand one (“Where an issue is read”) before you publish it`,
    );
  },
  async atom(job) {
    const { writeIssueAtom } = await import('./feed/write-atom.ts');
    return feedFormat(
      job,
      writeIssueAtom(job.issue, job.publication),
      'The entries of the Atom feed open no page, as the brand names no web address. Give it one (“Where an issue is read”) before you publish the feed',
    );
  },
  async thread(job) {
    const { writeIssueThread } = await import('./thread/write-thread.ts');
    const { posts } = writeIssueThread(job.issue, job.publication, { characters: job.threadCharacters });
    return alone(`${posts.join(POST_RULE)}\n`, async () =>
      (await import('./fidelity/thread-losses.ts')).threadFidelity(exportedOf(job, 'full'), posts),
    );
  },
  async site(job) {
    const { writeIssueSite } = await import('./site/write-site.ts');
    const { issue, publication, pictures, siteFlavour } = job;
    const beside = writeIssueSite(issue, publication, { flavour: siteFlavour, pictures: pictures('full') });
    const readBack = async () =>
      (await import('./fidelity/site-losses.ts')).siteFidelity(exportedOf(job, 'full'), beside);
    return { ...alone('', readBack), content: null, beside, notes: siteNotes(siteFlavour, beside) };
  },
};

/** What a person has to set for a generator to show all that its pages have: Markdown has no signs for some marks. */
function siteNotes(flavour: SiteFlavour, files: readonly FileBeside[]): readonly string[] {
  const isPage = ({ path }: FileBeside) => path.endsWith('.md');
  const hasMarkup = files.some(
    (file) => isPage(file) && /<\/(?:sub|sup|u)>/.test(new TextDecoder().decode(file.content)),
  );
  return flavour === 'hugo' && hasMarkup
    ? [
        'Hugo shows underlined, raised and lowered words as plain ones, unless its configuration sets markup.goldmark.renderer.unsafe to true',
      ]
    : [];
}

/** What stands between two posts in the file of a thread. */
const POST_RULE = '\n\n---\n\n';

/** Writes an issue in a format. What was put right since it was out is said in all but JSON, which has the record itself. */
export const writeFormat = async (format: ExportFormat, job: ExportJob): Promise<ReadableFormat> =>
  WRITERS[format](format === 'json' ? job : { ...job, issue: await printedWithNotes(job) });

/** An issue as its outputs print it: with the notes on what was put right. */
export async function printedWithNotes({
  issue,
  publication,
}: Pick<ExportJob, 'issue' | 'publication'>): Promise<Issue> {
  // Told without a look at signatures: hardly any issue has one, and what checks them is not loaded for nothing.
  if (!issue.record.entries.some((entry) => entry?.action?.kind === 'corrected')) return issue;
  const { withCorrectionNotes } = await import('../release/correction-note.ts');
  return withCorrectionNotes(issue, publication);
}

/** A feed, with what a person has to know where the publication has not said where it is read. */
const feedFormat = (job: ExportJob, xml: string, noteWithoutAddress: string): ReadableFormat => ({
  ...alone(xml, async () => (await import('./fidelity/feed-losses.ts')).feedFidelity(exportedOf(job, 'full'), xml)),
  notes: webAddressOf(job.issue, job.publication) === null ? [noteWithoutAddress] : [],
});

async function mailFormat(email: IssueEmail, file: string, job: ExportJob): Promise<ReadableFormat> {
  const { MAIL_LIMIT_BYTES } = await import('./email/write-email.ts');
  const size = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
  const limit = size(MAIL_LIMIT_BYTES);
  const note =
    email.form !== 'full'
      ? `The whole issue as a mail is ${size(email.fullBytes)}, and Gmail cuts what is over ${limit}: the short form with links to the web was written`
      : email.bytes > MAIL_LIMIT_BYTES
        ? `The mail is ${size(email.bytes)}, and Gmail cuts what is over ${limit}. Give the brand a webAddress: then a short form with links is written`
        : null;
  const readBack = async () => (await fidelity()).emailFidelity(exportedOf(job, 'email'), email);
  return { ...alone(file, readBack), notes: note === null ? [] : [note] };
}
