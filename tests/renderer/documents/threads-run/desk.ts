import { createHeadlessEditor } from '@lexical/headless';
import { $createParagraphNode, $createTextNode, $getRoot, type ElementNode, type LexicalEditor } from 'lexical';
import * as Y from 'yjs';
import { createIssueUndo, type IssueUndo } from '../../../../src/renderer/documents/issue-undo.ts';
import { createThreadPlaces, type ThreadPlaces } from '../../../../src/renderer/documents/thread-places.ts';
import { bindField } from '../../../../src/renderer/editor/bind-field.ts';
import { RICH_FIELD_NODES } from '../../../../src/renderer/editor/field-nodes.ts';
import {
  developmentIds,
  type FieldAddress,
  fieldKey,
  sharedField,
} from '../../../../src/shared/crdt/issue-document.ts';
import type { DevelopmentId } from '../../../../src/shared/domain/ids.ts';

/** One person's copy of the issue, with an editor on each text as the window has. */
export interface Desk {
  readonly doc: Y.Doc;
  readonly undo: IssueUndo;
  readonly places: ThreadPlaces;
  readonly editors: ReadonlyMap<string, LexicalEditor>;
  readonly fields: readonly FieldAddress[];
  readonly close: () => void;
}

/** A sentence and where it first came from. The mark stays with its characters however they are moved. */
export interface Marked {
  readonly words: string;
  readonly origin: string;
}

/** Lexical keeps a style with its characters through splits, joins, moves, copies and undo; nothing of ours reads it. */
const styleOf = (origin: string): string => `--origin: ${origin}`;
export const originOf = (style: unknown): string =>
  typeof style === 'string' && style.startsWith('--origin: ') ? style.slice('--origin: '.length) : '';

export function openDesk(doc: Y.Doc): Desk {
  const undo = createIssueUndo(
    doc,
    () => null,
    () => {},
  );
  const fields: FieldAddress[] = [
    { kind: 'issue', field: 'lede' },
    ...developmentIds(doc).flatMap((developmentId: DevelopmentId): FieldAddress[] => [
      { kind: 'development', developmentId, field: 'body' },
      { kind: 'development', developmentId, field: 'whyThisMatters' },
    ]),
  ];
  const ends: (() => void)[] = [];
  const editors = new Map(
    fields.map((address) => {
      const editor = createHeadlessEditor({
        nodes: [...RICH_FIELD_NODES],
        onError(error) {
          throw error;
        },
      });
      const field = sharedField(doc, address);
      if (field === null) throw new Error(`no field ${fieldKey(address)}`);
      const binding = bindField(editor, field);
      ends.push(undo.track(binding.origin), binding.unbind);
      return [fieldKey(address), editor] as const;
    }),
  );
  const places = createThreadPlaces(doc);
  return {
    doc,
    undo,
    places,
    editors,
    fields,
    close() {
      for (const end of ends) end();
      places.destroy();
      undo.destroy();
      doc.destroy();
    },
  };
}

/** Puts paragraphs of marked sentences in place of all that an editor holds. */
export function writeParagraphs(editor: LexicalEditor, paragraphs: readonly (readonly Marked[])[]): void {
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(
          ...paragraphs.map(
            (sentences): ElementNode =>
              $createParagraphNode().append(
                ...sentences.map(({ words, origin }) => $createTextNode(words).setStyle(styleOf(origin))),
              ),
          ),
        );
    },
    { discrete: true },
  );
}

export function copyOf(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

export function meet(a: Desk, b: Desk): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)));
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)));
}
