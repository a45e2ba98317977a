export type { BrandDesk } from './brand-desk.ts';
export { BrandScreen } from './brand-screen.tsx';
