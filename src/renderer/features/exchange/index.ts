export type { ExchangeDesk } from './exchange-desk.ts';
export { MergeTray } from './merge-tray.tsx';
export { PackageView } from './package-view.tsx';
export { SharingMark } from './sharing-mark.tsx';
