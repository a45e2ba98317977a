import { describe, expect, it } from 'vitest';
import { rolesOf } from '../../../src/shared/approval/roles-of.ts';
import type { DevelopmentId } from '../../../src/shared/domain/ids.ts';
import { issueState } from '../../../src/shared/domain/issue-state.ts';
import type { PartRef } from '../../../src/shared/domain/part-ref.ts';
import { type PartState, partState } from '../../../src/shared/domain/part-state.ts';
import { ROLES, type Role } from '../../../src/shared/domain/person.ts';
import { emptyRecord, type IssueRecord, type RecordAction } from '../../../src/shared/domain/record.ts';
import {
  DEFAULT_WORKFLOW,
  ISSUE_ACTIONS,
  ISSUE_STATES,
  PART_ACTIONS,
  PART_STATES,
  REQUIREMENTS,
  WORKFLOW,
  type WorkflowPolicy,
} from '../../../src/shared/domain/workflow.ts';
import { mayDo, NO_OBSTACLES, type WorkflowFacts } from '../../../src/shared/domain/workflow-rules.ts';
import { mergeRecords, type Signer } from '../../../src/shared/record/index.ts';
import { recordOf, signers } from '../record/keys.ts';

const { Alice, Bob, Cara } = signers;
const steel = 'steel' as DevelopmentId;
const now = 'a'.repeat(64);
const other = 'b'.repeat(64);
const two: WorkflowPolicy = { approvalsNeeded: 2, allowsOwnApproval: true };

/** The table as the issue states it, written down a second time on purpose: action, from, role → allowed. */
const ALLOWED = {
  send: { from: ['draft', 'in-review', 'changes-requested'], roles: ['editor'] },
  recall: { from: ['in-review'], roles: ['editor'] },
  approve: { from: ['in-review', 'changes-requested', 'approved'], roles: ['reviewer'] },
  'withdraw-approval': { from: ['in-review', 'changes-requested', 'approved'], roles: ['reviewer'] },
  return: { from: ['in-review', 'approved'], roles: ['reviewer'] },
  override: { from: ISSUE_STATES, roles: ['publisher'] },
  release: { from: ISSUE_STATES, roles: ['publisher'] },
  correct: { from: ['released', 'corrected'], roles: ['editor', 'publisher'] },
  'withdraw-release': { from: ['released', 'corrected'], roles: ['publisher'] },
} as const;

const roleSets: readonly (readonly Role[])[] = [[], ...ROLES.map((role) => [role]), ['editor', 'reviewer'], ROLES];

/** One fact that stands in the way of each requirement, and the words for it. */
const OBSTACLES: Record<(typeof REQUIREMENTS)[number], [Partial<WorkflowFacts>, string]> = {
  'has-words': [{ hasWords: false }, 'nothing is written yet'],
  'no-blocking-thread': [{ blockingThreads: 1 }, '1 blocking thread'],
  'no-undecided-suggestion': [{ undecidedSuggestions: 3 }, '3 undecided suggestions'],
  'not-own-text': [{ isOwnText: true, allowsOwnApproval: false }, 'it is your own text'],
  'not-approved-by-same-person': [{ hasOwnApproval: true }, 'you have approved it'],
  'approved-by-same-person': [{ hasOwnApproval: false }, 'you have not approved it'],
  'reason-given': [{ hasReason: false }, 'give a reason'],
  'all-parts-approved': [{ partsNotApproved: 2 }, '2 parts not approved'],
};

