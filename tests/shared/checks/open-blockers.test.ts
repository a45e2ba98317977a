import { describe, expect, it } from 'vitest';
import { type Finding, openBlockers } from '../../../src/shared/checks/index.ts';

const finding = (id: string, severity: Finding['severity']): Finding => ({
  id,
  check: 'empty-headline',
  severity,
  message: '',
  why: '',
  place: { developmentId: null, field: 'title', passage: null, thing: null },
  fixes: [],
});

describe('open blockers', () => {
  it('[D2] are the blockers that nobody has gone on over', () => {
    const findings = [finding('a', 'blocker'), finding('b', 'blocker'), finding('c', 'warning')];
    const entries = [
      { action: { kind: 'overridden', findingId: 'a', reason: 'Agreed by phone.' } },
      { action: { kind: 'overridden', findingId: 'c', reason: 'No matter.' } },
    ] as const;
    expect(openBlockers(findings, { entries }).map(({ id }) => id)).toEqual(['b']);
    expect(openBlockers(findings, { entries: [] }).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});
