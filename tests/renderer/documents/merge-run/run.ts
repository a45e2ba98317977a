import { vi } from 'vitest';
import { createIssueDocument } from '../../../../src/shared/crdt/create-issue.ts';
import type { DevelopmentId, PublicationId } from '../../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue } from '../../../../src/shared/domain/issue.ts';
import type { Person } from '../../../../src/shared/domain/person.ts';
import { readCollisions } from '../../../../src/shared/merging/collisions-document.ts';
import { readRescued } from '../../../../src/shared/merging/rescued-document.ts';
import { signers } from '../../../shared/record/keys.ts';
import { openDesk, writeParagraphs } from '../threads-run/desk.ts';
import { sentence } from '../threads-run/made-up-text.ts';
import { type Random, seeded } from '../threads-run/random.ts';
import { STEPS } from '../threads-run/steps.ts';
import { ACTS, type Ledger } from './acts.ts';
import { give, type Member, openMember } from './crew.ts';
import { faultsOf } from './law.ts';
import { seedIds } from './seeded-ids.ts';

export interface MergeRun {
  readonly faults: readonly string[];
  readonly log: readonly string[];
  readonly rescued: number;
  readonly collisions: number;
}

const NAMES = ['Alice', 'Bob', 'Cara', 'Dan', 'Eve'] as const;
/** What one person alone does to the text. */
const WRITING = STEPS.filter(([name]) => !['merge', 'rest', 'look', 'import over', 'replace all'].includes(name));

/** A meeting costs as much as all that was ever written: long runs meet more seldom, after more work apart. */
const MOST_MEETINGS = 150;

const WRITING_BY_WEIGHT = WRITING.map((each) => [each[1], each] as const);
const CUTTING = STEPS.find(([name]) => name === 'delete much') ?? raise('no such step');

/** Copying doubles a text in a few steps: a long run must not become a test of how large a text can be. */
const MOST_CHARACTERS = 6_000;
const isFull = ({ desk, lengths }: Member): boolean =>
  desk.fields.reduce((sum, address) => sum + lengths.of(address), 0) > MOST_CHARACTERS;

function raise(why: string): never {
  throw new Error(why);
}

/** Three to five people work on one issue, meet by twos now and then, and all at the end. */
export async function run(seed: number, operations: number): Promise<MergeRun> {
  const random = seeded(seed);
  seedIds(seed);
  vi.setSystemTime(1_800_000_000_000);
  const source = startingIssue(random);
  const crew = NAMES.slice(0, 3 + random.at(3)).map((name, index) =>
    openMember(source, index + 2, personCalled(name, index)),
  );
  const ledger: Ledger = {
    threads: new Set(),
    comments: { count: 0 },
    suggestions: new Set(),
    approvals: new Map(),
    figures: new Set(),
  };
  const log: string[] = [];
  const meetEvery = Math.max(20, Math.round(operations / MOST_MEETINGS));
  for (let at = 0; at < operations; at += 1) {
    const member = random.pick(crew);
    vi.setSystemTime(Date.now() + random.pick([50, 300, 2_000]));
    if (random.at(meetEvery) === 0) {
      const other = random.pick(crew.filter((each) => each !== member));
      const isWhole = random.chance(0.5);
      log.push(`${other.person.name} → ${member.person.name}${isWhole ? ' all' : ''}`);
      give(other, member, isWhole);
    } else if (random.at(19) < 3) {
      const act = pickWeighted(random, ACTS)[1];
      log.push(`${member.person.name} ${act.name}`);
      await act(member, random, ledger, at);
    } else {
      const [name, , step] = isFull(member) ? CUTTING : pickWeighted(random, WRITING_BY_WEIGHT)[1];
      log.push(`${member.person.name} ${name} ${step(member.desk, member.desk, random)}`);
    }
    await Promise.resolve();
  }
  // Everyone hears of everything, and of what the others noticed when they did.
  for (let round = 0; round < 3; round += 1)
    for (const from of crew) for (const to of crew) if (from !== to) give(from, to, round !== 1);
  await Promise.resolve();
  const faults = faultsOf(crew, ledger);
  const { doc } = (crew[0] as Member).desk;
  const [rescued, collisions] = [readRescued(doc).length, readCollisions(doc).length];
  for (const { desk } of crew) desk.close();
  return { faults, log, rescued, collisions };
}

function startingIssue(random: Random) {
  const developments = ['one', 'two', 'three'].map((id) => ({ ...blankDevelopment(), id: id as DevelopmentId }));
  const source = createIssueDocument({ ...blankIssue('p' as PublicationId, 'en'), developments });
  source.clientID = 1;
  const writer = openDesk(source);
  for (const editor of writer.editors.values())
    writeParagraphs(
      editor,
      Array.from({ length: 1 + random.at(4) }, () =>
        Array.from({ length: 1 + random.at(3) }, () => ({ words: sentence(random), origin: 's' })),
      ),
    );
  return source;
}

function personCalled(name: (typeof NAMES)[number], index: number): Person {
  const { id, publicKey } = signers[name];
  return { id, name, initials: name.slice(0, 2), hand: ((index % 4) + 1) as Person['hand'], publicKey };
}

function pickWeighted<T extends readonly [number, unknown]>(random: Random, list: readonly T[]): T {
  let left = random.at(list.reduce((sum, [weight]) => sum + weight, 0));
  for (const item of list) {
    left -= item[0];
    if (left < 0) return item;
  }
  return raise('nothing picked');
}
