export { type Appended, appendEntry, type Signer, signerWith } from './append.ts';
export { canonicalBytes, canonicalJson, sha256Hex } from './canonical-json.ts';
export { describeAction, describeEntry } from './describe-entry.ts';
export { mergeRecords } from './merge.ts';
export { compareEntries, headsOf } from './order.ts';
export { isSignedBy, type KeyPair, makeKeyPair, personIdOf, signBytes } from './sign.ts';
export { signaturesToCheck, soundEntries } from './sound-entries.ts';
export { type RecordProblem, type RecordVerdict, verifyRecord } from './verify-record.ts';
