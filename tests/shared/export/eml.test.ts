import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import { writeIssueEml } from '../../../src/shared/export/eml/write-eml.ts';
import { branded, MAIL_BRAND, sample } from './branded.ts';
import { PNG_BYTES, pictured, source } from './pictured-issue.ts';

const parse = (text: string) => PostalMime.parse(text, { attachmentEncoding: 'arraybuffer' });

describe('A message (.eml)', () => {
  it('[D4] is read by another’s library as what was put in', async () => {
    const { text, email } = writeIssueEml(pictured, branded(MAIL_BRAND), { pictures: source, to: 'all@example.org' });
    const read = await parse(text);
    expect(read.subject).toBe(email.subject);
    expect(read.from).toMatchObject({ name: 'Black Sea Digest', address: 'desk@example.org' });
    expect(read.to?.map(({ address }) => address)).toEqual(['all@example.org']);
    expect(read.date).toBe('2026-11-22T08:00:00.000Z');
    expect(read.html?.trimEnd()).toBe(email.html.trimEnd());
    expect(read.text?.trimEnd().replace(/\r\n/g, '\n')).toBe(email.text.trimEnd());
    expect(read.attachments.map(({ contentId, mimeType, disposition }) => [contentId, mimeType, disposition])).toEqual([
      ['<aaaaaaaaaaaaaaaa-png@digest.invalid>', 'image/png', 'inline'],
    ]);
    expect(new Uint8Array(read.attachments[0]?.content as ArrayBuffer)).toEqual(PNG_BYTES);
    expect(email.html).toContain('src="cid:aaaaaaaaaaaaaaaa-png@digest.invalid"');
  });

  it('[D4] keeps to the lines that mail may have, in ASCII alone', () => {
    const { text } = writeIssueEml(
      { ...pictured, title: 'Зерно, сталь и кабель: что строят на Чёрном море и зачем это нужно '.repeat(6) },
      { ...branded(MAIL_BRAND), name: 'Дайджест Чёрного моря и всех его берегов, портов и железных дорог' },
      { pictures: source },
    );
    expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
    expect(text.split('\r\n').filter((line) => line.length > 78 || line.includes('\n') || line.includes('\r'))).toEqual(
      [],
    );
  });

  it.each(['Зерно, сталь и кабель', '第47期：粮食', '=?utf-8?B?eA==?=', 'a\r\nBcc: evil@example.org', 'é'.repeat(300)])(
    '[D4] has the subject %j and no other header for it',
    async (title) => {
      const { text } = writeIssueEml({ ...sample, title, number: '' }, { ...branded(), name: '' });
      const read = await parse(text);
      expect(read.subject).toBe(title.replace(/\s+/g, ' '));
      expect(read.bcc).toBeUndefined();
    },
  );

  it.each(['evil@example.org\r\nBcc: x@y.z', 'a b@c.d', '<script>@x', ''])(
    '[D4] has no sender %j that is none',
    async (senderAddress) => {
      const read = await parse(writeIssueEml(sample, branded({ senderAddress })).text);
      expect(read.from?.address).toBe('digest@digest.invalid');
      expect(read.bcc).toBeUndefined();
    },
  );

  it('[D4] is the same bytes for the same issue, and has another id for another', () => {
    const id = (text: string) => /^Message-ID: (.*)$/m.exec(text)?.[1];
    const one = writeIssueEml(pictured, branded(), { pictures: source }).text;
    expect(writeIssueEml(pictured, branded(), { pictures: source }).text).toBe(one);
    expect(id(writeIssueEml(sample, branded()).text)).not.toBe(id(one));
  });
});
