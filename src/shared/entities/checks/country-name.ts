import { type Entity, namesOf } from '../../domain/entity.ts';
import { countryName } from '../countries.ts';
import { type CountryNaming, countryNamings, foldedName, isCountry } from '../country-names.ts';
import { isNear } from '../near-words.ts';
import { spellingKey } from '../spelling-key.ts';
import { isOrdinaryWord } from '../unknown/ordinary-words.ts';
import type { Word } from '../words.ts';
import type { NamingCheck, NamingDraft, ReadText } from './naming-check.ts';

/** What a publication calls a country. */
interface House {
  readonly entity: Entity;
  readonly permitted: ReadonlySet<string>;
}

const LONGEST_NAME = 5;
const SHORTEST_SLIP = 7;

/** A country has one name, spelt right. */
export const countryNameCheck: NamingCheck = {
  name: 'country-name',
  label: 'Names of countries',
  explanation:
    'A country goes by the name that the register gives it, or else by its usual English name: no former names (“Kirghizia”), no slips (“Kazkhstan”), not two names for one country (“Turkey” beside “Türkiye”).',
  isTextByText: true,
  find: ({ texts, entities }) => {
    const houses = housesOf(entities);
    return texts.flatMap((text) => inText(text, houses));
  },
};

const houseSets = new WeakMap<readonly Entity[], ReadonlyMap<string, House>>();
function housesOf(entities: readonly Entity[]): ReadonlyMap<string, House> {
  const known = houseSets.get(entities);
  if (known !== undefined) return known;
  const houses = new Map<string, House>();
  for (const entity of entities)
    if (!entity.isRetired && !houses.has(entity.country) && isCountry(entity))
      houses.set(entity.country, { entity, permitted: new Set(namesOf(entity).map(foldedName)) });
  houseSets.set(entities, houses);
  return houses;
}

function inText(text: ReadText, houses: ReadonlyMap<string, House>): readonly NamingDraft[] {
  const drafts: NamingDraft[] = [];
  const { words, mentionAt, field } = text;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !word.form.isCapital) continue;
    const named = longestName(words, at);
    const naming = named?.naming ?? slipAt(text, at);
    if (naming === null) continue;
    const size = named?.size ?? 1;
    const house = houses.get(naming.code);
    const last = words[at + size - 1] ?? word;
    const held = mentionAt[at] ?? null;
    // A country's old name inside the name of something else ("Burma Campaign") is that thing's own.
    const isHeld = held !== null && (held.start !== word.start || held.end !== last.end || naming.isFormer);
    const folded = named === null ? '' : named.folded;
    if (!isHeld && !isRight(naming, folded, house)) {
      const right = house?.entity.name ?? countryName(naming.code, 'en');
      const quote = field.text.slice(word.start, last.end);
      drafts.push({
        message: `“${quote}” for ${right}`,
        why: whyOf(naming, named !== null, right, house !== undefined),
        entityId: house?.entity.id ?? null,
        text,
        start: word.start,
        end: last.end,
        replacement: quote.length > 4 && quote === quote.toUpperCase() ? right.toUpperCase() : right,
      });
    }
    at += size - 1;
  }
  return drafts;
}

const isRight = (naming: CountryNaming, folded: string, house: House | undefined): boolean =>
  folded !== '' && (house === undefined ? !naming.isFormer : house.permitted.has(folded) || isAbbreviation(folded));

/** "US" and "UK" are short for any of the country's names. */
const isAbbreviation = (folded: string): boolean => folded.length <= 3;

function whyOf(naming: CountryNaming, isKnown: boolean, right: string, isHouse: boolean): string {
  if (!isKnown) return `It is spelt ${right}.`;
  if (naming.isFormer) return `It is a former or foreign name; the country is called ${right}.`;
  return isHouse
    ? `The register calls the country ${right} and does not permit this name.`
    : `The country is called ${right}.`;
}

function longestName(
  words: readonly Word[],
  at: number,
): { readonly naming: CountryNaming; readonly size: number; readonly folded: string } | null {
  let folded = '';
  let found = null;
  for (let size = 1; size <= LONGEST_NAME; size += 1) {
    const word = words[at + size - 1];
    if (word === undefined || (size > 1 && word.gap !== 'soft' && word.gap !== 'apostrophe')) break;
    folded = size === 1 ? word.form.fold : `${folded} ${word.form.fold}`;
    const naming = countryNamings().get(folded);
    if (naming !== undefined && word.form.isCapital && (folded.length > 3 || word.form.isAllCapitals))
      found = { naming, size, folded };
  }
  return found;
}

/** Words that were taken for slips, or not, before. */
const slips = new Map<string, string | null>();

/** One word that is nearly a country's name, and no word, name or part of a name itself. */
function slipAt({ words, mentionAt }: ReadText, at: number): CountryNaming | null {
  const word = words[at];
  if (word === undefined || mentionAt[at] !== null || word.form.fold.length < SHORTEST_SLIP) return null;
  const { fold } = word.form;
  let code = slips.get(fold);
  if (code === undefined) {
    code = isOrdinaryWord(fold) || !/^[a-z]+$/.test(fold) ? null : nearest(fold);
    slips.set(fold, code);
  }
  const isNeighbour = (other: Word | undefined, gap: Word['gap'] | undefined): boolean =>
    other !== undefined && gap === 'soft' && other.form.isCapital && !isOrdinaryWord(other.form.fold);
  if (code === null || isNeighbour(words[at - 1], word.gap) || isNeighbour(words[at + 1], words[at + 1]?.gap))
    return null;
  return { code, isFormer: false };
}

function nearest(fold: string): string | null {
  const key = spellingKey(fold);
  for (const [name, { code, isFormer }] of countryNamings())
    if (
      !isFormer &&
      !name.includes(' ') &&
      name.length >= SHORTEST_SLIP - 1 &&
      (isNear(fold, name) || spellingKey(name) === key)
    )
      return code;
  return null;
}
