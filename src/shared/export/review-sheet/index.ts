import type { ReviewSheet } from './review-sheet.ts';

export { type ReviewSheet, reviewSheet } from './review-sheet.ts';
export { writeReviewSheetHtml } from './write-html.ts';
export { writeReviewSheetMarkdown } from './write-markdown.ts';

/** Writes a review sheet as JSON. */
export const writeReviewSheetJson = (sheet: ReviewSheet): string => `${JSON.stringify(sheet, null, 2)}\n`;
