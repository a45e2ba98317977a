import { ENGLISH_STYLE, type NumberStyle, RUSSIAN_STYLE } from '../../../shared/figures/index.ts';
import type { WriteContext } from './write-place.ts';

/** How numbers are written in the open issue: by its language, big ones as the publication has it. */
export function numberStyleOf(context: WriteContext): NumberStyle {
  const { language } = context.session.outline.current();
  const base = language.startsWith('ru') ? RUSSIAN_STYLE : ENGLISH_STYLE;
  return { ...base, magnitude: context.publication.numberMagnitude };
}
