export { buildIssue } from './build-issue.ts';
export { joinWithNext, setRole, splitBlock, unpin } from './edit-mapping.ts';
export { type MappedBlock, type Mapping, type MappingOptions, mapSource } from './mapping.ts';
export { type MappedDevelopment, type MappedPart, type MappingOutline, outlineOf } from './outline-mapping.ts';
export { htmlToRichText } from './read-html.ts';
export { readPasted, readSource } from './read-source.ts';
export { ROLE_NAMES, ROLES, type Role, type Sureness } from './roles.ts';
export type { ImportInput, ImportProblem, Source, SourceFormat } from './source.ts';
