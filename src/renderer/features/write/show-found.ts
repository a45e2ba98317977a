import type { FoundInText } from '../../../shared/search/index.ts';
import type { TextOfField } from '../../documents/field-texts.ts';
import { tieText } from '../../editor/text-ranges.ts';
import { showWords } from './go-to-words.ts';
import type { WriteContext } from './write-place.ts';

/** Brings a find into sight; the caret stays in the find bar. */
export function showFound(context: WriteContext, texts: readonly TextOfField[], match: FoundInText): void {
  const text = texts.find(({ key }) => key === match.key);
  if (text !== undefined) showWords(context, text, match.start, match.end);
}

/** Selects a find in its editor, for the writing to go on there; false where it is not on screen. */
export function selectFound(context: WriteContext, texts: readonly TextOfField[], match: FoundInText): boolean {
  const root = context.registry.get(match.key)?.editor.getRootElement() ?? null;
  const text = texts.find(({ key }) => key === match.key);
  const range = root === null || text === undefined ? null : tieText(root, text.text)?.rangeOf(match.start, match.end);
  if (root === null || range == null) return false;
  root.focus({ preventScroll: true });
  document
    .getSelection()
    ?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}
