import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';

/** An XML file with its declaration, and a document type where it needs one. */
export function xmlFile(root: Element, documentType = ''): string {
  // The serializer lets the end of a CDATA section stand in text, which no parser does; we write no such section.
  const text = toXml(root).replaceAll(']]>', ']]&gt;');
  return `<?xml version="1.0" encoding="utf-8"?>\n${documentType === '' ? '' : `${documentType}\n`}${text}\n`;
}
