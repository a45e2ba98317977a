import { basename } from 'node:path';
import type { PublicationId } from '../../shared/domain/ids.ts';
import type { Issue } from '../../shared/domain/issue.ts';
import type { HouseNames } from '../../shared/domain/publication.ts';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import { CliProblem } from './cli-problem.ts';
import { readBytes } from './read-bytes.ts';

export interface ReadIssue {
  readonly issue: Issue;
  /** What was cut or is not certain, in words. */
  readonly warnings: readonly string[];
  /** How the text was understood; null where the file was an issue already. */
  readonly summary: string | null;
  /** True where the file is our JSON, which alone carries all of an issue. */
  readonly isJson: boolean;
  /** The words of that JSON. */
  readonly json?: string;
  /** The package that the file is; null for any other file. */
  readonly pack: IssuePackage | null;
}

/** Reads an issue from our JSON or Markdown, or imports it from any file that import reads. */
export async function readIssueFile(path: string, houseNames: Partial<HouseNames> = {}): Promise<ReadIssue> {
  const bytes = await readBytes(path);
  if (/\.digest$/i.test(path)) {
    const { readPackageFile } = await import('./read-package-file.ts');
    const pack = readPackageFile(path, new Uint8Array(bytes));
    return { issue: pack.plain(), warnings: [], summary: null, isJson: true, pack };
  }
  const start = bytes.subarray(0, 4096).toString('utf8');
  if (/"format"\s*:\s*"digest-desk\/issue"/.test(start) || path.toLowerCase().endsWith('.json')) {
    const { parseIssueJson } = await import('../../shared/export/json/parse-issue.ts');
    const json = bytes.toString('utf8');
    return { ...parsed(path, parseIssueJson(json)), isJson: true, json };
  }
  if (start.startsWith('---') || start.startsWith('\uFEFF---')) {
    const { isIssueMarkdown, parseIssueMarkdown } = await import('../../shared/export/markdown/parse-issue.ts');
    if (isIssueMarkdown(start)) return parsed(path, parseIssueMarkdown(bytes.toString('utf8')));
  }
  return importText(path, bytes, houseNames);
}

async function importText(path: string, bytes: Buffer, houseNames: Partial<HouseNames>): Promise<ReadIssue> {
  // Not through the room's face: that would load the parsers of every format.
  const [{ readSource }, { mapSource }, { outlineOf }, { buildIssue }] = await Promise.all([
    import('../../shared/import/read-source.ts'),
    import('../../shared/import/mapping.ts'),
    import('../../shared/import/outline-mapping.ts'),
    import('../../shared/import/build-issue.ts'),
  ]);
  const source = await readSource({ name: basename(path), content: new Uint8Array(bytes) });
  if (!source.ok) throw new CliProblem(`${path}: ${source.error.message}`);
  const mapping = mapSource(source.value, { houseNames });
  const outline = outlineOf(mapping);
  const unsure = outline.toLookAt.map(
    (index) =>
      `paragraph ${index + 1} (“${mapping.blocks[index]?.block.text.slice(0, 60)}”) was taken for ${mapping.blocks[index]?.role}, which is not certain`,
  );
  return {
    issue: buildIssue(mapping, '' as PublicationId),
    warnings: [...source.value.warnings, ...unsure],
    summary: `${outline.total} of ${outline.total} paragraphs placed: ${outline.inIssue} in the issue (${outline.developments.length} developments), ${outline.leftOut} left out`,
    isJson: false,
    pack: null,
  };
}

function parsed(
  path: string,
  result: import('../../shared/domain/result.ts').Result<Issue, { readonly message: string }>,
): ReadIssue {
  if (!result.ok) throw new CliProblem(`${path}: ${result.error.message}`);
  return { issue: result.value, warnings: [], summary: null, isJson: false, pack: null };
}
