import { expect, it } from 'vitest';
import {
  createIssuePacker,
  createIssueUnpacker,
} from '../../../../src/renderer/features/publish/formats/packed-issue.ts';
import type { PublicationId } from '../../../../src/shared/domain/ids.ts';
import { blankDevelopment, blankIssue, type Issue } from '../../../../src/shared/domain/issue.ts';

const development = (headline: string) => ({ ...blankDevelopment(), headline });

it('[D16] an issue reaches the worker whole, and of what it has already numbers alone', () => {
  const [a, b, c] = [development('A ferry'), development('A quay'), development('A tunnel')] as const;
  const first: Issue = { ...blankIssue('black-sea' as PublicationId, 'en'), developments: [a, b, c] };
  const changed = { ...b, headline: 'A longer quay' };
  const added = development('A bridge');
  const issues = [first, { ...first, developments: [a, changed, c] }, { ...first, developments: [c, added, a] }, first];
  const [pack, unpack] = [createIssuePacker(), createIssueUnpacker()];
  const fresh: string[][] = [];
  const came = issues.map((issue) => {
    const packed = structuredClone(pack(issue));
    fresh.push([...packed.fresh.values()].map(({ headline }) => headline));
    return unpack(packed);
  });
  expect(came).toEqual(issues);
  expect(fresh).toEqual([['A ferry', 'A quay', 'A tunnel'], ['A longer quay'], ['A bridge'], ['A quay']]);
  expect(came[1]?.developments[0]).toBe(came[0]?.developments[0]);
  expect(came[2]?.developments[0]).toBe(came[0]?.developments[2]);
});
