import { type UnzipFileInfo, unzipSync } from 'fflate';
import { fail, ok, type Result } from '../domain/result.ts';
import { LIMITS, megabytes } from './limits.ts';
import { type HtmlRead, readHtml } from './read-html.ts';
import type { ImportProblem } from './source.ts';

/** Reads a Word file: checked as an archive first, then through mammoth to HTML, then as any HTML. */
export async function readDocx(name: string, content: Uint8Array): Promise<Result<HtmlRead, ImportProblem>> {
  const problem = checkArchive(name, content);
  if (problem !== null) return fail(problem);
  try {
    const mammoth = (await import('mammoth')).default;
    const input =
      typeof process === 'object' && process.versions?.node !== undefined
        ? { buffer: content }
        : { arrayBuffer: content.slice().buffer };
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

/** Looks at an archive without unpacking it whole: claims, names and shapes that no Word file has are refused. */
function checkArchive(name: string, content: Uint8Array): ImportProblem | null {
  const hostile = (what: string): ImportProblem => ({
    kind: 'hostile',
    message: `${name} was refused: ${what}. Nothing was changed. Ask its sender for a plain .docx.`,
  });
  let unpacked = 0;
  let entries = 0;
  let badName = '';
  const look = (file: UnzipFileInfo): boolean => {
    entries += 1;
    unpacked += file.originalSize;
    if (/(^|[\\/])\.\.([\\/]|$)|^[\\/]|^[a-z]:/i.test(file.name)) badName ||= file.name;
    return false;
  };
  try {
    unzipSync(content, { filter: look });
  } catch {
    return {
      kind: 'damaged',
      message: `${name} is no Word file, or is cut short: it is not a whole archive. Save it as .docx again.`,
    };
  }
  if (badName !== '') return hostile(`it holds a file named “${badName}”, which would leave its folder`);
  if (entries > LIMITS.archiveEntries) return hostile(`it holds ${entries} files; a Word file has a few dozen`);
  if (unpacked > LIMITS.unpackedBytes || (unpacked > 5_000_000 && unpacked / content.byteLength > LIMITS.unpackRatio)) {
    return hostile(`it would unpack to ${megabytes(unpacked)} from ${megabytes(content.byteLength)}, like a zip bomb`);
  }
  return checkParts(content, hostile);
}

/** Unpacks the XML parts for a look: no document type, so no entities; no deeper than a document can be. */
function checkParts(content: Uint8Array, hostile: (what: string) => ImportProblem): ImportProblem | null {
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(content, { filter: (file) => file.name.endsWith('.xml') || file.name.endsWith('.rels') });
  } catch {
    return hostile('its parts do not unpack');
  }
  if (parts['word/document.xml'] === undefined) return hostile('it has no document in it');
  for (const [name, bytes] of Object.entries(parts)) {
    const xml = new TextDecoder('utf-8').decode(bytes);
    if (/<!(DOCTYPE|ENTITY)/i.test(xml)) return hostile(`${name} declares entities, which can grow without end`);
    if (xmlDepth(xml) > LIMITS.depth) return hostile(`${name} nests more than ${LIMITS.depth} deep`);
  }
  return null;
}

function xmlDepth(xml: string): number {
  let depth = 0;
  let most = 0;
  for (const match of xml.matchAll(/<(\/?)[a-z][^\s/>]*[^>]*?(\/?)>/gi)) {
    if (match[2] === '/') continue;
    depth += match[1] === '/' ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}
