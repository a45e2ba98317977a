export { findInTexts, MAX_FOUND } from './find-in-texts.ts';
export type { BadExpression, FindPattern, FoundInText } from './find-pattern.ts';
export { parseQuery } from './parse-query.ts';
export { replacementFor } from './replacement.ts';
export { createSearchIndex, type SearchIndex } from './search-index.ts';
export { EMPTY_QUERY, type SearchQuery } from './search-query.ts';
export type { SearchHit, SearchText } from './search-text.ts';