describe('the workflow', () => {
  for (const action of [...PART_ACTIONS, ...ISSUE_ACTIONS]) {
    const isPart = (PART_ACTIONS as readonly string[]).includes(action);
    const clear = { ...NO_OBSTACLES, hasOwnApproval: action === 'withdraw-approval' };
    for (const state of isPart ? PART_STATES : ISSUE_STATES)
      for (const roles of roleSets) {
        const rule = ALLOWED[action];
        const allowed =
          (rule.from as readonly string[]).includes(state) && rule.roles.some((role) => roles.includes(role));
        it(`[C2] ${action} from ${state} by ${roles.join(' and ') || 'nobody'} is ${allowed ? 'allowed' : 'refused'}`, () => {
          const permission = mayDo(action, roles, { ...clear, state });
          expect(permission.allowed).toBe(allowed);
          if (permission.allowed) expect([...PART_STATES, ...ISSUE_STATES]).toContain(permission.to);
          else expect(permission.reasons.length).toBeGreaterThan(0);
        });
      }

    const row = WORKFLOW.find((each) => each.action === action);
    for (const requirement of REQUIREMENTS) {
      const isRequired = row?.requires.includes(requirement) === true;
      it(`[C2] ${action} is ${isRequired ? 'stopped' : 'not stopped'} by what is against ${requirement}`, () => {
        const [facts, words] = OBSTACLES[requirement];
        const state = row?.from[0] ?? 'draft';
        // Of two requirements that exclude each other, only the one in question is looked at.
        const permission = mayDo(action, ROLES, { ...clear, state, ...facts });
        const reasons = permission.allowed ? [] : permission.reasons;
        expect(reasons.includes(words)).toBe(isRequired);
      });
    }
  }

  it('[C2] has each action once, and says of each state how it is left', () => {
    expect(WORKFLOW.map(({ action }) => action).sort()).toEqual([...PART_ACTIONS, ...ISSUE_ACTIONS].sort());
    for (const state of PART_STATES)
      expect(WORKFLOW.some(({ from }) => (from as readonly string[]).includes(state))).toBe(true);
  });

  it('[C2] gives all reasons at once', () => {
    const facts = { ...NO_OBSTACLES, state: 'draft' as const, blockingThreads: 2, undecidedSuggestions: 1 };
    expect(mayDo('approve', ['editor'], facts)).toEqual({
      allowed: false,
      reasons: [
        'only a reviewer may do that',
        'not sent for review yet',
        '2 blocking threads',
        '1 undecided suggestion',
      ],
    });
  });

  it('[C2] lets somebody approve their own text where the publication allows it', () => {
    const facts = { ...NO_OBSTACLES, state: 'in-review' as const, isOwnText: true };
    expect(mayDo('approve', ['reviewer'], { ...facts, allowsOwnApproval: true }).allowed).toBe(true);
    expect(mayDo('approve', ['reviewer'], { ...facts, allowsOwnApproval: false }).allowed).toBe(false);
  });

  it('[C1] gives everybody every role until the publication has members', () => {
    expect(rolesOf([], Alice.id)).toEqual(ROLES);
    const member = {
      id: Bob.id,
      name: 'Bob',
      initials: 'B',
      hand: 1 as const,
      publicKey: Bob.publicKey,
      roles: ['reviewer' as const],
    };
    expect(rolesOf([member], Bob.id)).toEqual(['reviewer']);
    expect(rolesOf([member], Alice.id)).toEqual([]);
  });
});

type Step = readonly [Signer, RecordAction];
const sent: Step = [
  Alice,
  { kind: 'sent', part: steel, to: [], asked: 'Look at the sums.', contentHash: now, canonicalVersion: 1 },
];
const approved = (by: Signer, contentHash = now, canonicalVersion = 1): Step => [
  by,
  { kind: 'approved', part: steel, contentHash, canonicalVersion },
];
const returned = (by: Signer): Step => [
  by,
  { kind: 'returned', part: steel, reason: 'The sums.', contentHash: now, canonicalVersion: 1 },
];
const recalled: Step = [Alice, { kind: 'recalled', part: steel }];
const withdrawn = (by: Signer): Step => [by, { kind: 'approval-withdrawn', part: steel }];

const stateOf = ({ entries }: IssueRecord, hash = now, policy = DEFAULT_WORKFLOW): PartState =>
  partState(entries, steel, { hash, canonicalVersion: 1 }, policy);

