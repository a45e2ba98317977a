export { Comparison } from './comparison.tsx';
export { VersionsView } from './versions-view.tsx';
