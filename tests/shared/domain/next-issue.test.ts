import { describe, expect, it } from 'vitest';
import { daysToNext, issueFromStructure, nextNumber } from '../../../src/shared/domain/next-issue.ts';
import { sample } from '../export/branded.ts';

describe('The next issue', () => {
  it('[D12] has the next number and days, the notice, the headings, and as many empty developments with their topics', () => {
    const next = issueFromStructure(sample, daysToNext(sample));
    expect(next).toMatchObject({
      publicationId: sample.publicationId,
      number: '48',
      periodStart: '2026-11-23',
      periodEnd: '2026-11-29',
      publicationDate: '2026-11-29',
      notice: sample.notice,
      sectionHeading: sample.sectionHeading,
      title: '',
    });
    expect(next.id).not.toBe(sample.id);
    expect(next.developments.map(({ headline, topics }) => ({ headline, topics }))).toEqual(
      sample.developments.map(({ topics }) => ({ headline: '', topics })),
    );
    expect(next.record.entries).toEqual([]);
  });

  it.each([
    [{ periodStart: '2026-11-16', periodEnd: '2026-11-22' }, 7],
    [{ periodStart: '2026-11-01', periodEnd: '2026-11-14' }, 14],
    [{ periodStart: '', periodEnd: '2026-11-22' }, 7],
    [{ periodStart: '2026-11-22', periodEnd: '2026-11-16' }, 7],
  ])('[D12] comes as many days on as %o has', (period, days) => {
    expect(daysToNext(period)).toBe(days);
  });

  it.each([
    ['47', '48'],
    ['2026/9', '2026/10'],
    ['Special', ''],
  ])('[D12] after %s is %s', (number, next) => {
    expect(nextNumber(number)).toBe(next);
  });
});
