import { describe, expect, it } from 'vitest';
import { reviewState } from '../../../src/shared/approval/index.ts';
import { plainText } from '../../../src/shared/document/plain-text.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { DEFAULT_WORKFLOW } from '../../../src/shared/domain/workflow.ts';
import { withCorrectionNotes } from '../../../src/shared/release/correction-note.ts';
import { planRelease } from '../../../src/shared/release/may-release.ts';
import { approvedSample, decided, releaseOf } from './release-of.ts';

const approved = await approvedSample();
const plan = (issue: Issue, roles: readonly ('editor' | 'reviewer' | 'publisher')[] = ['publisher']) =>
  planRelease(issue, reviewState(issue, DEFAULT_WORKFLOW), [], roles);
const correction = {
  kind: 'corrected',
  release: 1,
  what: 'The quay is 310 metres long.',
  why: 'A reader wrote.',
  parts: [approved.developments[0]?.id as never],
} as const;

describe('The next release', () => {
  it('[D9] is 47.1 for an approved issue, and only a publisher makes it', () => {
    expect(plan(approved)).toEqual({ release: 1, label: '47.1', blockers: [], obstacles: [] });
    expect(plan(approved, ['editor']).obstacles).toEqual(['only a publisher may do that']);
  });

  it('[D10] of an issue that is out needs a correction, and is numbered on', async () => {
    const { issue } = await releaseOf(approved);
    expect(plan(issue).obstacles).toEqual(['47.1 is out as it is']);
    expect(plan({ ...issue, title: 'Another' }).obstacles).toEqual(['47.1 is out: begin a correction first']);
    const begun = await decided(issue, correction);
    expect(plan(begun.issue)).toMatchObject({ release: 2, label: '47.2', obstacles: [] });
    const again = await releaseOf(begun.issue, 2);
    expect(plan(again.issue).obstacles).toEqual(['47.2 is out as it is']);
  });

  it('[D10] after a withdrawn one needs none', async () => {
    const { issue } = await releaseOf(approved);
    const withdrawn = await decided(issue, { kind: 'release-withdrawn', release: 1, reason: 'Too early.' });
    expect(plan(withdrawn.issue)).toMatchObject({ label: '47.2', obstacles: [] });
  });
});

describe('The note on a correction', () => {
  it('[D10] stands at the end of the notice, by the rule of the house, and nowhere where nothing was corrected', async () => {
    const { issue } = await releaseOf(approved);
    expect(withCorrectionNotes(issue, undefined)).toBe(issue);
    const { issue: begun } = await decided(issue, correction);
    const said = (rule: string) =>
      plainText(withCorrectionNotes(begun, { correctionNote: rule }).notice)
        .split('\n')
        .at(-1);
    expect(said('')).toBe('Correction, 22 November 2026: The quay is 310 metres long.');
    expect(said('We put right ({why}) {developments}: {what}')).toBe(
      `We put right (A reader wrote.) “${issue.developments[0]?.headline}”: The quay is 310 metres long.`,
    );
    expect(plainText(withCorrectionNotes({ ...begun, language: 'ru' }, undefined).notice)).toContain('Исправление, ');
  });
});
