export {
  checkNaming,
  mentionedIn,
  NAMING_CHECKS,
  type NamingFinding,
} from './check-naming.ts';
export { compileNames, type NameIndex } from './compile-names.ts';
export { COUNTRIES, countryName, isCountryCode } from './countries.ts';
export { findMentions, type Mention } from './find-mentions.ts';
export { findUnknownNames, type UnknownName } from './find-unknown-names.ts';
export { mergeEntities } from './merge-entities.ts';
export { normalizeEntity } from './normalize-entity.ts';
export { placedNamingId } from './placed-naming-id.ts';
export { readRegisterCsv, writeRegisterCsv } from './register-csv.ts';
export { readRegisterJson, writeRegisterJson } from './register-json.ts';
export type { RegisterReading } from './register-reading.ts';
