import type { FoundInText } from '../../../shared/search/index.ts';
import type { TextOfField } from '../../documents/field-texts.ts';
import { partOfField } from '../../documents/part.ts';
import { addressOf } from '../../reading/issue-ledger.ts';
import type { WriteContext } from './write-place.ts';

/** Brings a find into sight; the caret stays in the find bar. */
export function showFound(context: WriteContext, texts: readonly TextOfField[], match: FoundInText): void {
  const text = texts.find(({ key }) => key === match.key);
  if (text === undefined) return;
  if (context.registry.get(match.key) === undefined)
    context.goTo(partOfField(addressOf(text.developmentId, text.field)));
  void context.registry
    .whenMounted(match.key)
    .then(() => requestAnimationFrame(() => context.painter.flash(match.key, text.text, match.start, match.end)));
}