describe('the state of a part', () => {
  const cases: readonly [
    title: string,
    steps: readonly Step[],
    state: PartState['state'],
    hash?: string,
    policy?: WorkflowPolicy,
  ][] = [
    ['is a draft before anything was decided', [], 'draft'],
    ['is in review when it was sent', [sent], 'in-review'],
    ['is a draft again when it was taken back', [sent, recalled], 'draft'],
    ['is approved when a reviewer approved it', [sent, approved(Bob)], 'approved'],
    ['is in review again when its text was changed', [sent, approved(Bob)], 'in-review', other],
    ['is approved when a changed text was approved', [sent, approved(Bob), approved(Bob, other)], 'approved', other],
    ['is in review where the approval was of another canonical form', [sent, approved(Bob, now, 2)], 'in-review'],
    ['is in review with one approval of two', [sent, approved(Bob)], 'in-review', now, two],
    ['is in review with two approvals of one person', [sent, approved(Bob), approved(Bob)], 'in-review', now, two],
    ['is approved with approvals of two people', [sent, approved(Bob), approved(Cara)], 'approved', now, two],
    [
      'is in review where one of two approvals is of another text',
      [sent, approved(Bob, other), approved(Cara)],
      'in-review',
      now,
      two,
    ],
    ['is sent back with a reason', [sent, returned(Bob)], 'changes-requested'],
    ['is sent back also when it was approved before', [sent, approved(Cara), returned(Bob)], 'changes-requested'],
    ['is in review when it was sent again', [sent, returned(Bob), sent], 'in-review'],
    [
      'is not approved again by an approval from before it was sent back',
      [sent, approved(Cara), returned(Bob), sent],
      'in-review',
    ],
    ['is approved when who sent it back approves', [sent, returned(Bob), approved(Bob)], 'approved'],
    ['is in review when the approval was withdrawn', [sent, approved(Bob), withdrawn(Bob)], 'in-review'],
    [
      'stays approved when another withdraws theirs',
      [sent, approved(Bob), approved(Cara), withdrawn(Cara)],
      'approved',
    ],
  ];
  for (const [title, steps, state, hash = now, policy = DEFAULT_WORKFLOW] of cases)
    it(`[C2] ${title}`, async () => {
      expect(stateOf(await recordOf(steps), hash, policy).state).toBe(state);
    });

  it('[C10] keeps a stale approval and makes it valid when the text goes back', async () => {
    const record = await recordOf([sent, approved(Bob)]);
    expect(stateOf(record, other).approvals).toMatchObject([{ by: Bob.id, hash: now, isStale: true }]);
    expect(stateOf(record, now)).toMatchObject({ state: 'approved', approvals: [{ isStale: false }] });
  });

  it('[C12] says who sent it back and why, and when it was sent', async () => {
    const record = await recordOf([sent, returned(Bob)]);
    const state = stateOf(record);
    expect(state.returned).toEqual({ by: Bob.id, at: '2026-11-22T10:01:00.000Z', reason: 'The sums.' });
    expect(state.sent).toEqual({ by: Alice.id, at: '2026-11-22T10:00:00.000Z', to: [], asked: 'Look at the sums.' });
    expect(state.lastSeen).toEqual([{ by: Bob.id, at: '2026-11-22T10:01:00.000Z', hash: now }]);
  });

  it('[C14] keeps a return that an approval on another copy did not know of', async () => {
    const common = await recordOf([sent]);
    const here = await recordOf([returned(Bob)], common, 1);
    for (const minute of [0, 5]) {
      const there = await recordOf([approved(Cara)], common, minute);
      expect(stateOf(mergeRecords(here, there)).state).toBe('changes-requested');
    }
    const again = await recordOf([sent], common, 5);
    expect(stateOf(mergeRecords(here, again)).state).toBe('changes-requested');
    const answered = await recordOf([approved(Cara)], mergeRecords(here, again), 9);
    expect(stateOf(answered).state).toBe('approved');
  });

  it('[C10] is not moved by what happened to another part', async () => {
    const record = await recordOf([
      sent,
      [Bob, { kind: 'approved', part: 'lede', contentHash: now, canonicalVersion: 1 }],
    ]);
    expect(stateOf(record).state).toBe('in-review');
  });
});

describe('the state of an issue', () => {
  const words = {
    type: 'root' as const,
    children: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, value: 'Words.' }] }],
  };
  const none = { type: 'root' as const, children: [] };
  const issue = {
    developments: [{ id: steel, headline: 'Steel', body: words, whyThisMatters: words, sources: [], topics: [] }],
    lede: words,
    inContext: none,
    takeaway: none,
  };
  const at = (steelState: PartState['state'], lede: PartState['state'], record: IssueRecord = emptyRecord()) =>
    issueState(
      issue,
      new Map<PartRef, Pick<PartState, 'state'>>([
        [steel, { state: steelState }],
        ['lede' as const, { state: lede }],
      ]),
      record.entries,
    );

  it('[C2] follows its parts, and asks nothing of those without words', () => {
    expect(at('draft', 'draft').state).toBe('drafting');
    expect(at('in-review', 'draft').state).toBe('in-review');
    expect(at('changes-requested', 'approved').state).toBe('in-review');
    expect(at('approved', 'approved').state).toBe('approved');
    expect(at('approved', 'in-review').notApproved).toEqual(['lede']);
    expect(issueState({ ...issue, developments: [], lede: none }, new Map(), []).state).toBe('drafting');
  });

  it('[C2] follows its releases, corrections and withdrawals', async () => {
    const release = (number: number): Step => [
      Cara,
      { kind: 'released', release: number, manifestSha256: null, contentHash: now, canonicalVersion: 1 },
    ];
    const correction: Step = [
      Cara,
      { kind: 'corrected', release: 1, what: 'A sum', why: 'It was wrong', parts: [steel] },
    ];
    const withdrawal: Step = [Cara, { kind: 'release-withdrawn', release: 2, reason: 'Sent too early' }];
    const stateAfter = async (...steps: Step[]) => at('approved', 'approved', await recordOf(steps)).state;
    expect(await stateAfter(release(1))).toBe('released');
    expect(await stateAfter(release(1), correction)).toBe('released');
    expect(await stateAfter(release(1), correction, release(2))).toBe('corrected');
    expect(await stateAfter(release(1), correction, release(2), withdrawal)).toBe('released');
    const all = at('approved', 'approved', await recordOf([release(1), correction, release(2), withdrawal]));
    expect(all.releases.map(({ release, isWithdrawn, isCorrection }) => [release, isWithdrawn, isCorrection])).toEqual([
      [1, false, false],
      [2, true, true],
    ]);
  });
});
