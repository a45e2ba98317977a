import type * as Y from 'yjs';
import type { FieldPlace } from '../../shared/domain/field-place.ts';
import { matchContext } from '../../shared/threads/context-match.ts';
import { countOf, findQuote, isLongQuote, type SearchedText } from '../../shared/threads/find-quote.ts';
import { EXACT_FIT, type QuoteFit, quoteFit } from '../../shared/threads/quote-fit.ts';
import { rangeOfSolids, solidsOf, solidText } from '../../shared/threads/solid-text.ts';
import type { ThreadPlace } from '../../shared/threads/thread-place.ts';
import { createAnchorReader, type SolidRange } from './anchor-reader.ts';
import type { Anchor, TextRange } from './field-anchor.ts';
import type { TextOfField } from './field-texts.ts';
import { sharedField } from './issue-document.ts';
import { addressOfPlace, keyOfPlace } from './thread-texts.ts';
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
      if (there !== null && text !== null) return { place: textPlace(text, there.range, there.fit), isLoose: false };
      if (!mayLookElsewhere) return { place: { kind: 'detached', why: 'words-gone' }, isLoose: false };
      const others = fields.filter((each) => each !== field);
      const isNear = (each: TextOfField) => each.developmentId === home.developmentId;
      const found = findQuote(about, {
        home: text,
        hint: text === null || held === null ? null : rangeOfSolids(text, held.from, held.to),
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

/** What an anchor holds, where that is the quote or its near edit; null where it is other words or nothing. */
function fitOfHeld(
  about: ThreadAbout,
  text: KnownText,
  { from, to }: SolidRange,
): { readonly range: TextRange; readonly fit: QuoteFit } | null {
  const quote = solidsOf(about.quote);
  const held = text.solid.slice(from, to);
  if (held === quote && quote !== '') return { range: rangeOfSolids(text, from, to), fit: EXACT_FIT };
  const range = rangeOfSolids(text, from, to);
  const stretch = text.text.slice(range.start, range.end);
  if (countOf(about.quote, solidText(stretch)) === 1) {
    const start = from + held.indexOf(quote);
    return { range: rangeOfSolids(text, start, start + quote.length), fit: EXACT_FIT };
  }
  const { isFramed } = matchContext(text.solid, from, to, about, isLongQuote(about.quote));
  const fit = quoteFit(about.quote, stretch, isFramed);
  return fit === null ? null : { range, fit };
}

const textPlace = (text: KnownText, range: TextRange, { isExact, distance }: QuoteFit): ThreadPlace => ({
  kind: 'text',
  place: text.place,
  range,
  isExact,
  distance,
});
