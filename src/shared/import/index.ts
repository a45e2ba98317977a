export { buildIssue } from './build-issue.ts';
export { joinWithNext, setRole, splitBlock } from './edit-mapping.ts';
export { type MappedBlock, type Mapping, mapSource } from './mapping.ts';
export { type MappedPart, type MappingOutline, outlineOf } from './outline-mapping.ts';
export { htmlToRichText } from './read-html.ts';
export { readPasted, readSource } from './read-source.ts';
export { ROLE_NAMES, ROLES, type Role } from './roles.ts';
export type { ImportInput, ImportProblem, Source } from './source.ts';
