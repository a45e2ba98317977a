import { hashPart } from '../../../shared/approval/index.ts';
import { compareFields, compareTexts } from '../../../shared/document/compare.ts';
import { countChangedWords, describeChanges } from '../../../shared/document/describe-changes.ts';
import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import { normalizeRichText } from '../../../shared/document/normalize.ts';
import { emptyRichText, type RichText } from '../../../shared/document/rich-text.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import { isIssuePart, type PartRef } from '../../../shared/domain/part-ref.ts';
import type { ReviewField, ReviewPart } from '../../documents/flow-reader.ts';

/** What became of a part since somebody last decided about it. */
export interface ChangedSince {
  /** Only those of texts that changed, by their keys. */
  readonly lines: ReadonlyMap<string, MarkedLines>;
  /** Each change in words, with the key of the text that it is in. */
  readonly sentences: readonly { readonly key: string; readonly sentence: string }[];
  readonly words: { readonly added: number; readonly removed: number };
}

/** The issue in which a part was exactly what was decided about; null where no version has it. */
export async function contentBehind(
  part: PartRef,
  hash: string,
  versions: readonly (() => Promise<Issue | null>)[],
): Promise<Issue | null> {
  for (const read of versions) {
    const issue = await read();
    if (issue !== null && hashPart(issue, part) === hash) return issue;
  }
  return null;
}

/** Compares a part with what it was, word by word. */
export function changedSince(part: ReviewPart, then: Issue, language: string): ChangedSince {
  const lines = new Map<string, MarkedLines>();
  const sentences: { key: string; sentence: string }[] = [];
  const words = { added: 0, removed: 0 };
  for (const field of part.fields) {
    const before = fieldThen(part, field, then);
    const compared = field.isLine
      ? compareTexts(typeof before === 'string' ? before : '', field.text)
      : compareFields(
          typeof before === 'string' ? emptyRichText() : normalizeRichText(before),
          normalizeRichText(field.rich),
        );
    const said = describeChanges(compared);
    if (said.length === 0) continue;
    lines.set(field.key, compared);
    sentences.push(...said.map((sentence) => ({ key: field.key, sentence })));
    const { added, removed } = countChangedWords(compared, language);
    words.added += added;
    words.removed += removed;
  }
  return { lines, sentences, words };
}

function fieldThen({ ref }: ReviewPart, { address }: ReviewField, then: Issue): RichText | string {
  if (ref !== 'notice' && isIssuePart(ref)) return then[ref];
  const development = then.developments.find(({ id }) => id === ref);
  if (development === undefined) return '';
  return address.field === 'headline'
    ? development.headline
    : address.field === 'whyThisMatters'
      ? development.whyThisMatters
      : development.body;
}
