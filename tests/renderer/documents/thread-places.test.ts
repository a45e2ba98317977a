import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addSource, moveToTray, removeSource, returnFromTray } from '../../../src/renderer/documents/edit-issue.ts';
import { textOf } from '../../../src/renderer/documents/field-texts.ts';
import { createIssueUndo } from '../../../src/renderer/documents/issue-undo.ts';
import { replaceInField } from '../../../src/renderer/documents/replace-in-field.ts';
import { createThreadPlaces } from '../../../src/renderer/documents/thread-places.ts';
import { openThread, reattach } from '../../../src/renderer/documents/threads-document.ts';
import { readThreads } from '../../../src/renderer/documents/threads-reader.ts';
import { createIssueDocument } from '../../../src/shared/crdt/create-issue.ts';
import { addressOfPlace, sharedField } from '../../../src/shared/crdt/issue-document.ts';
import { putPicture, removePicture } from '../../../src/shared/crdt/pictures-document.ts';
import { paragraphs } from '../../../src/shared/document/rich-text.ts';
import type { FieldPlace } from '../../../src/shared/domain/field-place.ts';
import type { PersonId, PublicationId } from '../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../src/shared/domain/issue.ts';
import { blankPicture } from '../../../src/shared/domain/picture.ts';
import type { ThreadTarget } from '../../../src/shared/domain/thread.ts';

const FIRST = 'The ferry from Samsun to Poti sails twice a week, the port said on Monday.';
const SECOND = 'Its owner plans a second ship, and talks with Batumi have begun.';
const ANALYSIS = 'A line that sails all year would change what the harbour of Poti is for.';
const comment = { by: 'ada' as PersonId, at: '2026-11-25T10:00:00.000Z', text: paragraphs('Hm.'), mentions: [] };

function open() {
  const make = (headline: string, body: readonly string[]) => ({
    ...blankDevelopment(),
    headline,
    body: paragraphs(...body),
    whyThisMatters: paragraphs(ANALYSIS),
  });
  const developments = [make('A Ferry for Poti', [FIRST, SECOND]), make('Grain by Rail', ['Wheat went by rail.'])];
  const doc = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments });
  const [one, two] = developments as [(typeof developments)[0], (typeof developments)[0]];
  const body: FieldPlace = { developmentId: one.id, field: 'body' };
  const other: FieldPlace = { developmentId: two.id, field: 'body' };
  const text = (place: FieldPlace) => textOf(doc, addressOfPlace(place));
  const field = (place: FieldPlace) => {
    const found = sharedField(doc, addressOfPlace(place));
    if (found === null) throw new Error('no field');
    return found;
  };
  const run = (place: FieldPlace, paragraph: number) =>
    (field(place).get(paragraph) as Y.XmlElement).get(0) as Y.XmlText;
  const put = (place: FieldPlace, words: string) => {
    const start = text(place).indexOf(words);
    return openThread(
      doc,
      { kind: 'text', place },
      { text: text(place), range: { start, end: start + words.length } },
      comment,
      false,
    );
  };
  const places = createThreadPlaces(doc);
  const where = (id: ReturnType<typeof put>) => {
    const place = places.current().get(id);
    if (place?.kind !== 'text') return place?.kind === 'detached' ? place.why : place?.kind;
    return text(place.place).slice(place.range.start, place.range.end);
  };
  return { doc, one, two, body, other, text, field, run, put, places, where };
}

/** As an editor does: what comes behind the caret is written anew into a new paragraph. */
function split({ field, run }: ReturnType<typeof open>, place: FieldPlace, paragraph: number, at: number) {
  const first = run(place, paragraph);
  const rest = first.toString().slice(at);
  field(place).doc?.transact(() => {
    first.delete(at, rest.length);
    const next = new Y.XmlElement('paragraph');
    next.insert(0, [new Y.XmlText(rest)]);
    field(place).insert(paragraph + 1, [next]);
  });
}

