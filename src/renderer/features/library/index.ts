export { Library, type LibraryActions } from './library.tsx';
