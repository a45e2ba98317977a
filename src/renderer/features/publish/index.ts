export type { PreflightDesk } from './preflight/preflight-desk.ts';
export type { PublishDesk, ShelvedRelease } from './publish-desk.ts';
export { PublishMode } from './publish-mode.tsx';
export { type Correction, CorrectionForm } from './release/correction-form.tsx';
