import { diffArrays } from 'diff';
import * as Y from 'yjs';
import {
  type ElementSpec,
  EMPTY_PARAGRAPH,
  type NodeSpec,
  specOfLine,
  specsOfField,
} from '../../shared/crdt/field-spec.ts';
import { LOCAL_CHANGE } from '../../shared/crdt/issue-document.ts';
import { createNode, writeAttribute } from '../../shared/crdt/write-rich-text.ts';
import type { RichText } from '../../shared/document/rich-text.ts';
import { pairNodes } from './pair-nodes.ts';
import { contentAttributes, readAttribute, readElementSpec, readNodeSpec } from './read-field-spec.ts';
import { updateText } from './update-text.ts';

/**
 * Makes a field what a tree says, by as little change as there can be: blocks and words that stay keep their identity, so
 * that anchors on them hold and what others write in them meanwhile merges. One transaction, one undo step.
 */
export function updateField(field: Y.XmlElement, next: RichText): void {
  update(field, specsOfField(next));
}

/** As {@link updateField}, for the one line of a headline or title. */
export function updateLine(field: Y.XmlElement, next: string): void {
  update(field, [specOfLine(next)]);
}

function update(field: Y.XmlElement, specs: readonly ElementSpec[]): void {
  const change = () => {
    const isBlank = field.toArray().every((node) => isEmptyParagraph(readNodeSpec(node, '')));
    updateChildren(field, specs, '', isBlank && specs.length > 0 ? () => false : isEmptyParagraph);
    if (field.length === 0) field.insert(0, [createNode(EMPTY_PARAGRAPH)]);
  };
  if (field.doc === null) change();
  else field.doc.transact(change, LOCAL_CHANGE);
}

/** An empty paragraph is not content, but somebody's caret may stand in it. */
const isEmptyParagraph = (spec: NodeSpec | null): boolean =>
  spec?.kind === 'element' && spec.name === 'paragraph' && spec.children.length === 0;

function updateChildren(
  parent: Y.XmlElement,
  wanted: readonly NodeSpec[],
  name: string,
  isKept: (spec: NodeSpec | null) => boolean,
): void {
  const old = parent.toArray().map((node) => ({ node, spec: readNodeSpec(node, name) }));
  let index = 0;
  for (const step of steps(
    old.map(({ spec }) => spec),
    wanted,
  )) {
    const known = step.old === null ? undefined : old[step.old];
    const spec = step.next === null ? undefined : wanted[step.next];
    if (known !== undefined && spec !== undefined) {
      if (!sameSpec(known.spec, spec)) updateNode(known.node, spec, name);
      index += 1;
    } else if (spec !== undefined) {
      parent.insert(index, [createNode(spec)]);
      index += 1;
    } else if (known !== undefined && isKept(known.spec)) index += 1;
    else parent.delete(index, 1);
  }
}

interface Step {
  readonly old: number | null;
  readonly next: number | null;
}

/** Which node becomes which, in order: equal ones stay, and between those the likest become each other. */
function steps(old: readonly (NodeSpec | null)[], next: readonly NodeSpec[]): Step[] {
  const out: Step[] = [];
  let at = 0;
  let nextAt = 0;
  let gap = { old: 0, next: 0 };
  const closeGap = () => {
    for (const pair of pairNodes(old.slice(at - gap.old, at), next.slice(nextAt - gap.next, nextAt)))
      out.push({
        old: pair.old === null ? null : at - gap.old + pair.old,
        next: pair.next === null ? null : nextAt - gap.next + pair.next,
      });
    gap = { old: 0, next: 0 };
  };
  const keys = (specs: readonly (NodeSpec | null)[]) => specs.map((spec) => JSON.stringify(spec));
  for (const { added, removed, count } of diffArrays(keys(old), keys(next))) {
    if (added || removed) {
      at += removed ? count : 0;
      nextAt += added ? count : 0;
      gap = { old: gap.old + (removed ? count : 0), next: gap.next + (added ? count : 0) };
      continue;
    }
    closeGap();
    for (let index = 0; index < count; index += 1) out.push({ old: at + index, next: nextAt + index });
    at += count;
    nextAt += count;
  }
  closeGap();
  return out;
}

function updateNode(node: unknown, spec: NodeSpec, parentName: string): void {
  if (node instanceof Y.XmlText && spec.kind === 'text') updateText(node, spec);
  else if (node instanceof Y.XmlElement && spec.kind === 'element') {
    const now = readElementSpec(node, parentName).attributes;
    for (const key of contentAttributes(node.nodeName, parentName)) {
      const value = spec.attributes[key];
      if (value === now[key]) continue;
      if (value !== undefined) writeAttribute(node, key, value);
      else if (readAttribute(node, key) !== undefined) node.removeAttribute(key);
    }
    updateChildren(node, spec.children, node.nodeName, () => false);
  }
}

const sameSpec = (a: NodeSpec | null, b: NodeSpec): boolean => JSON.stringify(a) === JSON.stringify(b);
