import type { EntityKind } from '../../domain/entity.ts';
import { DEMONYMS, headKind, PARTICLES, TITLES } from './cue-words.ts';
import type { Run, Speech } from './runs.ts';

/** What is said of a name that nothing tells of. */
export const DEFAULT_KIND: EntityKind = 'company';

/** Ends of surnames: Slavic, Turkic, Georgian, Armenian, Persian. */
const SURNAME =
  /(?:ov|ova|ev|eva|yev|yeva|skyi|sky|skaya|enko|shvili|dze|yan|ian|bekov|bayev|zoda|zade|uly|oglu|oğlu|chuk|escu)$/;
const PLACE_ENDING = /(?:stan|abad|kent|grad|burg|pol|shahr|köl|morsk|ossiysk)$/;
const FIRST_OF_PLACE = new Set('lake mount cape gulf bay strait isle fort lac saint abu port'.split(' '));
const INSTITUTIONS = new Set(
  'eu un nato imf ebrd adb aiib isdb edb wto who osce opec eaeu sco ots unesco unicef undp iea iaea eib ifc'.split(' '),
);

interface Cue {
  readonly kind: EntityKind;
  /** On the forty characters before the name. */
  readonly before?: RegExp;
  /** On the forty characters after it. */
  readonly after?: RegExp;
  /** Words that the name may have. */
  readonly most: number;
}

/** What a name stands beside, the surest first. */
const CUES: readonly Cue[] = [
  { kind: 'person', after: /^,? (?:said|says|told|wrote|added|warned|argued|thanked|smiled|stays as)\b/, most: 4 },
  { kind: 'person', after: /^, (?:who|whose|aged)\b/, most: 4 },
  {
    kind: 'place',
    before: /\b(?:town|city|village|port|district|region|province|border|north|south|east|west) of (?:the )?$/i,
    most: 2,
  },
  {
    kind: 'place',
    after:
      /^(?:\s|[’']s )(?:region|district|province|river|dam|reservoir|port|mine|mines|field|deposit|town|city|village|border|plateau|steppe|peninsula|valley)\b/,
    most: 2,
  },
  {
    kind: 'place',
    before: /\b(?:in|near|around|outside|via|through|across|entered|into|reach|reaches|towards?) (?:the )?$/i,
    most: 2,
  },
  {
    kind: 'place',
    before: /\b(?:at|(?<!according )to|from) $/i,
    after: /^(?:[.,;)]| (?:in|on|to|and|with|from|by|near|under)\b)/,
    most: 1,
  },
  { kind: 'place', after: /^[–—]\p{Lu}/u, most: 1 },
  { kind: 'place', before: /\p{Ll}[–—]$/u, most: 1 },
];
const CONTEXT = 40;

/** Where a name stands. */
export interface Surroundings {
  readonly text: string;
  readonly afterTitle: boolean;
  readonly isHeadline: boolean;
}

/** The likely kind of a name from its head noun, its form and its neighbours; `DEFAULT_KIND` where nothing tells. */
export function guessKind(name: Run, { text, afterTitle, isHeadline }: Surroundings, speech: Speech): EntityKind {
  const folds = name.map(({ fold }) => fold);
  const [first = ''] = folds;
  const whole = folds.join(' ');
  if (INSTITUTIONS.has(whole)) return 'institution';
  if (speech.isPlace(whole)) return 'place';
  const byHead = kindByHead(folds, afterTitle);
  if (byHead !== null) return byHead;
  if (FIRST_OF_PLACE.has(first) && name.length >= 2 && name.length <= 3) return 'place';
  const isWordy = name.every(
    ({ raw, fold, isAcronym }) =>
      !isAcronym && (/^\p{Lu}[\p{Ll}\p{M}’']/u.test(raw) || PARTICLES.has(fold) || raw.length === 1),
  );
  const isLastWordy = name.at(-1)?.isAcronym === false && !name.some(({ isNumber }) => isNumber);
  if (afterTitle && isLastWordy && name.length <= 4) return 'person';
  const cued = isHeadline ? null : kindByCue(name, text);
  if (cued !== null && isWordy) return cued;
  if (!isWordy) return name.some(({ isNumber }) => isNumber) ? 'programme' : DEFAULT_KIND;
  const last = folds.at(-1) ?? '';
  if (name.length === 1)
    return PLACE_ENDING.test(first) ? 'place' : SURNAME.test(first) && first.length >= 6 ? 'person' : DEFAULT_KIND;
  if (SURNAME.test(last) && name.length <= 4) return 'person';
  return isPersonLike(name, speech) ? 'person' : DEFAULT_KIND;
}

function kindByHead(folds: readonly string[], afterTitle: boolean): EntityKind | null {
  const of = folds.findIndex((fold) => fold === 'of' || fold === 'for' || fold === 'on' || fold === 'in');
  const head = headKind((of > 0 ? folds[of - 1] : folds.at(-1)) ?? '');
  if (head === null || (folds.length === 1 && head !== 'place')) return null;
  const text = folds.join(' ');
  if (/\b(?:national|central|reserve) bank\b/.test(text)) return 'government body';
  if (
    /\b(?:development|world|investment) bank\b|\bbank for\b|\b(?:monetary|finance|opec) (?:fund|corporation)\b|\beximbank\b/.test(
      text,
    )
  )
    return 'institution';
  if (/^bank of\b/.test(text)) return 'company';
  if (/\bpower plant\b/.test(text)) return 'place';
  const isWide =
    /^(?:asian|european|world|united|international|african|islamic|eurasian|arab|multilateral|nordic|global) /.test(
      text,
    );
  if (isWide && (head === 'government body' || head === 'place')) return 'institution';
  // "Minister Albert Park": a title makes a head noun a surname.
  return afterTitle && head !== 'company' && folds.length <= 3 && of === -1 ? null : head;
}

function kindByCue(name: Run, text: string): EntityKind | null {
  const start = name[0]?.start ?? 0;
  const end = name.at(-1)?.end ?? start;
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  // "Its governor, Natia Turnava,": the title says who it is, with a comma between.
  const apposed = /(\p{L}+), $/u.exec(before)?.[1]?.toLowerCase();
  if (apposed !== undefined && TITLES.has(apposed) && name.length >= 2) return 'person';
  const title = /^, (?:(?:a|an|the|its|their|his|her|\p{Ll}+) ){0,4}?(\p{Ll}+)\b/u.exec(after)?.[1];
  if (title !== undefined && TITLES.has(title) && name.length >= 2) return 'person';
  return (
    CUES.find(
      (cue) => name.length <= cue.most && cue.before?.test(before) !== false && cue.after?.test(after) !== false,
    )?.kind ?? null
  );
}

/** One capital, at the beginning: "KazTransGas" is nobody. */
const PERSONAL = /^(?:Mc|Mac|De|Di|Le|La)?\p{Lu}[^\p{Lu}]*$/u;

/** Two to four unusual words, none of them a country's or a nationality's. */
const isPersonLike = (name: Run, speech: Speech): boolean =>
  name.length <= 4 &&
  name.some(({ joint }, index) => index > 0 && joint === 'space') &&
  name.filter(({ fold }) => speech.isCommon(fold)).length < name.length - 1 &&
  name.every(({ raw }) => PERSONAL.test(raw) || PARTICLES.has(raw)) &&
  !name.some(({ fold }) => speech.isPlace(fold) || DEMONYMS.has(fold) || fold === '&');
