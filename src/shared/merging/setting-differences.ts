import { isRecord } from '../document/is-record.ts';
import { stableJson } from '../document/stable-json.ts';
import type { Publication } from '../domain/publication.ts';
import type { Collision, Side } from './collisions-document.ts';

/** One setting of a publication that two people made otherwise while apart: a colour, not the whole brand it is stored in. */
export interface SettingDifference {
  /** The collision's, with the place in its value. */
  readonly id: string;
  readonly collisionId: string;
  /** From the publication down: `['brand', 'light', 'accent']`; of a list, the id of the thing in it. */
  readonly path: readonly string[];
  /** What the merge let stand; undefined where a list has no such thing there. */
  readonly kept: Side<unknown>;
  readonly lost: Side<unknown>;
}

type Values = Readonly<Record<string, unknown>>;
type ValueCollision = Collision & { readonly kind: 'value' };

/** Values that are made of others, each a setting of its own. `*` stands for any key. */
const PARTED: ReadonlySet<string> = new Set([
  '',
  'brand',
  'brand/light',
  'brand/dark',
  'houseNames',
  'wordTargets',
  'workflow',
  'checks',
  'checks/levels',
  'checks/lines',
  'members',
  'members/*',
]);

/** Lists of which each thing is a setting of its own, and what tells two of them apart; null where they are words. */
const LISTS: ReadonlyMap<string, string | null> = new Map([
  ['checks/houseRules', 'id'],
  ['brand/ownFonts', 'sha256'],
  ['namingChecksOff', null],
]);

/** What two people set otherwise, one setting each, in the order in which it was noticed. */
export function settingDifferences(collisions: readonly Collision[]): readonly SettingDifference[] {
  const found = collisions.filter(isOfPublication).flatMap(differencesIn);
  const hasAccent = found.some(({ path }) => path.join('/') === 'brand/light/accent');
  // The brand's accent stands a second time beside the brand, for programs of before there were brands.
  return hasAccent ? found.filter(({ path }) => path[0] !== 'accentColour') : found;
}

const isOfPublication = (collision: Collision): collision is ValueCollision =>
  collision.kind === 'value' &&
  ((collision.path[0] === 'publication' && collision.path.length === 2) ||
    (collision.path[0] === 'members' && collision.path.length === 2));

function differencesIn({ id, path, kept, lost }: ValueCollision): readonly SettingDifference[] {
  const top = path[0] === 'members' ? path : path.slice(1);
  return leaves(top, kept.value, lost.value).map(([leaf, here, there]) => ({
    id: leaf.length === top.length ? id : `${id}/${leaf.slice(top.length).join('/')}`,
    collisionId: id,
    path: leaf,
    kept: { ...kept, value: here },
    lost: { ...lost, value: there },
  }));
}

type Leaf = readonly [path: readonly string[], here: unknown, there: unknown];

function leaves(path: readonly string[], here: unknown, there: unknown): readonly Leaf[] {
  if (stableJson(here) === stableJson(there)) return [];
  const [ours, theirs] = [partsOf(path, here), partsOf(path, there)];
  if (ours === null || theirs === null) return [[path, here, there]];
  const keys = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  return keys.flatMap((key) => leaves([...path, key], ours[key], theirs[key]));
}

/** The parts of a value by their keys; null for one that is chosen whole. */
function partsOf(path: readonly string[], value: unknown): Values | null {
  const key = keyOf(path);
  if (PARTED.has(key) && isRecord(value)) return value;
  if (!LISTS.has(key) || !Array.isArray(value)) return null;
  return Object.fromEntries(value.map((thing: unknown) => [idIn(key, thing), thing]));
}

/** A publication's settings by their keys, its members by their ids. */
export const settingsOf = ({ members, ...values }: Publication): Values => ({
  ...values,
  members: Object.fromEntries(members.map(({ id, ...member }) => [id, member])),
});

/** What stands at a place in the settings; undefined where nothing does. */
export function settingAt(settings: Values, path: readonly string[]): unknown {
  let value: unknown = settings;
  for (const [depth, key] of path.entries()) value = partsOf(path.slice(0, depth), value)?.[key];
  return value;
}

/** The settings with another value at a place; `undefined` takes what is there away. */
export const withSetting = (settings: Values, path: readonly string[], value: unknown): Values =>
  put([], settings, path, value) as Values;

function put(at: readonly string[], whole: unknown, [key, ...further]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  const list = keyOf(at);
  if (LISTS.has(list)) {
    const things: readonly unknown[] = Array.isArray(whole) ? whole : [];
    const isIt = (thing: unknown) => idIn(list, thing) === key;
    if (value === undefined) return things.filter((thing) => !isIt(thing));
    return things.some(isIt) ? things.map((thing) => (isIt(thing) ? value : thing)) : [...things, value];
  }
  const { [key]: known, ...others } = isRecord(whole) ? whole : {};
  const next = put([...at, key], known, further, value);
  return next === undefined ? others : { ...others, [key]: next };
}

/** What tells a thing of a list from the others; another machine may have written anything there. */
function idIn(list: string, thing: unknown): string {
  const key = LISTS.get(list);
  return typeof key === 'string' && isRecord(thing) ? String(thing[key]) : String(thing);
}

const keyOf = ([top, ...rest]: readonly string[]): string =>
  top === 'members' && rest.length > 0 ? ['members/*', ...rest.slice(1)].join('/') : [top, ...rest].join('/');
