import type { Link, Nodes } from 'mdast';
import type * as Y from 'yjs';
import type { FindingFix, TextEdit } from '../../shared/checks/finding.ts';
import { addressOfPlace, fieldKey, isLineField, LOCAL_CHANGE, sharedField } from '../../shared/crdt/issue-document.ts';
import { changePicture } from '../../shared/crdt/pictures-document.ts';
import { readLine, readRichText } from '../../shared/crdt/read-rich-text.ts';
import { editText } from '../../shared/document/edit-text.ts';
import type { RichText } from '../../shared/document/rich-text.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import { changeSource } from './edit-issue.ts';
import { updateField, updateLine } from './update-field.ts';

/** Does what a fix says, as one step that can be undone. False where the words have changed meanwhile: then nothing is done. */
export function applyFix(doc: Y.Doc, fix: FindingFix): boolean {
  switch (fix.kind) {
    case 'replace':
      return replaceWords(doc, fix.edits);
    case 'link':
      return changeLinks(doc, fix.place, fix.url, fix.to);
    case 'source':
      changeSource(doc, fix.developmentId, fix.sourceId, { url: fix.url });
      return true;
    case 'decorative':
      changePicture(doc, fix.pictureId, { isDecorative: true });
      return true;
  }
}

function replaceWords(doc: Y.Doc, edits: readonly TextEdit[]): boolean {
  const byField = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const key = fieldKey(addressOfPlace(edit.place));
    byField.set(key, [...(byField.get(key) ?? []), edit]);
  }
  const changes = [...byField.values()].map((some) => plannedChange(doc, some));
  if (changes.includes(null)) return false;
  doc.transact(() => {
    for (const change of changes) change?.();
  }, LOCAL_CHANGE);
  return true;
}

/** What writes some edits of one field; null where they do not fit it. */
function plannedChange(doc: Y.Doc, edits: readonly TextEdit[]): (() => void) | null {
  const [first] = edits;
  const address = first === undefined ? null : addressOfPlace(first.place);
  const field = address === null ? null : sharedField(doc, address);
  if (address === null || field === null) return null;
  if (!isLineField(address)) {
    const next = editText(readRichText(field), edits);
    return next === null ? null : () => updateField(field, next);
  }
  const line = readLine(field);
  if (!edits.every(({ start, quote }) => line.slice(start, start + quote.length) === quote)) return null;
  const next = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (text, { start, quote, replacement }) => text.slice(0, start) + replacement + text.slice(start + quote.length),
      line,
    );
  return () => updateLine(field, next);
}

function changeLinks(doc: Y.Doc, place: FieldPlace, url: string, to: string): boolean {
  const field = sharedField(doc, addressOfPlace(place));
  if (field === null) return false;
  const rich: RichText = structuredClone(readRichText(field));
  const links: Link[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'link' && node.url === url) links.push(node);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(rich);
  for (const link of links) link.url = to;
  if (links.length > 0) updateField(field, rich);
  return links.length > 0;
}
