import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/shared/document/plain-text.ts';
import type { PublicationId } from '../../../src/shared/domain/ids.ts';
import type { HouseNames } from '../../../src/shared/domain/publication.ts';
import { buildIssue, mapSource, outlineOf, readSource } from '../../../src/shared/import/index.ts';
import { LAYOUTS } from './layouts.ts';

const NONE = '' as PublicationId;

async function importText(name: string, content: string | Uint8Array, houseNames: Partial<HouseNames> = {}) {
  const source = await readSource({ name, content });
  if (!source.ok) throw new Error(source.error.message);
  const mapping = mapSource(source.value, { houseNames });
  return { mapping, issue: buildIssue(mapping, NONE) };
}

const lines = (rich: Parameters<typeof plainText>[0]) => plainText(rich).split('\n').filter(Boolean);

describe('layouts of digests', () => {
  it.each(LAYOUTS.map((layout) => [layout.name, layout] as const))(
    '[A19] imports %s with no correction',
    async (_name, layout) => {
      const { mapping, issue } = await importText(layout.file, layout.text, layout.houseNames);
      expect({
        title: issue.title,
        notice: lines(issue.notice).length,
        lede: lines(issue.lede).length,
        sectionHeading: issue.sectionHeading,
        developments: issue.developments.map(({ headline, body, whyThisMatters }) => [
          headline,
          lines(body).length,
          lines(whyThisMatters).length,
        ]),
        inContext: lines(issue.inContext).length,
        takeaway: lines(issue.takeaway).length,
        leftOut: issue.leftOut.length,
      }).toEqual(layout.expected);
      const { total, inIssue, leftOut } = outlineOf(mapping);
      expect(inIssue + leftOut).toBe(total);
      const all = JSON.stringify(issue.developments.map((item) => plainText(item.whyThisMatters)));
      for (const label of layout.labels) expect(all).not.toContain(label);
    },
  );

  it('[A17] reads a Word file: bold headlines, a run-in bold label, a list', async () => {
    const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
    const r = (text: string, bold = false) =>
      `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${text}</w:t></w:r>`;
    const document = [
      p(r('The week was about waiting, and about who pays for it in the end.')),
      p(r('Quay Opens at Poti', true)),
      p(r('The quay was opened on Monday, two months before it was due.')),
      p(r('Why it matters:', true), r(' Grain need not wait for ore.')),
      p(r('Furnace Closes at Galati', true)),
      p(r('The older furnace was blown out on Friday after forty years.')),
      p(r('Why it matters:', true), r(' Scrap becomes the thing to have.')),
      p(r('In Context', true)),
      p(r('Both are about distance.')),
      p(r('The takeaway:', true), r(' Short ways win.')),
    ].join('');
    const encode = (text: string) => new TextEncoder().encode(text);
    const docx = zipSync({
      '[Content_Types].xml': encode(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': encode(
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': encode(
        `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${document}</w:body></w:document>`,
      ),
    });
    const { issue } = await importText('week.docx', docx);
    expect(issue.developments.map((item) => [item.headline, plainText(item.whyThisMatters)])).toEqual([
      ['Quay Opens at Poti', 'Grain need not wait for ore.'],
      ['Furnace Closes at Galati', 'Scrap becomes the thing to have.'],
    ]);
    expect(plainText(issue.inContext)).toBe('Both are about distance.');
    expect(plainText(issue.takeaway)).toBe('Short ways win.');
  });

  it('[A17] invents no headline where a text has no sign of one', async () => {
    const { issue } = await importText(
      'prose.txt',
      'The harbour was quiet on Monday, and it stayed so.\nOn Tuesday two ships came in from the north.\nNobody had expected either of them.',
    );
    expect(issue.developments).toEqual([]);
    expect(lines(issue.lede)).toHaveLength(3);
  });
});

describe('labels of the analysis', () => {
  const LABELS = [
    'Why This Matters: ',
    'Why it matters — ',
    'WHY IS THIS IMPORTANT? ',
    'Why This Matters ',
    '“Why this matters”: ',
    'Why it matters. ',
    'Warum das wichtig ist: ',
    'Почему это важно: ',
    'Pourquoi c’est important : ',
    "Pourquoi c'est important: ",
    'Por qué importa: ',
    '为何重要：',
  ];
  it.each(LABELS)('[A17] takes “%s” for a label and leaves none of it in the text', async (label) => {
    const text = [
      'Quay Opens at Poti',
      'The quay was opened on Monday by the harbour master.',
      `${label}Grain need not wait for ore.`,
      'Furnace Closes at Galati',
      'The older furnace was blown out on Friday.',
      `${label}Scrap becomes the thing to have.`,
    ].join('\n');
    const { issue } = await importText('week.txt', text);
    expect(issue.developments.map((item) => plainText(item.whyThisMatters))).toEqual([
      'Grain need not wait for ore.',
      'Scrap becomes the thing to have.',
    ]);
  });

  it('[A17] opens the analysis with the subtitle of its label', async () => {
    const { issue } = await importText(
      'week.md',
      '## Quay Opens\n\nIt was opened on Monday.\n\n### Why this matters - Supply chains\n\nGrain need not wait.\n',
    );
    expect(issue.developments).toHaveLength(1);
    expect(lines(issue.developments[0]?.whyThisMatters ?? { type: 'root', children: [] })).toEqual([
      'Supply chains',
      'Grain need not wait.',
    ]);
  });

  it('[A17] knows the publication’s own names', async () => {
    const { issue } = await importText(
      'week.txt',
      'Quay Opens at Poti\nIt was opened on Monday by two ministers.\nThe Rub: Grain need not wait.\nAll Told\nDistance has a price.\nRemember: Short ways win.',
      { whyThisMatters: ['The Rub'], inContext: ['All Told'], takeaway: ['Remember'] },
    );
    expect(issue.developments.map((item) => plainText(item.whyThisMatters))).toEqual(['Grain need not wait.']);
    expect([plainText(issue.inContext), plainText(issue.takeaway)]).toEqual([
      'Distance has a price.',
      'Short ways win.',
    ]);
  });
});
