import {
  $createRangeSelection,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type PointType,
} from 'lexical';
import { $unitLeaves, endOf, type UnitLeaf } from './unit-leaves.ts';

/** Both ends of the selection in units of the proposal; null where nothing is selected. */
export function $selectedUnits(kind: 'rich' | 'line'): { anchor: number; focus: number } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const leaves = $unitLeaves(kind);
  return { anchor: $unitOf(leaves, selection.anchor), focus: $unitOf(leaves, selection.focus) };
}

/** Puts the caret where some units are, as far as there are so many. */
export function $selectUnits(kind: 'rich' | 'line', { anchor, focus }: { anchor: number; focus: number }): void {
  const leaves = $unitLeaves(kind);
  const selection = $createRangeSelection();
  $setPoint(leaves, selection.anchor, anchor);
  $setPoint(leaves, selection.focus, focus);
  $setSelection(selection);
}

function $unitOf(leaves: readonly UnitLeaf[], point: PointType): number {
  const node = point.getNode();
  const own = leaves.find((leaf) => leaf.node.is(node));
  if (point.type === 'text') return (own?.start ?? 0) + point.offset;
  // Between children: in front of the first unit at or behind the child that stands there.
  const child = $isElementNode(node) ? node.getChildAtIndex(point.offset) : null;
  const next = child === null ? undefined : leaves.find((leaf) => leaf.node.is(child) || child.isParentOf(leaf.node));
  if (next !== undefined) return next.start;
  const inside = leaves.filter((leaf) => leaf.node.is(node) || node.isParentOf(leaf.node)).at(-1);
  if (inside !== undefined) return inside.start + inside.size;
  const behind = leaves.filter((leaf) => leaf.node.isBefore(node)).at(-1);
  return behind === undefined ? 0 : behind.start + behind.size;
}

function $setPoint(leaves: readonly UnitLeaf[], point: PointType, wanted: number): void {
  const unit = Math.min(wanted, endOf(leaves));
  const leaf =
    leaves.find(({ kind, start, size }) => kind === 'text' && start <= unit && unit <= start + size) ??
    leaves.find(({ start, size }) => start < unit && unit <= start + size) ??
    leaves[0];
  if (leaf === undefined) return;
  if (leaf.kind === 'text') point.set(leaf.node.getKey(), unit - leaf.start, 'text');
  else if (leaf.kind === 'line' && $isElementNode(leaf.node)) point.set(leaf.node.getKey(), 0, 'element');
  else point.set(leaf.node.getParentOrThrow().getKey(), leaf.node.getIndexWithinParent() + 1, 'element');
}
