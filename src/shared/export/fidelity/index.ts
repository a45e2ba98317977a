export { lossLine } from './loss.ts';
export { docxFidelity, emailFidelity, epubFidelity, htmlFidelity, textFidelity } from './report.ts';
