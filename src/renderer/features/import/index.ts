export { ImportScreen } from './import-screen.tsx';
export { ROLE_KEYS } from './mapping-view.tsx';
