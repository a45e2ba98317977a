export type { PreflightDesk } from './preflight/preflight-desk.ts';
export type { PublishDesk, ShelvedRelease } from './publish-desk.ts';
export { PublishMode } from './publish-mode.tsx';
