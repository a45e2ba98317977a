export { CANONICAL_VERSION } from './canonical-part.ts';
export { createHasher } from './create-hasher.ts';
export { contentHashes, hashIssue, hashPart } from './hash-part.ts';
export { type ReviewState, reviewState } from './review-state.ts';
