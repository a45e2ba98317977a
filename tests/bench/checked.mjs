/* What the measuring of checks runs on. */
export { createChecker } from '../../src/shared/checks/index.ts';
export { sampleLibrary } from '../../src/shared/sample/sample-library.ts';
