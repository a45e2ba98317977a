import { type UnzipFileInfo, unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '../domain/result.ts';
import { LIMITS, megabytes } from './limits.ts';
import { type HtmlRead, readHtml } from './read-html.ts';
import type { ImportProblem } from './source.ts';

/** Reads a Word file: checked as an archive first, then through mammoth to HTML, then as any HTML. */
export async function readDocx(name: string, content: Uint8Array): Promise<Result<HtmlRead, ImportProblem>> {
  const checked = checkArchive(name, content);
  if (!checked.ok) return checked;
  const archive = checked.value;
  try {
    const mammoth = (await import('mammoth')).default;
    const input =
      typeof process === 'object' && process.versions?.node !== undefined
        ? { buffer: archive }
        : { arrayBuffer: archive.slice().buffer };
    const { value, messages } = await mammoth.convertToHtml(input as never, {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    });
    const read = readHtml(value);
    const lost = messages
      .filter((message) => message.type === 'error')
      .map((message) => `Word file: ${message.message}`);
    return ok({ ...read, warnings: [...read.warnings, ...new Set(lost)] });
  } catch (cause) {
    return fail({
      kind: 'damaged',
      message: `${name} is no Word file that can be read (${(cause as Error).message.split('\n')[0]}). Open it in a word processor and save it as .docx again.`,
    });
  }
}

declare const process: { readonly versions?: { readonly node?: string } } | undefined;

const STYLES = [
  'u => u',
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

type Hostile = (what: string) => Result<never, ImportProblem>;

/**
 * Looks at an archive before it is unpacked: claims, names and shapes that no Word file has are refused. Gives an
 * archive of the checked parts alone, as an archive can hold more than it claims, and what is not text is not read.
 */
function checkArchive(name: string, content: Uint8Array): Result<Uint8Array, ImportProblem> {
  const hostile: Hostile = (what) =>
    fail({
      kind: 'hostile',
      message: `${name} was refused: ${what}. Nothing was changed. Ask its sender for a plain .docx.`,
    });
  let unpacked = 0;
  let text = 0;
  let entries = 0;
  let badName = '';
  const look = (file: UnzipFileInfo): boolean => {
    entries += 1;
    unpacked += file.originalSize;
    if (isText(file)) text += file.originalSize;
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(file.name)) badName ||= file.name;
    return false;
  };
  try {
    unzipSync(content, { filter: look });
  } catch {
    return fail({
      kind: 'damaged',
      message: `${name} is no Word file, or is cut short: it is not a whole archive. Save it as .docx again.`,
    });
  }
  if (badName !== '') return hostile(`it holds a file named “${badName}”, which would leave its folder`);
  if (entries > LIMITS.archiveEntries) return hostile(`it holds ${entries} files; a Word file has a few dozen`);
  if (unpacked > LIMITS.unpackedBytes || (unpacked > 5_000_000 && unpacked / content.byteLength > LIMITS.unpackRatio)) {
    return hostile(`it would unpack to ${megabytes(unpacked)} from ${megabytes(content.byteLength)}, like a zip bomb`);
  }
  if (text > LIMITS.docxTextBytes) {
    return fail({
      kind: 'too-large',
      message: `${name} holds ${megabytes(text)} of text; at most ${megabytes(LIMITS.docxTextBytes)} can be read. Split it, and import the parts.`,
    });
  }
  return checkParts(content, hostile);
}

const isText = ({ name }: UnzipFileInfo): boolean => /\.(xml|rels)$/i.test(name);

/** Unpacks the XML parts for a look: no document type, so no entities; no deeper than a document can be. */
function checkParts(content: Uint8Array, hostile: Hostile): Result<Uint8Array, ImportProblem> {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(content, { filter: isText });
  } catch {
    return hostile('its parts do not unpack');
  }
  if (!Object.keys(parts).some((name) => /^word\/.+\.xml$/.test(name))) return hostile('it has no document in it');
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = new TextDecoder('utf-8').decode(bytes);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return hostile(`${name} declares entities, which can grow without end`);
    if (xmlDepth(xml) > LIMITS.depth) return hostile(`${name} nests more than ${LIMITS.depth} deep`);
  }
  return ok(zipSync(parts, { level: 0 }));
}

function xmlDepth(xml: string): number {
  let depth = 0;
  let most = 0;
  for (const match of xml.matchAll(/<(\/?)[a-z][^\s/>]*[^>]*?(\/?)>/gi)) {
    if (match[2] === '/') continue;
    depth = match[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    most = Math.max(most, depth);
  }
  return most;
}
