import * as Y from 'yjs';
import { marksOfFormat } from '../../../../src/shared/document/lexical-format.ts';
import { readRescued } from '../../../../src/shared/merging/rescued-document.ts';
import { formatIn } from '../../../../src/shared/merging/text-segments.ts';
import type { Member } from './crew.ts';
import { isOwn, itemOf } from './watched-values.ts';

/** One look that somebody gave to a character that stood there. */
interface GivenLook {
  readonly format: number;
  readonly by: string;
  /** Which of their changes it was, and how many of everybody's they had heard of then. */
  readonly at: number;
  readonly heard: ReadonlyMap<string, number>;
}

/** How one person's copy looks, and what they did to it themselves. */
export interface Looks {
  /** Character → format, as it is shown here. */
  readonly shown: Map<string, number>;
  readonly given: Map<string, GivenLook[]>;
  /** Name → how many of their changes this copy has. */
  readonly heard: Map<string, number>;
  /** Looks whose listing was taken back by an undo here. */
  readonly takenBack: Set<string>;
}

/** Watches what a person makes bold or plain again in words that stand. */
export function watchLooks(doc: Y.Doc, name: string): Looks {
  const looks: Looks = { shown: new Map(), given: new Map(), heard: new Map(), takenBack: new Set() };
  doc.on('beforeObserverCalls', (transaction: Y.Transaction) => {
    const isTheirOwn = isOwn(transaction);
    if (isTheirOwn) looks.heard.set(name, (looks.heard.get(name) ?? 0) + 1);
    const given = { by: name, at: looks.heard.get(name) ?? 0, heard: new Map(looks.heard) };
    for (const text of textsOf(transaction)) {
      for (const [id, format] of looksIn(text)) {
        const before = looks.shown.get(id);
        looks.shown.set(id, format);
        if (isTheirOwn && before !== undefined && before !== format)
          looks.given.set(id, [...(looks.given.get(id) ?? []), { ...given, format }]);
      }
    }
  });
  return looks;
}

/** Texts in which something changed, and those that are new. */
function textsOf({ doc, changed, beforeState }: Y.Transaction): ReadonlySet<Y.XmlText> {
  const texts = new Set<Y.XmlText>();
  for (const type of changed.keys()) if (type instanceof Y.XmlText) texts.add(type);
  for (const [client, structs] of doc.store.clients) {
    const from = beforeState.get(client) ?? 0;
    for (let at = structs.length - 1; at >= 0; at -= 1) {
      const item = structs[at];
      if (item === undefined || item.id.clock + item.length <= from) break;
      if (item instanceof Y.Item && item.parent instanceof Y.XmlText) texts.add(item.parent);
    }
  }
  return texts;
}

function looksIn(text: Y.XmlText): Map<string, number> {
  const found = new Map<string, number>();
  let format = 0;
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted) continue;
    if (item.content instanceof Y.ContentFormat && item.content.key === 'p') format = formatIn(item.content.value);
    if (item.content instanceof Y.ContentString)
      for (let at = 0; at < item.length; at += 1) found.set(`${item.id.client}:${item.id.clock + at}`, format);
  }
  return found;
}

/** What one has heard of, the other has now. */
export function hear(from: Looks, to: Looks): void {
  for (const [name, count] of from.heard) to.heard.set(name, Math.max(count, to.heard.get(name) ?? 0));
}

/** Looks that do not stand, were not changed by one who had seen them, and are not listed: there must be none. */
export function lostLooks(crew: readonly Member[]): string[] {
  const [{ desk }] = crew as [Member];
  const shownIn = new Map<Y.XmlText, ReadonlyMap<string, number>>();
  const listed = readRescued(desk.doc).filter(({ reason }) => reason === 'format');
  const faults: string[] = [];
  for (const id of new Set(crew.flatMap((member) => [...member.looks.given.keys()]))) {
    const item = itemOf(desk.doc, id);
    if (item === null || item.deleted) continue;
    const all = crew.flatMap((member) => member.looks.given.get(id) ?? []);
    const last = all.filter((one) => !all.some((other) => other !== one && (other.heard.get(one.by) ?? 0) >= one.at));
    const text = item.parent as Y.XmlText;
    const looks = shownIn.get(text) ?? looksIn(text);
    shownIn.set(text, looks);
    const shown = looks.get(id) ?? 0;
    for (const { format, by } of last) {
      // Whoever makes words plain again takes away the look that they see, not one that another gives them meanwhile.
      if (format === shown || format === 0) continue;
      const marks = [...marksOfFormat(format)].sort().join();
      const isListed = listed.some(({ pieces }) =>
        pieces.some(
          (piece) =>
            piece.kind === 'text' && piece.text.includes(charOf(item, id)) && [...piece.marks].sort().join() === marks,
        ),
      );
      if (!isListed) faults.push(`${by} made ${id} “${charOf(item, id)}” ${format}, and it is ${shown}`);
    }
  }
  return faults;
}

const charOf = (item: Y.Item, id: string): string =>
  item.content instanceof Y.ContentString ? (item.content.str[Number(id.split(':')[1]) - item.id.clock] ?? '') : '';
