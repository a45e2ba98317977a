import { lazy } from 'react';

export type { FolderSharing } from './folder-words.ts';
export { PeopleHere } from './people-here.tsx';
export { type Sharing, shareWords } from './share-words.ts';
export type { SharedHere } from './sharing-page.tsx';

/** Comes when it is asked for, not with the first screen. */
export const SharingPage = lazy(async () => ({ default: (await import('./sharing-page.tsx')).SharingPage }));
