import type { FootnoteDefinition, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { normalizeInline, normalizeRichText } from '../document/normalize.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { cleanText, decodeText } from './decode-text.ts';
import { detectLanguage } from './detect-language.ts';
import { LIMITS, megabytes } from './limits.ts';
import { readPlainText } from './read-plain-text.ts';
import type { ImportInput, ImportProblem, Source, SourceBlock, SourceFormat } from './source.ts';

/** Reads a text or file into paragraphs. It is refused, or cut with a warning, where it is more than a text can be. */
export async function readSource(input: ImportInput): Promise<Result<Source, ImportProblem>> {
  const { name, content } = input;
  const format = input.format ?? formatOf(name, content);
  if (format === null) {
    return fail({
      kind: 'unknown-format',
      message: `${name} is none of the files that can be read: .txt, .md, .html, .docx. Save it as one of those.`,
    });
  }
  const size = typeof content === 'string' ? content.length : content.byteLength;
  const most = format === 'docx' ? LIMITS.docxBytes : LIMITS.textBytes;
  if (size > most) {
    return fail({
      kind: 'too-large',
      message: `${name} has ${megabytes(size)}; at most ${megabytes(most)} can be read. Split it, and import the parts.`,
    });
  }
  if (format === 'docx') {
    if (typeof content === 'string') return fail({ kind: 'damaged', message: `${name} is text, not a Word file.` });
    // Each format's parser is loaded when a text of it comes: plain text needs none of them.
    const { readDocx } = await import('./read-docx.ts');
    const read = await readDocx(name, content);
    return read.ok ? finish(name, format, read.value.blocks, read.value.language, read.value.warnings) : read;
  }
  const { text, warnings } = decodeText(content);
  if (format === 'html') {
    const { readHtml } = await import('./read-html.ts');
    const read = readHtml(text);
    return finish(name, format, read.blocks, read.language, [...warnings, ...read.warnings]);
  }
  if (format === 'markdown') {
    const { readMarkdown } = await import('./read-markdown.ts');
    const read = readMarkdown(text);
    const title: RootContent[] =
      read.title === null ? [] : [{ type: 'heading', depth: 1, children: [{ type: 'text', value: read.title }] }];
    const repeats = textOf(read.blocks[0] ?? { type: 'text', value: '' }).trim() === read.title?.trim();
    return finish(name, format, [...(repeats ? [] : title), ...read.blocks], read.language, [
      ...warnings,
      ...read.warnings,
    ]);
  }
  return finish(name, format, readPlainText(text), null, warnings);
}

/** Text that was pasted without a format of its own. */
export const readPasted = (text: string): Promise<Result<Source, ImportProblem>> =>
  readSource({ name: 'pasted text', content: text, format: looksLikeMarkdown(text) ? 'markdown' : 'text' });

const ENDINGS: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
};

function formatOf(name: string, content: Uint8Array | string): SourceFormat | null {
  const isZip = typeof content !== 'string' && content[0] === 0x50 && content[1] === 0x4b;
  const byName = ENDINGS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
  if (isZip || byName === 'docx') return 'docx';
  if (byName !== undefined) return byName;
  const start = (
    typeof content === 'string' ? content : new TextDecoder('utf-8').decode(content.subarray(0, 2000))
  ).slice(0, 2000);
  if (/^\s*(<!doctype html|<html|<body|<div|<p\b|<h1)/i.test(start)) return 'html';
  if (start.includes('\0')) return null;
  return looksLikeMarkdown(start) ? 'markdown' : 'text';
}

const looksLikeMarkdown = (text: string): boolean =>
  /^#{1,4} \S/m.test(text) || /^\*\*[^*\n]+\*\*/m.test(text) || /\[[^\]\n]+\]\(https?:/.test(text);

async function finish(
  name: string,
  format: SourceFormat,
  nodes: readonly RootContent[],
  stated: string | null,
  given: readonly string[],
): Promise<Result<Source, ImportProblem>> {
  const warnings = [...given];
  const footnotes = nodes.filter((node): node is FootnoteDefinition => node.type === 'footnoteDefinition');
  let blocks = nodes.filter((node) => node.type !== 'footnoteDefinition').flatMap(blocksOf);
  if (blocks.length > LIMITS.blocks) {
    warnings.push(
      `${name} has ${blocks.length} paragraphs; the first ${LIMITS.blocks} were read. Split it to import the rest.`,
    );
    blocks = blocks.slice(0, LIMITS.blocks);
  }
  if (blocks.length === 0) return fail({ kind: 'empty', message: `${name} has no text in it that can be read.` });
  const sample = blocks
    .map((block) => block.text)
    .join(' ')
    .slice(0, 4000);
  return ok({ name, format, language: stated ?? (await detectLanguage(sample)), blocks, footnotes, warnings });
}

/** One block each; headings keep the depth they came with, for the rules to weigh. */
function blocksOf(node: RootContent): SourceBlock[] {
  if (node.type === 'heading') {
    const children = normalizeInline(node.children);
    const heading: RootContent = { ...node, children };
    const text = clean(textOf(heading));
    return text === '' ? [] : [{ node: { type: 'heading', depth: node.depth, children }, text }];
  }
  return normalizeRichText({ children: [node] })
    .children.filter((child) => child.type !== 'footnoteDefinition')
    .map((child) => ({ node: restoreNotes(child, node), text: clean(textWithBreaks(child)) }))
    .filter((block) => block.text !== '' || block.node.type === 'thematicBreak');
}

/** Normalising one block alone would number its footnotes anew: keep the names they have in the whole text. */
function restoreNotes(child: RootContent, original: RootContent): RootContent {
  const names: string[] = [];
  const collect = (node: RootContent) => {
    if (node.type === 'footnoteReference' && !names.includes(node.identifier)) names.push(node.identifier);
    if ('children' in node) for (const inner of node.children) collect(inner as RootContent);
  };
  collect(original);
  const rename = (node: RootContent): RootContent => {
    if (node.type === 'footnoteReference')
      return { ...node, identifier: names[Number(node.identifier) - 1] ?? node.identifier };
    return 'children' in node
      ? ({ ...node, children: (node.children as RootContent[]).map(rename) } as RootContent)
      : node;
  };
  return names.length === 0 ? child : rename(child);
}

const textWithBreaks = (node: RootContent): string => {
  if (node.type === 'break') return '\n';
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const separator =
    node.type === 'list' || node.type === 'table' || node.type === 'listItem'
      ? '\n'
      : node.type === 'tableRow'
        ? '\t'
        : '';
  return (node.children as RootContent[]).map(textWithBreaks).join(separator);
};

const clean = (text: string): string => cleanText(text, []).text.trim();
