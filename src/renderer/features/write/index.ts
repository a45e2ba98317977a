export { WriteMode } from './write-mode.tsx';
export type { WriteContext } from './write-place.ts';
