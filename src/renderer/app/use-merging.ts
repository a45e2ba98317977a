import { useEffect, useState } from 'react';
import type { IssuePackage } from '../../shared/exchange/index.ts';
import { copyShared } from './copy-shared.ts';
import { leaveOutFonts } from './leave-out-fonts.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

/** Packages that are being merged or have been: a second drawing of the screen must not merge again. */
const taken = new WeakSet<IssuePackage>();

/** Merges a package into the open issue, once, as a step that can be undone, and says what came of it. True from then on. */
export function useMerging(workspace: Workspace, issue: OpenIssue, pack: IssuePackage | null): boolean {
  const [hasMerged, setMerged] = useState(false);
  useEffect(() => {
    if (pack === null || taken.has(pack)) return;
    taken.add(pack);
    void merge(workspace, issue, pack).then(setMerged);
  }, [workspace, issue, pack]);
  return hasMerged;
}

async function merge(workspace: Workspace, { session, house }: OpenIssue, pack: IssuePackage): Promise<boolean> {
  const { takePackage } = await import('../documents/open-package.ts');
  const { hasNews, rescued, collisions, twins, hasMore, differences } = await takePackage(
    workspace.database,
    pack,
    session,
    {
      at: new Date().toISOString(),
      here: workspace.people.current().id,
    },
  );
  const toLookAt = collisions.length + differences;
  const looks = [
    ...(toLookAt > 0 ? [toLookAt === 1 ? '1 thing to look at' : `${toLookAt} things to look at`] : []),
    ...(rescued.length > 0 ? [`${rescued.length} rescued ${rescued.length === 1 ? 'piece' : 'pieces'} of text`] : []),
    ...(twins > 0 ? [`${twins} ${twins === 1 ? 'name' : 'names'} that may stand twice in the register`] : []),
  ];
  await leaveOutFonts(workspace, pack);
  await house.refresh();
  await copyShared(workspace, pack);
  const isNew = hasNews || hasMore;
  workspace.tell({
    text: isNew
      ? `The package is merged. ${looks.length === 0 ? 'Nothing needs a look.' : `${looks.join(', ')}.`}`
      : 'Everything in the package was here already.',
    ...(hasNews ? { action: { label: 'Undo', run: session.undo.undo } } : {}),
  });
  return isNew;
}
