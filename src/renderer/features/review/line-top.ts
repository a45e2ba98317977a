import type { ReviewField } from '../../documents/flow-reader.ts';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import { tieTextOnce } from '../../editor/text-ranges.ts';

/** How far below a part's top a stretch of one of its texts begins; null where it is not on screen. */
export function stretchTop(
  registry: FieldRegistry,
  part: HTMLElement | null,
  field: ReviewField,
  start: number,
  end: number,
): number | null {
  const root = registry.rootOf(field.key);
  const range = root === null ? null : (tieTextOnce(root, field.text)?.rangeOf(start, end) ?? null);
  if (range === null || part === null) return null;
  return (range.getClientRects()[0]?.top ?? 0) - part.getBoundingClientRect().top;
}

/** How far below a part's top the first element of a selector begins; 0 where there is none. */
export function elementTop(part: HTMLElement | null, selector: string): number {
  const element = part?.querySelector(selector) ?? null;
  if (part === null || element === null) return 0;
  return element.getBoundingClientRect().top - part.getBoundingClientRect().top;
}
