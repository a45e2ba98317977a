export type { ReviewDesk } from './review-desk.ts';
export { ReviewMode } from './review-mode.tsx';
