import type { ReviewContent, ReviewField } from '../../documents/flow-reader.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import { tieText } from '../../editor/text-ranges.ts';

/** A stretch of one text of the issue. Offsets are those of the field's plain text. */
export interface FieldStretch {
  readonly field: ReviewField;
  readonly start: number;
  readonly end: number;
}

/** What is selected in the flow; null where no words are. A selection over several texts counts as far as the first one goes. */
export function selectedStretch(content: ReviewContent): FieldStretch | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  for (const root of document.querySelectorAll<HTMLElement>('[data-flow-field]')) {
    if (!range.intersectsNode(root)) continue;
    const field = fieldOf(content, root.dataset.flowField ?? '');
    const stretch = field === undefined ? null : (tieText(root, field.text)?.stretchOf(range) ?? null);
    if (field !== undefined && stretch !== null) return { field, ...stretch };
  }
  return null;
}

/** Selects a stretch and brings it into sight; false where its text is not on screen. */
export function selectStretch(registry: FieldRegistry, { field, start, end }: FieldStretch): boolean {
  const root = registry.rootOf(field.key);
  const range = root === null ? null : (tieText(root, field.text)?.rangeOf(start, end) ?? null);
  if (range === null) return false;
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  return true;
}

/** The sentence before or after what is selected in these texts; the first or last one where nothing is. */
export function sentenceBeside(
  fields: readonly ReviewField[],
  selected: FieldStretch | null,
  step: 1 | -1,
  language: string,
): FieldStretch | null {
  const sentences = fields.flatMap((field) =>
    [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(field.text)].flatMap(
      ({ segment, index }): FieldStretch[] => {
        const words = segment.trim();
        const start = index + segment.indexOf(words);
        return words === '' ? [] : [{ field, start, end: start + words.length }];
      },
    ),
  );
  if (selected === null) return sentences.at(step === 1 ? 0 : -1) ?? null;
  const at = sentences.findIndex(
    ({ field, start, end }) => field.key === selected.field.key && start < selected.end && end > selected.start,
  );
  return sentences[at + step] ?? sentences[at] ?? null;
}

const fieldOf = (content: ReviewContent, key: string): ReviewField | undefined =>
  content.parts.flatMap(({ fields }) => fields).find((field) => field.key === key);
