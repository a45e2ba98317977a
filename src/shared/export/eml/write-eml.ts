import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { createMimeMessage, type MIMEMessage } from 'mimetext/browser';
import { brandOf } from '../../brand/brand-of.ts';
import { safeUrl } from '../../document/safe-url.ts';
import type { Issue } from '../../domain/issue.ts';
import type { Publication } from '../../domain/publication.ts';
import { type IssueEmail, type IssueEmailOptions, writeIssueEmail } from '../email/write-email.ts';
import { base64Lines, encodedWords } from './encoded-words.ts';

export interface IssueEmlOptions extends Omit<IssueEmailOptions, 'pictureMode' | 'folder'> {
  /** ISO 8601 instant of the message; eight o'clock UTC of the issue's day where it is not given. */
  readonly date?: string;
  readonly to?: string;
}

/** A message, and the mail that is in it. */
export interface IssueEml {
  readonly text: string;
  readonly email: IssueEmail;
}

/** A name that no host has (RFC 2606): what stands for a sender that is not known. */
const NOBODY = 'digest@digest.invalid';
const ADDRESS = /^[^\s<>@",;:()[\]\\]+@[^\s<>@",;:()[\]\\]+$/;
const CONTENT_DATE = { hour: 'T08:00:00Z', none: '1980-01-01' } as const;

/**
 * Writes an issue as a whole message (RFC 5322, MIME): text, HTML and pictures, opened by mail programs as a draft to send.
 * Its id and boundaries are made from its content and its date is the issue's own: the same issue gives the same bytes.
 */
export function writeIssueEml(issue: Issue, publication?: Publication, options: IssueEmlOptions = {}): IssueEml {
  const email = writeIssueEmail(issue, publication, { ...options, pictureMode: 'attached' });
  const brand = brandOf(publication);
  const from = ADDRESS.test(brand.senderAddress) ? brand.senderAddress : NOBODY;
  const date = new Date(options.date ?? `${issue.publicationDate || CONTENT_DATE.none}${CONTENT_DATE.hour}`);
  const hash = bytesToHex(
    sha256(utf8ToBytes([email.subject, from, date.toISOString(), email.text, email.html].join('\0'))),
  );
  const message = createMimeMessage();
  message.boundaries = {
    mixed: `mixed-${hash.slice(0, 24)}`,
    alt: `alt-${hash.slice(0, 24)}`,
    related: `related-${hash.slice(0, 24)}`,
  };
  message.setHeader('Date', date.toUTCString().replace('GMT', '+0000'));
  message.setSender({ addr: from, name: publication?.name ?? '' });
  if (options.to !== undefined && ADDRESS.test(options.to)) message.setTo(options.to);
  message.setHeader('Message-ID', `<${hash.slice(0, 32)}@${from.split('@')[1]}>`);
  message.setSubject(email.subject);
  writeFolded(message, 'Subject', () => encodedWords(email.subject));
  writeFolded(message, 'From', () => mailbox(publication?.name ?? '', from));
  message.setHeader('Content-Language', issue.language.replace(/[^\w-]/g, ''));
  message.setHeader('X-Unsent', '1');
  const unsubscribe = safeUrl(brand.unsubscribeAddress);
  if (unsubscribe !== null && !/[\s<>,]/.test(unsubscribe)) message.setHeader('List-Unsubscribe', `<${unsubscribe}>`);
  const encode = (text: string) => base64Lines(new TextEncoder().encode(text));
  message.addMessage({ contentType: 'text/plain', encoding: 'base64', data: encode(email.text) });
  message.addMessage({ contentType: 'text/html', encoding: 'base64', data: encode(email.html) });
  for (const { name, mediaType, contentId, bytes } of email.pictures)
    message.addAttachment({
      filename: name,
      contentType: mediaType,
      encoding: 'base64',
      inline: true,
      headers: { 'Content-ID': contentId },
      data: base64Lines(bytes),
    });
  return { text: `${message.asRaw()}\r\n`, email };
}

/** The library writes a header in one line however long it is; no line may have more than 998 letters, nor a word 75. */
function writeFolded(message: MIMEMessage, name: string, dump: () => string): void {
  const field = message.headers.fields.find((each) => each.name === name);
  if (field === undefined) throw new Error(`The library has no field ${name} any more.`);
  field.dump = dump;
}

function mailbox(name: string, address: string): string {
  if (name === '') return address;
  const words = encodedWords(name);
  return words === name ? `"${name.replace(/["\\]/g, '\\$&')}" <${address}>` : `${words}\r\n <${address}>`;
}
