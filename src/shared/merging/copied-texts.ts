import * as Y from 'yjs';
import type { Meeting } from './meeting.ts';

/** A text into which the others wrote, with its words and which of them are theirs. */
interface CopiedText {
  readonly text: Y.XmlText;
  readonly words: string;
  readonly isTheirs: readonly boolean[];
}
/** Read when something is first looked for in them: most merges move no words. */
export type CopiedTexts = () => readonly CopiedText[];

/** Fewer characters than these are found anywhere: they prove nothing. */
const LEAST_PROOF = 4;

/** The texts that hold words which came with the update: where what was taken away elsewhere may have gone. */
export function copiedTexts(meeting: Meeting): CopiedTexts {
  let known: readonly CopiedText[] | null = null;
  return () => {
    known ??= readCopies(meeting);
    return known;
  };
}

function readCopies({ transaction, isTheirs }: Meeting): readonly CopiedText[] {
  const texts = new Set<Y.XmlText>();
  for (const [client, structs] of transaction.doc.store.clients) {
    const from = transaction.beforeState.get(client) ?? 0;
    if ((transaction.doc.store.clients.get(client)?.at(-1)?.id.clock ?? -1) < from) continue;
    for (let at = Y.findIndexSS(structs, from); at < structs.length; at += 1) {
      const item = structs[at];
      if (item instanceof Y.Item && !item.deleted && item.content instanceof Y.ContentString)
        if (item.parent instanceof Y.XmlText) texts.add(item.parent);
    }
  }
  return [...texts].map((text) => {
    let words = '';
    const theirs: boolean[] = [];
    for (let item = text._start; item !== null; item = item.right) {
      if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
      words += item.content.str;
      const isNew = isTheirs(item);
      for (let at = 0; at < item.content.str.length; at += 1) theirs.push(isNew);
    }
    return { text, words, isTheirs: theirs };
  });
}

/** Where words stand that were taken away on both sides of a place, and the place between them; null where nowhere, or in two places. */
export function findCopy(
  copies: CopiedTexts,
  left: string,
  right: string,
): { readonly text: Y.XmlText; readonly words: string; readonly at: number } | null {
  const wanted = left + right;
  if (wanted.trim().length < LEAST_PROOF) return null;
  const found: { text: Y.XmlText; words: string; at: number }[] = [];
  for (const { text, words, isTheirs } of copies())
    for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, at + 1))
      if (isTheirs.slice(at, at + wanted.length).every((isNew) => isNew))
        found.push({ text, words, at: at + left.length });
  return found.length === 1 ? (found[0] ?? null) : null;
}
