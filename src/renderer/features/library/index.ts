export { Library } from './library.tsx';
export type { LibraryActions } from './library-actions.ts';
export type { FoundTexts } from './search-hits.tsx';
