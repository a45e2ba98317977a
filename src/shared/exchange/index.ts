export type { Manifest, PackagePurpose } from './manifest.ts';
export { packIssue, packStates, usedFiles } from './pack-issue.ts';
export type { PackageProblem } from './package-problem.ts';
export { type IssuePackage, readPackage } from './read-package.ts';
export type { PackedPicture } from './write-package.ts';
