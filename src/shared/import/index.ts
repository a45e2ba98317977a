import type { RichText } from '../document/rich-text.ts';
export const htmlToRichText = (_html: string): RichText => ({ type: 'root', children: [] });
