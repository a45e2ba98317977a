import { ExternalHyperlink, FootnoteReferenceRun, type IRunOptions, type ParagraphChild, TextRun } from 'docx';
import type { PhrasingContent } from 'mdast';
import { type InlineRun, toInlineRuns } from '../../document/inline-runs.ts';
import { safeUrl } from '../../document/safe-url.ts';
import { sayable } from '../xml-text.ts';

export interface InlineOptions {
  readonly isRightToLeft: boolean;
  readonly footnoteNumber: (identifier: string) => number;
  readonly isBold?: boolean;
}

/** Inline content as runs of Word; links that follow one another with one address are one link. */
export function docxInline(nodes: readonly PhrasingContent[], options: InlineOptions): ParagraphChild[] {
  const groups: { readonly url: string | null; readonly runs: ParagraphChild[] }[] = [];
  for (const run of toInlineRuns(nodes)) {
    const url = run.link === null ? null : safeUrl(run.link.url);
    const last = groups.at(-1);
    const drawn = docxRun(run, options, url !== null);
    if (last?.url === url) last.runs.push(drawn);
    else groups.push({ url, runs: [drawn] });
  }
  return groups.flatMap(({ url, runs }) =>
    url === null ? runs : [new ExternalHyperlink({ link: url, children: runs })],
  );
}

function docxRun(
  run: InlineRun,
  { isRightToLeft, footnoteNumber, isBold }: InlineOptions,
  isLinked: boolean,
): ParagraphChild {
  if (run.kind === 'footnote') return new FootnoteReferenceRun(footnoteNumber(run.identifier));
  const common: IRunOptions = {
    ...(isRightToLeft ? { rightToLeft: true } : {}),
    ...(isLinked ? { style: 'Hyperlink' } : {}),
  };
  if (run.kind === 'break') return new TextRun({ ...common, break: 1 });
  const { marks } = run;
  return new TextRun({
    ...common,
    text: sayable(run.text),
    ...(marks.has('strong') || isBold === true ? { bold: true } : {}),
    ...(marks.has('emphasis') ? { italics: true } : {}),
    ...(marks.has('underline') ? { underline: {} } : {}),
    ...(marks.has('delete') ? { strike: true } : {}),
    ...(marks.has('superscript') ? { superScript: true } : {}),
    ...(marks.has('subscript') ? { subScript: true } : {}),
  });
}
