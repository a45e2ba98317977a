import { describe, expect, it } from 'vitest';
import { richTextToHtml } from '../../../src/shared/document/rich-text-to-html.ts';
import { htmlToRichText } from '../../../src/shared/import/index.ts';

const CASES: readonly (readonly [from: string, html: string, kept: string])[] = [
  [
    'Word: lists by mso-list with their levels',
    '<html xmlns:o="urn:x"><body><!--StartFragment--><p class=MsoNormal>A <b>bold</b> and <i>slanted</i> word<o:p></o:p></p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·<span>&nbsp;&nbsp;</span></span>one</p><p class=MsoListParagraph style="mso-list:l0 level2 lfo1"><span style="mso-list:Ignore">o</span>two</p><p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>three</p><!--EndFragment--></body></html>',
    '<p>A <strong>bold</strong> and <em>slanted</em> word</p>\n<ul>\n<li>one\n<ul>\n<li>two</li>\n</ul>\n</li>\n<li>three</li>\n</ul>',
  ],
  [
    'Google Docs: a bold that is none, and styles that are',
    '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr"><span style="font-weight:400">Plain </span><span style="font-weight:700">bold</span><span style="font-style:italic"> slanted</span></p><ul><li><p>one</p></li></ul><a href="https://www.google.com/url?q=https://example.org/x&amp;sa=D">link</a></b>',
    '<p>Plain <strong>bold</strong><em> slanted</em></p>\n<ul>\n<li>one</li>\n</ul>\n<p><a href="https://example.org/x">link</a></p>',
  ],
  [
    'Outlook: a data table and a conditional comment',
    '<!--[if gte mso 9]><xml>x</xml><![endif]--><div><p class="MsoNormal">Before</p><table><tr><th>Phase</th><th>Cost</th></tr><tr><td>First</td><td style="text-align:right">140</td></tr></table></div>',
    '<p>Before</p>\n<table>\n<thead>\n<tr>\n<th>Phase</th>\n<th>Cost</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>First</td>\n<td>140</td>\n</tr>\n</tbody>\n</table>',
  ],
  [
    'LibreOffice: strike, superscript and a numbered list that starts at 3',
    '<p style="margin-bottom: 0cm">x<sup>2</sup> <strike>gone</strike></p><ol start="3"><li><p>three</p></li><li><p>four</p></li></ol>',
    '<p>x<sup>2</sup> <s>gone</s></p>\n<ol start="3">\n<li>three</li>\n<li>four</li>\n</ol>',
  ],
  [
    'a web page: what could run, load or spy is gone',
    '<article onclick="x()"><h1>Title</h1><script>alert(1)</script><style>p{}</style><p>Words <img src="https://example.org/pixel.gif" onerror="x()"><a href="javascript:x()">bad</a> <a href="https://example.org/">good</a></p><iframe src="https://example.org"></iframe><form><input></form><svg onload="x()"></svg></article>',
    '<h3>Title</h3>\n<p>Words bad <a href="https://example.org/">good</a></p>',
  ],
];

describe('what is pasted', () => {
  it.each(CASES)('[A15] %s', (_from, html, kept) => {
    const squeeze = (text: string) => text.replace(/\s*\n\s*/g, '');
    expect(squeeze(richTextToHtml(htmlToRichText(html)).replace(/ align="\w+"/g, ''))).toBe(squeeze(kept));
  });

  it('[A15] Word: a footnote keeps its text, and the way back goes', () => {
    const { children } = htmlToRichText(
      '<p>Rates rose.<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup></p><ol><li id="footnote-1"><p> Central bank, 2026. <a href="#footnote-ref-1">↑</a></p></li></ol>',
    );
    expect(children).toMatchObject([
      { type: 'paragraph', children: [{ value: 'Rates rose.' }, { type: 'footnoteReference', identifier: '1' }] },
      {
        type: 'footnoteDefinition',
        identifier: '1',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: 'Central bank, 2026.' }] }],
      },
    ]);
  });
});
