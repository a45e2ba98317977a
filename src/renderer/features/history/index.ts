export type { HistoryDesk } from './history-desk.ts';
export { VersionsView } from './versions-view.tsx';
