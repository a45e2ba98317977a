import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { newPublication } from '../../src/shared/crdt/publication-document.ts';
import { paragraphs } from '../../src/shared/document/rich-text.ts';
import { blankIssue } from '../../src/shared/domain/issue.ts';
import { writeIssueHtml } from '../../src/shared/export/html/index.ts';
import type { Bridge } from '../../src/shared/ipc/contract.ts';
import { launchApp } from './launch.ts';

interface Script {
  readonly name: string;
  readonly language: string;
  readonly publication: string;
  readonly headline: string;
  readonly body: string;
  /** Where the page number stands on the foot of the page. */
  readonly pageNumber: 'left' | 'right';
}

const SCRIPTS: readonly Script[] = [
  {
    name: 'Chinese',
    language: 'zh',
    publication: '黑海周刊',
    headline: '首钢在卡拉干达建设新的热轧生产线',
    body: '卡拉干达冶金厂（Qarmet）周三表示，新生产线年产能为120万吨，将于2028年投产。“这是我们二十年来最大的一笔投资，”厂长说。',
    pageNumber: 'right',
  },
  {
    name: 'Arabic',
    language: 'ar',
    publication: 'نشرة البحر الأسود',
    headline: 'مجموعة شوغانغ تبني خط إنتاج جديدا',
    body: 'قال مصنع كاراغاندا للمعادن يوم الأربعاء إن الطاقة السنوية للخط الجديد تبلغ 1.2 مليون طن، وسيدخل الخدمة في عام 2028.',
    pageNumber: 'left',
  },
];
const PARAGRAPHS = 30;

for (const script of SCRIPTS) {
  test(`[A24] ${script.name} is printed with its letters embedded, as text, from its own side`, async () => {
    test.skip(!hasFontFor(script.language), `this machine has no font for ${script.name}`);
    const issue = {
      ...blankIssue('p' as never, script.language),
      number: '12',
      lede: paragraphs(script.body),
      developments: [
        {
          id: 'd' as never,
          headline: script.headline,
          body: paragraphs(...Array(PARAGRAPHS).fill(script.body)),
          whyThisMatters: paragraphs(script.body),
          sources: [],
          topics: [],
        },
      ],
    };
    const html = writeIssueHtml(issue, newPublication('p' as never, script.publication, script.language), {
      paper: 'A4',
    });
    const { app, page } = await launchApp();
    const printed = await page.evaluate(async (content) => {
      const { digestDesk } = window as unknown as { digestDesk: Bridge };
      const answer = await digestDesk.request('pdf:print', { jobId: 'scripts', html: content, pageSize: 'A4' });
      return answer.ok ? [...answer.value] : answer.error.message;
    }, html);
    await app.close();
    if (typeof printed === 'string') throw new Error(printed);
    const file = join(mkdtempSync(join(tmpdir(), 'digest-desk-scripts-')), `${script.language}.pdf`);
    writeFileSync(file, new Uint8Array(printed));
    // Marks of direction that pdftotext puts in, and letters in the forms they take in a word, are the same words.
    const plain = (text: string) => text.normalize('NFKC').replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\s]/g, '');
    const text = plain(tool('pdftotext', [file, '-']));
    expect(text).toContain(plain(script.headline).slice(0, 12));
    expect(text).toContain(plain(script.publication));
    expect(
      tool('pdffonts', [file])
        .split('\n')
        .slice(2)
        .filter((line) => line !== '' && !/\byes\s+(yes|no)\s+(yes|no)\s+\d/.test(line)),
    ).toEqual([]);
    const foot = wordsAtFoot(file);
    expect(foot.map(({ text }) => text)).toContain('1');
    if (script.pageNumber === 'left') expect(Math.max(...foot.map(({ left }) => left))).toBeLessThan(140);
    else expect(Math.min(...foot.map(({ left }) => left))).toBeGreaterThan(450);
  });
}

/** The words of the first page that stand under its text, in the margin of 21 mm; `left` in points. */
function wordsAtFoot(file: string): readonly { readonly text: string; readonly left: number }[] {
  const page = tool('pdftotext', ['-bbox', '-l', '1', file, '-']);
  return [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)]
    .filter(([, , top]) => Number(top) > 842 - 58)
    .map(([, left, , text]) => ({ text: text ?? '', left: Number(left) }));
}

const tool = (name: string, args: readonly string[]): string =>
  execFileSync(name, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function hasFontFor(language: string): boolean {
  try {
    return tool('fc-list', [`:lang=${language}`]).trim() !== '';
  } catch {
    return false;
  }
}
