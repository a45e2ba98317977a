import type * as Y from 'yjs';
import { darkAccent } from '../brand/dark-accent.ts';
import { defaultBrand } from '../brand/themes.ts';
import type { Brand } from '../domain/brand.ts';
import { DEFAULT_CHECK_POLICY } from '../domain/check-policy.ts';
import { defaultHouseNames } from '../domain/house-names.ts';
import type { PersonId, PublicationId } from '../domain/ids.ts';
import type { Member } from '../domain/person.ts';
import type { HouseNames, Publication } from '../domain/publication.ts';
import { DEFAULT_WORKFLOW } from '../domain/workflow.ts';
import { LOCAL_CHANGE } from './issue-document.ts';
import { newDocument } from './new-document.ts';
import { noteSettings, type SettingAuthor } from './setting-changes.ts';

/** The layout of a publication's document. */
export const PUBLICATION_SCHEMA_VERSION = 1;

/** Person id → what a member is called and which roles they play. */
const membersOf = (doc: Y.Doc): Y.Map<Omit<Member, 'id'>> => doc.getMap('members');
const publicationMap = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('publication');

/** A publication with the values that a new one begins with. */
export const newPublication = (id: PublicationId, name: string, language: string): Publication => ({
  id,
  name,
  tagline: '',
  frequency: 'weekly',
  language,
  houseNames: defaultHouseNames(language),
  wordTargets: { development: 180, issue: 1300 },
  accentColour: defaultBrand().light.accent,
  sourceStyle: 'line',
  brand: defaultBrand(),
  workflow: DEFAULT_WORKFLOW,
  members: [],
  namingChecksOff: [],
  numberMagnitude: 'word',
  backReference: '',
  correctionNote: '',
  standingNotice: '',
  checks: DEFAULT_CHECK_POLICY,
});

/** Makes the document of a publication. */
export function createPublicationDocument(publication: Publication): Y.Doc {
  const doc = newDocument();
  doc.transact(() => {
    publicationMap(doc).set('schemaVersion', PUBLICATION_SCHEMA_VERSION);
    writeValues(doc, publication);
  });
  return doc;
}

/** Reads the plain publication out of its document. */
export function readPublication(doc: Y.Doc): Publication {
  const map = publicationMap(doc);
  const id = map.get('id') as PublicationId;
  const language = (map.get('language') as string | undefined) ?? 'en';
  const fresh = newPublication(id, '', language);
  const read = <K extends keyof Publication>(key: K): Publication[K] =>
    (map.get(key) as Publication[K] | undefined) ?? fresh[key];
  return {
    id,
    name: read('name'),
    tagline: read('tagline'),
    frequency: read('frequency'),
    language,
    houseNames: read('houseNames') as HouseNames,
    wordTargets: read('wordTargets'),
    accentColour: read('accentColour'),
    sourceStyle: read('sourceStyle'),
    brand: brandWith(map.get('brand') as Partial<Brand> | undefined, read('accentColour')),
    workflow: read('workflow'),
    members: readMembers(doc),
    namingChecksOff: read('namingChecksOff'),
    numberMagnitude: read('numberMagnitude'),
    backReference: read('backReference'),
    correctionNote: read('correctionNote'),
    standingNotice: read('standingNotice'),
    checks: { ...DEFAULT_CHECK_POLICY, ...read('checks') },
  };
}

/**
 * The colour that has always been a value of its own is the brand's accent. Where it was changed alone, the one for dark
 * pages follows it.
 */
function brandWith(stored: Partial<Brand> | undefined, accent: string): Brand {
  // What a later version adds to a brand has its default in a document of before.
  const brand = { ...defaultBrand(), ...stored };
  if (accent === brand.light.accent) return brand;
  return {
    ...brand,
    light: { ...brand.light, accent },
    dark: { ...brand.dark, accent: darkAccent(accent, brand.dark.page) },
  };
}

/** Changes some values of a publication, and notes who did where that is known. */
export function changePublication(
  doc: Y.Doc,
  values: Partial<Omit<Publication, 'id'>>,
  author: SettingAuthor | null = null,
): void {
  const { brand } = values;
  const changed = brand === undefined ? values : { accentColour: brand.light.accent, ...values };
  doc.transact(() => {
    const keys = writeValues(doc, changed);
    if (author !== null) noteSettings(doc, keys, author);
  }, LOCAL_CHANGE);
}

/**
 * Members are written one by one, so that two who are added on two machines are both there when these meet. Gives the keys of
 * what was set, as {@link settingChangesOf} has them.
 */
function writeValues(doc: Y.Doc, { members, ...values }: Partial<Publication>): readonly string[] {
  for (const [key, value] of Object.entries(values)) publicationMap(doc).set(key, value);
  if (members === undefined) return Object.keys(values);
  const known = membersOf(doc);
  for (const id of known.keys()) if (!members.some((member) => member.id === id)) known.delete(id);
  const changed = members.filter(({ id, ...member }) => JSON.stringify(known.get(id)) !== JSON.stringify(member));
  for (const { id, ...member } of changed) known.set(id, { ...member, roles: [...member.roles] });
  return [...Object.keys(values), ...changed.map(({ id }) => `members/${id}`)];
}

const readMembers = (doc: Y.Doc): Member[] =>
  [...membersOf(doc).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, member]) => ({ id: id as PersonId, ...member }));
