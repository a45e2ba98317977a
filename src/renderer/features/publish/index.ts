export type { MaterialHost } from './formats/material.ts';
export type { PublishDesk, ShelvedRelease } from './publish-desk.ts';
export { PublishMode } from './publish-mode.tsx';
