import * as Y from 'yjs';
import { defaultHouseNames } from '../../shared/domain/house-names.ts';
import type { PublicationId } from '../../shared/domain/ids.ts';
import type { HouseNames, Publication } from '../../shared/domain/publication.ts';
import { LOCAL_CHANGE } from './issue-document.ts';

/** The layout of a publication's document. */
export const PUBLICATION_SCHEMA_VERSION = 1;

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
  accentColour: '#0e5a70',
  sourceStyle: 'line',
  namingChecksOff: [],
  numberMagnitude: 'word',
  backReference: '',
});

/** Makes the document of a publication. */
export function createPublicationDocument(publication: Publication): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    publicationMap(doc).set('schemaVersion', PUBLICATION_SCHEMA_VERSION);
    for (const [key, value] of Object.entries(publication)) publicationMap(doc).set(key, value);
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
    namingChecksOff: read('namingChecksOff'),
    numberMagnitude: read('numberMagnitude'),
    backReference: read('backReference'),
  };
}

/** Changes some values of a publication. */
export function changePublication(doc: Y.Doc, values: Partial<Omit<Publication, 'id'>>): void {
  doc.transact(() => {
    for (const [key, value] of Object.entries(values)) publicationMap(doc).set(key, value);
  }, LOCAL_CHANGE);
}
