import type { Comment, ElementContent } from 'hast';

/** Text that can stand in a conditional comment: none of its signs ends the comment or an attribute. */
export const escaped = (text: string): string => text.replace(/[&<>"'-]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What Outlook for Windows alone reads: it lays mail out with Word, and knows no `max-width`. */
export const outlookOnly = (html: string): Comment => ({ type: 'comment', value: `[if mso]>${html}<![endif]` });

/** What every other program reads. */
export const notOutlook = (...content: readonly ElementContent[]): ElementContent[] => [
  { type: 'comment', value: '[if !mso]><!' },
  ...content,
  { type: 'comment', value: '<![endif]' },
];
