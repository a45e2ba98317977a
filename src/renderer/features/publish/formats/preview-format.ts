import { unzipSync } from 'fflate';
import { base64OfBytes } from '../../../../shared/export/base64.ts';
import {
  type ExportJob,
  printedWithNotes,
  type WrittenFormat,
  writeFormat,
} from '../../../../shared/export/write-format.ts';
import type { FormatPreview, WorkedFormat } from './protocol.ts';

const decode = (bytes: Uint8Array | null | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());
const page = (html: string, bytes: number): FormatPreview => ({ kind: 'page', html, bytes });
const sizeOf = ({ content }: WrittenFormat): number => content?.length ?? 0;

/** Makes what can be seen of a format: itself, where it is a page or a text, else what its file carries. */
export async function previewFormat(format: WorkedFormat, job: ExportJob): Promise<FormatPreview> {
  switch (format) {
    case 'html':
      return webPage(job);
    case 'email':
    case 'eml': {
      const { writeIssueEmail } = await import('../../../../shared/export/email/write-email.ts');
      const { html, bytes, pictures } = writeIssueEmail(await printedWithNotes(job), job.publication, {
        pictures: job.pictures('email'),
        logos: job.logos,
        ...(job.drawn === undefined ? {} : { drawn: job.drawn }),
      });
      const beside = pictures.map(({ name, bytes: content }) => ({ path: `pictures/${name}`, content }));
      return page(withPictures(html, beside), bytes);
    }
    case 'docx': {
      const written = await writeFormat('docx', job);
      return page(await wordPage(written.content ?? new Uint8Array()), sizeOf(written));
    }
    case 'epub': {
      const written = await writeFormat('epub', job);
      return page(bookPage(written.content ?? new Uint8Array()), sizeOf(written));
    }
    case 'rss':
    case 'atom':
      return page(await feedPage(job), 0);
    case 'thread': {
      const { writeIssueThread } = await import('../../../../shared/export/thread/write-thread.ts');
      const { posts } = writeIssueThread(await printedWithNotes(job), job.publication, {
        characters: job.threadCharacters,
      });
      return { kind: 'posts', posts, characters: job.threadCharacters };
    }
    case 'site': {
      const { beside } = await writeFormat('site', job);
      const pages = beside.filter(({ path }) => path.endsWith('.md'));
      const others = beside.filter(({ path }) => !path.endsWith('.md')).map(({ path }) => path);
      const texts = pages.map(({ path, content }) => `# ${path}\n\n${decode(content)}`);
      return { kind: 'source', text: [...texts, ...(others.length === 0 ? [] : [others.join('\n')])].join('\n\n') };
    }
    default:
      return { kind: 'source', text: decode((await writeFormat(format, job)).content) };
  }
}

/** The page alone, without a look at what it lost: it is shown while somebody types. */
async function webPage(job: ExportJob): Promise<FormatPreview> {
  const { writeIssueHtml } = await import('../../../../shared/export/html/write-issue.ts');
  const html = writeIssueHtml(await printedWithNotes(job), job.publication, {
    pictures: job.pictures('screen'),
    logos: job.logos,
  });
  return page(html, new TextEncoder().encode(html).length);
}

/** Puts the pictures that lie beside a page into it: a preview has nothing beside it. */
function withPictures(html: string, beside: WrittenFormat['beside']): string {
  const addresses = new Map(beside.map(({ path, content }) => [path, dataAddress(path, content)]));
  return html.replace(/(["'(])(?:\.\/)?(pictures\/[\w.-]+)/g, (all, before: string, path: string) => {
    const address = addresses.get(path);
    return address === undefined ? all : `${before}${address}`;
  });
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};
const dataAddress = (path: string, content: Uint8Array): string =>
  `data:${TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'};base64,${base64OfBytes(content)}`;

/** The documents of a book in their reading order, one under the other as leaves. */
function bookPage(book: Uint8Array): string {
  const files = unzipSync(book);
  const text = (name: string) => decode(files[`EPUB/${name}`]);
  const opf = text('package.opf');
  const hrefs = new Map(
    [...opf.matchAll(/<item\b[^>]*>/g)].map(([item]) => [
      /\bid="([^"]*)"/.exec(item)?.[1] ?? '',
      /\bhref="([^"]*)"/.exec(item)?.[1] ?? '',
    ]),
  );
  const leaves = [...opf.matchAll(/<itemref\b[^>]*\bidref="([^"]*)"/g)].map(([, id = '']) => {
    const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(text(hrefs.get(id) ?? ''))?.[1] ?? '';
    return `<section class="leaf">${body}</section>`;
  });
  const images = Object.entries(files)
    .filter(([name]) => name.startsWith('EPUB/pictures/'))
    .map(([name, content]) => ({ path: name.slice('EPUB/'.length), content }));
  const style = `${text('style.css')}\nbody{margin:0;padding:0}.leaf{max-width:34rem;margin:0 auto;padding:2.5rem 2rem;border-bottom:1px solid #0002;min-height:18rem}`;
  return withPictures(htmlPage(style, leaves.join('\n')), images);
}

/** What a Word file carries, as a reader of it that is not ours finds it. */
async function wordPage(docx: Uint8Array): Promise<string> {
  const mammoth = (await import('mammoth')).default;
  const { value } = await mammoth.convertToHtml({ arrayBuffer: docx.slice().buffer as ArrayBuffer });
  return htmlPage(
    'body{max-width:40rem;margin:0 auto;padding:2.5rem 2rem;font:1rem/1.5 Georgia,serif;background:#fff;color:#1a1a1a}img{max-width:100%;height:auto}table{border-collapse:collapse}td,th{border:1px solid #999;padding:.25rem .5rem;text-align:start}a{color:#0e5a70}',
    value,
  );
}

/** The entries of a feed as a reader of feeds lists them. */
async function feedPage(job: ExportJob): Promise<string> {
  const [{ feedEntries }, { printedIssue }] = await Promise.all([
    import('../../../../shared/export/feed/feed-entries.ts'),
    import('../../../../shared/export/printed-issue.ts'),
  ]);
  const printed = printedIssue(await printedWithNotes(job), job.publication);
  const entries = feedEntries(printed, job.publication).map(
    ({ title, html }) => `<article><h2>${escaped(title)}</h2>${html}</article>`,
  );
  return htmlPage(
    'body{max-width:38rem;margin:0 auto;padding:2rem;font:1rem/1.55 system-ui,sans-serif;background:#fff;color:#1c1c1c}article{padding-block:1.25rem;border-bottom:1px solid #ddd}h2{font-size:1.125rem;line-height:1.4;margin:0 0 .5rem}a{color:#0e5a70}table{border-collapse:collapse}td,th{border:1px solid #ccc;padding:.25rem .5rem}',
    entries.join('\n'),
  );
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const htmlPage = (style: string, body: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><style>${style}</style></head><body>${body}</body></html>`;
