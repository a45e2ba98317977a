export { type Loss, lossLine } from './loss.ts';
export { docxFidelity, type Exported, emailFidelity, epubFidelity, htmlFidelity, textFidelity } from './report.ts';
