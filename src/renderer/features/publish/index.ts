export { PublishMode } from './publish-mode.tsx';
