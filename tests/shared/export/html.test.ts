import { fromHtml } from 'hast-util-from-html';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { newPublication } from '../../../src/shared/crdt/publication-document.ts';
import { normalizeIssue } from '../../../src/shared/domain/normalize-issue.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import { parseIssueJson, writeIssueJson } from '../../../src/shared/export/json/index.ts';
import { sampleIssue, samplePublication } from '../../../src/shared/sample/sample-issue.ts';
import { EVIL, hostile } from './hostile-issue.ts';

const publication = { ...newPublication('p' as never, 'x', 'en'), ...samplePublication('p' as never) };
const sample = sampleIssue('p' as never);

describe('HTML', () => {
  it('[A23] is valid, for the screen and for paper', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-inline-style': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
      },
    });
    for (const options of [{}, { paper: 'A4' as const }]) {
      const report = await validator.validateString(writeIssueHtml(sample, publication, options));
      expect(
        report.results.flatMap((result) =>
          result.messages.map((message) => `${message.ruleId} ${message.line}:${message.column} ${message.message}`),
        ),
      ).toEqual([]);
    }
  });

  it('[A23] is one file: nothing to run and nothing to load', () => {
    const html = writeIssueHtml(sample, publication);
    expect(html).not.toMatch(
      /<script(?! type="application\/ld\+json">)|<link|<img|<iframe|\son\w+=|url\(|@import|javascript:/i,
    );
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toMatch(/<title>[^<]+<\/title>/);
  });

  it('[A23] has its headings in order, without a gap', () => {
    const depths = [...writeIssueHtml(sample, publication).matchAll(/<h([1-6])/g)].map((match) => Number(match[1]));
    expect(depths[0]).toBe(1);
    depths.reduce((before, depth) => {
      expect(depth).toBeLessThanOrEqual(before + 1);
      return depth;
    });
  });

  it('[A23] shows hostile strings as the words they are', () => {
    const html = writeIssueHtml(hostile, { ...publication, name: EVIL, tagline: EVIL }, { paper: 'A4' });
    const found: string[] = [];
    const look = (node: {
      type: string;
      tagName?: string;
      properties?: Record<string, unknown>;
      children?: unknown[];
    }) => {
      // Data for machines is not run, whatever stands in it.
      const isData = node.tagName === 'script' && node.properties?.type === 'application/ld+json';
      if (node.type === 'element' && !isData)
        found.push(
          node.tagName ?? '',
          ...Object.keys(node.properties ?? {}).filter((name) => /^on/i.test(name)),
          ...Object.values(node.properties ?? {})
            .filter((value) => /^javascript:/i.test(String(value)))
            .map(String),
        );
      for (const child of node.children ?? []) look(child as typeof node);
    };
    look(fromHtml(html) as never);
    expect(found.filter((name) => /^(script|img|iframe|on.*|javascript:.*)$/i.test(name))).toEqual([]);
    expect(found.filter((name) => name === 'style')).toHaveLength(1);
  });

  it('[A21] the same issue gives the same bytes', () => {
    expect(writeIssueHtml(sample, publication)).toBe(writeIssueHtml(structuredClone(sample), publication));
    expect(writeIssueJson(sample)).toBe(writeIssueJson(structuredClone(sample)));
  });
});

describe('JSON', () => {
  it('[A26] reads back to an equal issue', () => {
    expect(parseIssueJson(writeIssueJson(sample))).toEqual({ ok: true, value: normalizeIssue(sample) });
  });
  it('[A26] names the place of what does not fit', () => {
    const broken = JSON.parse(writeIssueJson(sample));
    broken.developments[1].body.children[0].type = 'marquee';
    expect(parseIssueJson(JSON.stringify(broken))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining('developments.1.body') },
    });
  });
});
