import { caniemail } from 'caniemail';
import { describe, expect, it } from 'vitest';
import { brandOfTheme, THEMES } from '../../../../src/shared/brand/index.ts';
import { MAIL_LIMIT_BYTES, writeIssueEmail } from '../../../../src/shared/export/email/index.ts';
import { bytesOf, png } from '../../pictures/picture-bytes.ts';
import { branded, DARK_LOGO, LIGHT_LOGO, longIssue, MAIL_BRAND, sample } from '../branded.ts';
import { pictured, source } from '../pictured-issue.ts';

const PROGRAMS = ['outlook.windows', 'gmail.*', 'apple-mail.*', 'yahoo.*'] as const;

/** What some programs lack, and why a mail of ours loses nothing there. */
const HARMLESS: Readonly<Record<string, string>> = {
  '@media': 'the phone and the dark are extras: the light mail at 600 px stands without them',
  '<style> element': 'every style is in its element too',
  'Attribute selector': 'only rules for the dark of Outlook on the web are chosen by it',
  'Descendant combinator': 'only in rules for the dark',
  'Type selector': 'only in the style element',
  'Class selector': 'only in the style element',
  'display:none': 'the preview text is 1 px high in the colour of its ground then',
  overflow: 'as display:none',
  '<body> element': 'the table inside has the same ground',
  'height property': 'images have their width as an attribute, and keep their shape',
};

