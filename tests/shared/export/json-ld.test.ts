import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../src/shared/domain/figure.ts';
import type { EntityId, FigureId } from '../../../src/shared/domain/ids.ts';
import { writeIssueHtml } from '../../../src/shared/export/html/index.ts';
import type { MentionedEntity } from '../../../src/shared/export/mentioned-entity.ts';
import { sampleIssue } from '../../../src/shared/sample/sample-issue.ts';
import { sampleLibrary } from '../../../src/shared/sample/sample-library.ts';

const sample = sampleIssue('p' as never);
const [first] = sample.developments;
const { register } = sampleLibrary('p' as never);
const company = register.find(({ kind }) => kind === 'company');
if (first === undefined || company === undefined) throw new Error('The sample has no development or no company');
const entities: readonly MentionedEntity[] = [{ entity: company, developmentIds: [first.id] }];

const figure = (change: Partial<Figure>, quantity: Partial<Figure['quantity']>): Figure => ({
  id: 'f' as FigureId,
  developmentId: first.id,
  field: 'body',
  quote: '',
  before: '',
  after: '',
  measures: '',
  entityId: null,
  period: '',
  sourceId: null,
  state: 'checked',
  judgedBy: '',
  judgedAt: '',
  note: '',
  ...change,
  quantity: { value: 0, range: null, unit: null, currency: null, qualifier: '', ...quantity },
});

/** The JSON-LD of the page that an issue with these figures becomes. */
function jsonLd(figures: readonly Figure[]) {
  const tree = fromHtml(writeIssueHtml({ ...sample, figures }, undefined, { entities }));
  const found: string[] = [];
  const walk = (node: typeof tree | (typeof tree)['children'][number]): void => {
    if (node.type === 'element' && node.properties.type === 'application/ld+json')
      for (const child of node.children) if (child.type === 'text') found.push(child.value);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return JSON.parse(found.join(''));
}
const observed = (figures: readonly Figure[]) =>
  jsonLd(figures).hasPart[0].mentions.filter((item: { '@type': string }) => item['@type'] === 'Observation');

describe('figures in the JSON-LD', () => {
  test('[B13] money is a MonetaryAmount, of whom and for when', () => {
    const cost = figure(
      { quote: 'about $1.8 billion', measures: 'Total cost', period: 'over three years', entityId: company.id },
      { value: 1.8e9, currency: 'USD', qualifier: 'about' },
    );
    expect(observed([cost])).toEqual([
      {
        '@type': 'Observation',
        name: 'Total cost',
        description: 'about $1.8 billion',
        measuredProperty: 'Total cost',
        measurementQualifier: 'about',
        observationAbout: { '@type': 'Organization', name: company.name },
        observationPeriod: 'over three years',
        value: { '@type': 'MonetaryAmount', currency: 'USD', value: 1.8e9 },
      },
    ]);
  });

  test('[B13] an amount has its unit by name and by code, a range its two ends', () => {
    expect(
      observed([
        figure({ quote: '84 hectares' }, { value: 84, unit: 'ha' }),
        figure({ quote: '4 to 6 GWh' }, { value: 5, range: [4, 6], unit: 'GW.h' }),
      ]),
    ).toEqual([
      { '@type': 'Observation', description: '84 hectares', value: 84, unitText: 'ha', unitCode: 'HAR' },
      { '@type': 'Observation', description: '4 to 6 GWh', minValue: 4, maxValue: 6, unitText: 'GW.h' },
    ]);
  });

  test('[B13] a figure of what the issue has once stands with the issue, and one of nobody known names nobody', () => {
    const once = figure(
      { developmentId: null, field: 'lede', quote: '12', entityId: 'gone' as EntityId },
      { value: 12 },
    );
    const { mentions, hasPart } = jsonLd([once]);
    expect(mentions).toContainEqual({ '@type': 'Observation', description: '12', value: 12 });
    expect(JSON.stringify(hasPart)).not.toContain('Observation');
  });
});
