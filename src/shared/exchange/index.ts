export { PACKAGE_LIMITS } from './limits.ts';
export type { Manifest, PackagePurpose } from './manifest.ts';
export { packIssue, packStates, usedFiles } from './pack-issue.ts';
export type { PackageProblem } from './package-problem.ts';
export { type IssuePackage, readPackage } from './read-package.ts';
export type { PackedPicture, PackedVersion } from './write-package.ts';
