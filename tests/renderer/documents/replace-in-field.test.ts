import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { textOf } from '../../../src/renderer/documents/field-texts.ts';
import { replaceInField } from '../../../src/renderer/documents/replace-in-field.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import {
  developmentsOf,
  type FieldAddress,
  fieldsOf,
  LOCAL_CHANGE,
  sharedField,
} from '../../../src/shared/crdt/issue-document.ts';
import { readRichText } from '../../../src/shared/crdt/read-rich-text.ts';
import type { RichText } from '../../../src/shared/document/rich-text.ts';
import type { PublicationId } from '../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../src/shared/domain/issue.ts';
import { findInTexts } from '../../../src/shared/search/index.ts';

const body: RichText = {
  type: 'root',
  children: [
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'Samsun and ' },
        { type: 'strong', children: [{ type: 'text', value: 'Sam' }] },
        { type: 'text', value: 'sun again, and Samsun.' },
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', value: 'Port of Samsun' }] },
  ],
};

function open() {
  const development = { ...blankDevelopment(), headline: 'Samsun Builds', body };
  const doc = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments: [development] });
  const address = (field: 'headline' | 'body'): FieldAddress => ({
    kind: 'development',
    developmentId: development.id,
    field,
  });
  const texts = () =>
    (['headline', 'body'] as const).map((field) => ({
      key: field,
      address: address(field),
      text: textOf(doc, address(field)),
    }));
  const replaceAll = (words: string, replacement: string) => {
    const fields = texts();
    const found = findInTexts(fields, {
      text: words,
      isCaseSensitive: true,
      isWholeWord: false,
      isRegularExpression: false,
    });
    if (!found.ok) throw new Error(found.error.message);
    return replaceInField(
      doc,
      found.value.flatMap(({ key, start, end }) => {
        const field = fields.find((item) => item.key === key);
        return field === undefined ? [] : [{ address: field.address, text: field.text, start, end, replacement }];
      }),
    );
  };
  return { doc, address, texts, replaceAll };
}

describe('replacing in the fields of an issue', () => {
  it('[B15] replaces every place over fields, also one that changes its marks in the middle', () => {
    const { texts, replaceAll } = open();
    expect(replaceAll('Samsun', 'Sinop')).toBe(5);
    expect(texts().map(({ text }) => text)).toEqual([
      'Sinop Builds',
      'Sinop and Sinop again, and Sinop.\n\nPort of Sinop',
    ]);
  });

  it('[B15] keeps the marks of the first letter it replaces', () => {
    const { doc, address, replaceAll } = open();
    replaceAll('Samsun', 'Sinop');
    const field = sharedField(doc, address('body'));
    expect(JSON.stringify(field === null ? null : readRichText(field).children[0])).toContain(
      '{"type":"strong","children":[{"type":"text","value":"Sinop"}]}',
    );
  });

  it('[B15] is one step to undo', () => {
    const { doc, texts, replaceAll } = open();
    const before = texts().map(({ text }) => text);
    const manager = new Y.UndoManager([fieldsOf(doc), developmentsOf(doc)] as Y.AbstractType<unknown>[], {
      trackedOrigins: new Set([LOCAL_CHANGE]),
      captureTimeout: 0,
    });
    replaceAll('Samsun', '');
    manager.undo();
    expect(texts().map(({ text }) => text)).toEqual(before);
    expect(manager.undoStack).toHaveLength(0);
  });

  it('[B15] writes nothing where the text has changed since it was searched', () => {
    const { doc, address } = open();
    expect(
      replaceInField(doc, [
        { address: address('body'), text: 'Samsun of last week', start: 0, end: 6, replacement: 'x' },
      ]),
    ).toBe(0);
  });
});
