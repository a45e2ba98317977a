import type * as Y from 'yjs';
import type { Anchor, TextRange } from '../../shared/crdt/field-anchor.ts';
import { addressOfPlace, sharedField } from '../../shared/crdt/issue-document.ts';
import { rangeOfSolids, solidsOf, solidText } from '../../shared/document/solid-text.ts';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import { matchContext } from '../../shared/threads/context-match.ts';
import { findInSurroundings, findQuote, isLongQuote, type SearchedText } from '../../shared/threads/find-quote.ts';
import { EXACT_FIT, type QuoteFit, quoteFit } from '../../shared/threads/quote-fit.ts';
import type { ThreadPlace } from '../../shared/threads/thread-place.ts';
import { createAnchorReader, type SolidRange } from './anchor-reader.ts';
import type { TextOfField } from './field-texts.ts';
import { keyOfPlace } from './thread-texts.ts';
import type { ThreadAbout } from './threads-document.ts';

/** Finds the place of one thread among the texts of an issue as they are now. */
export interface ThreadLocator {
  /** Takes the texts that the next questions are about. Returns them by their keys. */
  readonly prepare: (fields: readonly TextOfField[]) => ReadonlyMap<string, TextOfField>;
  readonly locate: (
    about: ThreadAbout,
    home: FieldPlace,
    field: TextOfField | undefined,
    options: { readonly mayLookElsewhere: boolean },
  ) => { readonly place: ThreadPlace; readonly isLoose: boolean };
  readonly textAt: (place: FieldPlace) => string | null;
}

interface KnownText extends SearchedText {
  readonly place: FieldPlace;
  readonly anchorAt: (anchor: Anchor) => SolidRange | null;
}

export function createThreadLocator(doc: Y.Doc): ThreadLocator {
  const known = new WeakMap<TextOfField, KnownText>();
  let fields: readonly TextOfField[] = [];
  let byKey: ReadonlyMap<string, TextOfField> = new Map();

  const read = (field: TextOfField): KnownText => {
    const before = known.get(field);
    if (before !== undefined) return before;
    const place: FieldPlace = { developmentId: field.developmentId, field: field.field };
    const shared = sharedField(doc, addressOfPlace(place));
    let reader: KnownText['anchorAt'] | null = null;
    const fresh: KnownText = {
      place,
      text: field.text,
      ...solidText(field.text),
      anchorAt(anchor) {
        reader ??= shared === null ? () => null : createAnchorReader(shared);
        return reader(anchor);
      },
    };
    known.set(field, fresh);
    return fresh;
  };

  return {
    prepare(current) {
      if (current.length !== fields.length || current.some((field, at) => field !== fields[at])) {
        fields = current;
        byKey = new Map(current.map((field) => [field.key, field]));
      }
      return byKey;
    },
    locate(about, home, field, { mayLookElsewhere }) {
      const text = field === undefined ? null : read(field);
      const held = text === null || about.anchor === null ? null : text.anchorAt(about.anchor);
      const there = text === null || held === null ? null : fitOfHeld(about, text, held);
      if (there !== null && text !== null)
        return { place: textPlace(text, there.range, there.fit), isLoose: held?.ends !== 2 };
      if (!mayLookElsewhere) return { place: { kind: 'detached', why: 'words-gone' }, isLoose: false };
      const others = fields.filter((each) => each !== field);
      const isNear = (each: TextOfField) => each.developmentId === home.developmentId;
      const found = findQuote(about, {
        home: text,
        hint: text === null || held === null || held.ends === 0 ? null : rangeOfSolids(text, held.from, held.to),
        elsewhere: [others.filter(isNear).map(read), others.filter((each) => !isNear(each)).map(read)],
      });
      return found.kind === 'found'
        ? { place: textPlace(found.where, { start: found.start, end: found.end }, found.fit), isLoose: true }
        : {
            place: { kind: 'detached', why: found.kind === 'ambiguous' ? 'ambiguous' : 'words-gone' },
            isLoose: false,
          };
    },
    textAt: (place) => byKey.get(keyOfPlace(place))?.text ?? null,
  };
}

/**
 * What an anchor holds, where that is the quote or its near edit; null where it is other words or nothing. Where neither
 * of its characters is there any more, short words may be the same by chance: the surroundings must be, too.
 */
function fitOfHeld(
  about: ThreadAbout,
  text: KnownText,
  { from, to, ends }: SolidRange,
): { readonly range: TextRange; readonly fit: QuoteFit } | null {
  const quote = solidsOf(about.quote);
  const held = text.solid.slice(from, to);
  const isLong = isLongQuote(about.quote);
  const at = held.indexOf(quote);
  if (quote !== '' && at >= 0 && held.indexOf(quote, at + 1) < 0) {
    const [start, end] = [from + at, from + at + quote.length];
    const isSame = isLong || matchContext(text.solid, start, end, about, isLong).isConfirmed;
    // A merge can leave short words' characters in the midst of others, and the words themselves beside them.
    if (!isSame && (ends === 0 || (about.knownBy !== 'nothing' && findInSurroundings(about, text) !== null)))
      return null;
    return { range: rangeOfSolids(text, start, end), fit: EXACT_FIT };
  }
  const range = rangeOfSolids(text, from, to);
  const { isFramed } = matchContext(text.solid, from, to, about, isLong);
  if (ends === 0 && !isFramed) return null;
  const fit = quoteFit(about.quote, text.text.slice(range.start, range.end), isFramed);
  return fit === null ? null : { range, fit };
}

const textPlace = (text: KnownText, range: TextRange, { isExact, distance }: QuoteFit): ThreadPlace => ({
  kind: 'text',
  place: text.place,
  range,
  isExact,
  distance,
});
