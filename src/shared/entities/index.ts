export { compileNames, type NameIndex } from './compile-names.ts';
export { findMentions, type Mention } from './find-mentions.ts';
