import type { EntityKind } from '../../domain/entity.ts';
import { headKind, PARTICLES } from './cue-words.ts';
import type { Piece } from './pieces.ts';
import type { Run, Speech } from './runs.ts';

/** What is said of a name that nothing tells of. */
export const DEFAULT_KIND: EntityKind = 'company';

/** Ends of surnames, longest list first: Slavic, Turkic, Georgian, Armenian, Persian. */
const SURNAME =
  /(?:ov|ova|ev|eva|yev|yeva|skyi|sky|skaya|enko|shvili|dze|yan|ian|bekov|bayev|zoda|zade|uly|oglu|oğlu|chuk)$/;
const FIRST_PLACE_WORDS = new Set(
  'lake mount cape port gulf bay strait isle fort lac saint abu new san port'.split(' '),
);
/** Words before a name that say where something is. */
const LOCATIVES = new Set('in near via through across outside around toward towards'.split(' '));
const SPEAKING = new Set('said says told wrote added warned argued promised announced thanked chairs heads'.split(' '));

/** What a name stands beside. */
export interface Surroundings {
  readonly afterTitle: boolean;
  readonly before: Piece | undefined;
  readonly after: Piece | undefined;
}

/** The likely kind of a name from its head noun, its form and its neighbours; a company where nothing tells. */
export function guessKind(name: Run, { afterTitle, before, after }: Surroundings, speech: Speech): EntityKind {
  const folds = name.map(({ fold }) => fold);
  const [first = ''] = folds;
  const last = folds.at(-1) ?? '';
  if (speech.isPlace(folds.join(' ')) || (name.length === 1 && speech.isPlace(first))) return 'place';
  const of = folds.findIndex((fold) => fold === 'of' || fold === 'for' || fold === 'on');
  const head = headKind(of > 0 ? (folds[of - 1] ?? '') : last);
  if (of > 0 && head !== null) return of === 1 && first === 'bank' ? 'company' : head;
  if (FIRST_PLACE_WORDS.has(first) && name.length <= 3) return 'place';
  if (head !== null && name.length > 1) return kindOfHead(head, folds);
  if (afterTitle && name.length <= 4 && !name.some(({ isAcronym }) => isAcronym)) return 'person';
  const isWordy = name.every(
    ({ isAcronym, raw, fold }) =>
      !isAcronym && (/^\p{Lu}[\p{Ll}\p{M}]/u.test(raw) || PARTICLES.has(fold) || raw.length === 1),
  );
  if (isWordy && name.length >= 2 && name.length <= 4) {
    const isUnusual = name.filter(({ fold }) => speech.isCommon(fold)).length < name.length - 1;
    if (SURNAME.test(last) || SPEAKING.has(after?.fold ?? '')) return 'person';
    if (LOCATIVES.has(before?.fold ?? '')) return 'place';
    if (isUnusual && !name.some(({ joint }, index) => index > 0 && joint === 'dot')) return 'person';
  }
  if (name.length === 1 && isWordy) {
    if (/(?:stan|abad|kent|grad|burg|pol|shahr|su|kul|köl)$/.test(first)) return 'place';
    if (SURNAME.test(first) && first.length >= 6) return 'person';
    if (LOCATIVES.has(before?.fold ?? '')) return 'place';
  }
  if (name.some(({ isNumber }) => isNumber)) return 'programme';
  return DEFAULT_KIND;
}

function kindOfHead(head: EntityKind, folds: readonly string[]): EntityKind {
  const text = folds.join(' ');
  if (/\b(?:world|development|investment|international) bank\b|\bdevelopment bank\b|monetary fund/.test(text))
    return 'institution';
  if (/\b(?:national|central|reserve) bank\b/.test(text)) return 'government body';
  if (
    /^(?:asian|european|world|united|international|african|islamic|eurasian|arab) /.test(`${text} `) &&
    head !== 'company' &&
    head !== 'document' &&
    head !== 'programme'
  )
    return 'institution';
  return head;
}
