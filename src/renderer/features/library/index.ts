export { Library, type LibraryActions } from './library.tsx';
export type { FoundTexts } from './search-hits.tsx';