describe('Mail', () => {
  it.each(THEMES.map((theme) => [theme.name, theme] as const))(
    '[D4] in %s needs nothing that Outlook, Gmail, Apple Mail or Yahoo lack (caniemail)',
    (_name, theme) => {
      const publication = branded({ ...brandOfTheme(theme), ...MAIL_BRAND, hasContents: true });
      const { html } = writeIssueEmail(pictured, publication, { pictures: source });
      const { issues } = caniemail({ clients: [...PROGRAMS] as never, html });
      const lacking = new Set([...issues.errors.values()].flatMap((list) => list.map(({ title }) => title)));
      expect([...lacking].filter((title) => HARMLESS[title] === undefined)).toEqual([]);
    },
  );

  it('[D4] has the style of every word in its own element', () => {
    const { html } = writeIssueEmail(sample, branded());
    const bare = [...html.matchAll(/<(p|h[1-6]|li|td class="row|th|blockquote)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('style="'));
    expect(bare).toEqual([]);
  });

  it('[D4] loads nothing and runs nothing but its pictures', () => {
    const { html } = writeIssueEmail(pictured, branded(MAIL_BRAND), { pictures: source, pictureMode: 'attached' });
    expect(html).not.toMatch(/<script|<link|<iframe|<form|\son\w+=|url\(|@import|javascript:/i);
    expect([...html.matchAll(/<img[^>]+src="([^"]*)"/g)].map(([, src]) => src)).toEqual([
      'cid:aaaaaaaaaaaaaaaa-png@digest.invalid',
    ]);
  });

  it('[D4] names its pictures beside it, attached, or at the address that the publisher gives', () => {
    const sources = (change: object, options: object) =>
      [
        ...writeIssueEmail(pictured, branded(change), { pictures: source, ...options }).html.matchAll(/src="([^"]*)"/g),
      ].map(([, src]) => src);
    expect(sources({}, {})).toEqual(['pictures/aaaaaaaaaaaaaaaa.png']);
    expect(sources({}, { folder: 'digest-47-pictures' })).toEqual(['digest-47-pictures/aaaaaaaaaaaaaaaa.png']);
    expect(sources({ pictureAddress: 'https://example.org/p' }, { pictureMode: 'attached' })).toEqual([
      'https://example.org/p/aaaaaaaaaaaaaaaa.png',
    ]);
  });

  it('[D4] shows a chart as its table, and as a drawing where it is given one', () => {
    expect(writeIssueEmail(pictured, branded()).html).toContain('Lower Tesna terminal</td>');
    const drawn = writeIssueEmail(pictured, branded(), {
      drawn: () => ({ mediaType: 'image/png', bytes: png(4, 4) }),
    });
    expect(drawn.html).not.toContain('Lower Tesna terminal</td>');
    expect(drawn.pictures.map(({ name }) => name)).toContain('chart-pic-chart.png');
  });

  it('[D4] shows each logo on the ground that it is made for, and a lone one on a light ground', () => {
    const logo = { sha256: LIGHT_LOGO, widthPx: 400, heightPx: 80 };
    const logos = (sha256: string) =>
      sha256 === LIGHT_LOGO || sha256 === DARK_LOGO
        ? { mediaType: 'image/png' as const, bytes: bytesOf(sha256) }
        : undefined;
    const both = writeIssueEmail(sample, branded({ logo, darkLogo: { ...logo, sha256: DARK_LOGO } }), { logos }).html;
    expect(both).toMatch(/<div class="lit"><img[^>]+alt="Black Sea Digest" width="320"/);
    expect(both).toMatch(/<div class="dim" style="[^"]*display: none;[^"]*mso-hide:\s*all/);
    expect(both).toContain('.dim{display:block!important}');
    const lone = writeIssueEmail(sample, branded({ logo }), { logos }).html;
    expect(lone).not.toContain('class="lit"');
    expect(lone).toMatch(/<td bgcolor="#fffefb" style="[^"]*"><img/);
  });

  it('[D4] says where to read on by a button that Outlook draws too', () => {
    const { html, form } = writeIssueEmail(longIssue(60), branded(MAIL_BRAND));
    expect(form).toBe('short');
    expect(html).toMatch(
      /<!--\[if mso\]><v:roundrect[^>]+href="https:\/\/example\.org\/digest\/47"[^>]*>.*?Read on the web.*?<!\[endif\]-->/,
    );
    expect(html).toMatch(/<!--\[if !mso\]><!--><a href="https:\/\/example\.org\/digest\/47" class="btn"/);
  });

  it.each([
    [5, MAIL_BRAND, 'full'],
    [60, MAIL_BRAND, 'short'],
    [250, MAIL_BRAND, 'headlines'],
    [60, {}, 'full'],
  ])('[D4] of %i developments fits into what Gmail shows, where %j says where the rest is', (count, brand, form) => {
    const issue = longIssue(count);
    const mail = writeIssueEmail(issue, branded(brand));
    expect(mail.form).toBe(form);
    expect(mail.bytes).toBe(new TextEncoder().encode(mail.html).length);
    expect(mail.fullBytes > MAIL_LIMIT_BYTES).toBe(count > 5);
    if (brand === MAIL_BRAND) {
      expect(mail.bytes).toBeLessThanOrEqual(MAIL_LIMIT_BYTES);
      for (const { id } of form === 'full' ? [] : issue.developments)
        expect(mail.html).toContain(`href="https://example.org/digest/47#d-${id}"`);
    }
  });

  it('[D4] begins with its preview text, and nothing of the mail follows it there', () => {
    const { html, preheader, subject } = writeIssueEmail(sample, branded());
    const text = html.slice(html.indexOf('<body')).replace(/<[^>]*>/g, '');
    expect(subject).toBe('Black Sea Digest 47: Batteries, Furnaces and a Cable');
    expect(preheader).toMatch(/^Four plants and one quay .{60,130} …$/);
    expect(text.trimStart().startsWith(preheader)).toBe(true);
    expect(html).toMatch(new RegExp(`${preheader.slice(0, 30)}[^<]*(\u034f\u200c\u00a0){60}</div>`));
  });

  it('[D4] ends with footer, postal address and the way out; a mail service’s sign is left for it', () => {
    const html = (unsubscribeAddress: string) =>
      writeIssueEmail(sample, branded({ ...MAIL_BRAND, unsubscribeAddress })).html;
    expect(html('https://example.org/leave?a=1&b=2')).toMatch(
      /pass it on whole.*Quay Street.*href="https:\/\/example\.org\/leave\?a=1&#x26;b=2"[^>]*>Unsubscribe/,
    );
    expect(html('{{unsubscribe_url}}')).toContain('href="{{unsubscribe_url}}"');
    expect(html('*|UNSUB|*')).toContain('href="*|UNSUB|*"');
    expect(html('javascript:alert(1)')).not.toContain('Unsubscribe');
  });

  it('[D4] leaves words between signs of template languages as styled as others', () => {
    const { html } = writeIssueEmail({ ...sample, title: '{{a', sectionHeading: 'b}}' }, branded());
    expect(html).toMatch(/<h1 style="[^"]+">\{\{a<\/h1>/);
    expect(html).toMatch(/<p style="[^"]+">None of the five/);
  });

  it('[D4] is written from right to left where its language is', () => {
    const { html } = writeIssueEmail({ ...sample, language: 'ar' }, branded());
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toMatch(/<p style="[^"]*text-align: right/);
  });

  it('[D4] is the same bytes for the same issue', () => {
    expect(writeIssueEmail(pictured, branded(), { pictures: source }).html).toBe(
      writeIssueEmail(pictured, branded(), { pictures: source }).html,
    );
  });
});
