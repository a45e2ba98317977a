export type { FolderSharing } from './folder-words.ts';
export { PeopleHere } from './people-here.tsx';
export { ShareMark } from './share-mark.tsx';
export { type Sharing, shareWords } from './share-words.ts';
export { type SharedHere, SharingPage } from './sharing-page.tsx';