describe('the places of threads', () => {
  it('[C6] stay with their words while text is typed before, in and behind them', () => {
    const at = open();
    const id = at.put(at.body, 'sails twice a week');
    at.run(at.body, 0).insert(0, 'As we wrote, ');
    expect(at.where(id)).toBe('sails twice a week');
    at.run(at.body, 0).insert(at.text(at.body).indexOf(' a week'), ' or more');
    expect(at.where(id)).toBe('sails twice or more a week');
    expect(at.places.current().get(id)).toMatchObject({ isExact: false, distance: 6 / 15 });
  });

  it('[C6] are found again when a paragraph is split before, in or behind the words, and stay found', () => {
    for (const cut of [
      'The ferry ',
      'The ferry from Sam',
      'The ferry from Samsun to Poti',
      'The ferry from Samsun to Poti sails ',
    ]) {
      const at = open();
      const id = at.put(at.body, 'Samsun to Poti');
      split(at, at.body, 0, cut.length);
      expect(String(at.where(id)).replace(/\s/g, '')).toBe('SamsuntoPoti');
      at.places.settle();
      at.run(at.body, 0).insert(0, 'Now ');
      expect(String(at.where(id)).replace(/\s/g, '')).toBe('SamsuntoPoti');
    }
  });

  it('[C6] are detached with their quote when the words are deleted, and back when that is undone', () => {
    const at = open();
    const undo = createIssueUndo(
      at.doc,
      () => null,
      () => {},
    );
    const id = at.put(at.body, 'twice a week');
    undo.boundary();
    const text = at.text(at.body);
    const start = text.indexOf(' twice a week');
    replaceInField(at.doc, [{ address: addressOfPlace(at.body), text, start, end: start + 13, replacement: '' }]);
    expect(at.where(id)).toBe('words-gone');
    at.places.settle();
    expect(readThreads(at.doc)[0]?.quote).toBe('twice a week');
    undo.undo();
    expect(at.where(id)).toBe('twice a week');
  });

  it('[C6] are not put on other words that read the same', () => {
    const at = open();
    const id = at.put(at.body, 'Poti');
    const text = at.text(at.body);
    const start = text.indexOf('Poti');
    replaceInField(at.doc, [{ address: addressOfPlace(at.body), text, start, end: start + 4, replacement: 'Ordu' }]);
    // “Poti” still stands in the headline and in the analysis.
    expect(at.where(id)).toBe('ambiguous');
  });

  it('[C6] follow a mended name, and say how far it is from the quote', () => {
    const at = open();
    const id = at.put(at.body, 'Samsun');
    const text = at.text(at.body);
    const start = text.indexOf('Samsun');
    replaceInField(at.doc, [{ address: addressOfPlace(at.body), text, start, end: start + 6, replacement: 'Samson' }]);
    expect(at.where(id)).toBe('Samson');
    expect(at.places.current().get(id)).toMatchObject({ isExact: false, distance: 1 / 6 });
  });

  it('[C6] follow words that are cut and pasted into another field, and are tied there', () => {
    const at = open();
    const id = at.put(at.body, 'talks with Batumi have begun');
    at.field(at.body).delete(1, 1);
    expect(at.where(id)).toBe('words-gone');
    at.run(at.other, 0).insert(0, `${SECOND} `);
    at.places.settle();
    expect(at.where(id)).toBe('talks with Batumi have begun');
    expect(readThreads(at.doc)[0]?.target).toEqual({ kind: 'text', place: at.other });
    at.run(at.other, 0).insert(0, 'Also: ');
    expect(at.where(id)).toBe('talks with Batumi have begun');
  });

  it('[C6] do not jump to a sentence that stood elsewhere all along', () => {
    const at = open();
    const id = at.put({ developmentId: at.one.id, field: 'whyThisMatters' }, ANALYSIS);
    at.field({ developmentId: at.one.id, field: 'whyThisMatters' }).delete(0, 1);
    expect(at.where(id)).toBe('words-gone');
    at.places.settle();
    expect(at.where(id)).toBe('words-gone');
  });

  it('[C6] are found in a text that was written anew around them', () => {
    const at = open();
    const id = at.put(at.body, 'a second ship, and talks with Batumi');
    const field = at.field(at.body);
    const paragraph = (words: string) => {
      const element = new Y.XmlElement('paragraph');
      element.insert(0, [new Y.XmlText(words)]);
      return element;
    };
    at.doc.transact(() => {
      field.delete(0, field.length);
      field.insert(0, [paragraph('A new first paragraph.'), paragraph(SECOND)]);
    });
    expect(at.where(id)).toBe('a second ship, and talks with Batumi');
  });

  it('[C6] wait with a development in the tray, and come back with it', () => {
    const at = open();
    const id = at.put(at.body, 'twice a week');
    const whole = openThread(at.doc, { kind: 'development', developmentId: at.one.id }, null, comment, false);
    moveToTray(at.doc, at.one.id);
    at.places.settle();
    expect([at.where(id), at.where(whole)]).toEqual(['in-tray', 'in-tray']);
    returnFromTray(at.doc, at.one.id);
    expect([at.where(id), at.where(whole)]).toEqual(['twice a week', 'whole']);
  });

  it('[C6] on a source, a picture and a headline are detached when that is gone, and not before', () => {
    const at = open();
    const sourceId = addSource(at.doc, at.one.id, { title: 'T', publisher: '', url: '', date: '', note: '' });
    if (sourceId === null) throw new Error('no source');
    const chart = { form: 'bar', title: '', unit: '', source: '', columns: [], rows: [] } as const;
    const picture = blankPicture(at.one.id, { kind: 'chart', chart });
    putPicture(at.doc, picture);
    const pictureId = picture.id;
    const developmentId = at.one.id;
    const targets: ThreadTarget[] = [
      { kind: 'source', developmentId, sourceId },
      { kind: 'picture', developmentId, pictureId },
      { kind: 'headline', developmentId },
      { kind: 'issue' },
    ];
    const ids = targets.map((target) => openThread(at.doc, target, null, comment, false));
    expect(ids.map(at.where)).toEqual(['whole', 'whole', 'whole', 'whole']);
    removeSource(at.doc, developmentId, sourceId);
    removePicture(at.doc, pictureId);
    expect(ids.map(at.where)).toEqual(['thing-gone', 'thing-gone', 'whole', 'whole']);
  });

  it('[C6] can be chosen anew by a person', () => {
    const at = open();
    const id = at.put(at.body, 'twice a week');
    const text = at.text(at.other);
    reattach(at.doc, id, at.other, text, { start: 0, end: 5 });
    expect(at.where(id)).toBe('Wheat');
    expect(readThreads(at.doc)[0]).toMatchObject({ quote: 'Wheat', before: '' });
  });

  it('[C6] of fields that nobody typed in keep their identity', () => {
    const at = open();
    const id = at.put(at.body, 'twice a week');
    const before = at.places.current();
    at.run(at.other, 0).insert(0, 'x');
    expect(at.places.current()).toBe(before);
    expect(at.where(id)).toBe('twice a week');
  });
});
