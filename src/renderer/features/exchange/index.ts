import { lazy } from 'react';

export type { ExchangeDesk, PackingOptions } from './exchange-desk.ts';
export { SharingMark } from './sharing-mark.tsx';

/** What only an opened or merged package needs comes with it, not with the first screen. */
export const CollisionInPlace = lazy(async () => ({
  default: (await import('./collision-card.tsx')).CollisionInPlace,
}));
export const MergeTray = lazy(async () => ({ default: (await import('./merge-tray.tsx')).MergeTray }));
export const PackageView = lazy(async () => ({ default: (await import('./package-view.tsx')).PackageView }));
