import { Palette, Repeat2, Users } from 'lucide-react';
import { useMemo } from 'react';
import type { Command } from '../commands/command.ts';
import { useCommands } from '../commands/use-commands.ts';
import { ISSUE_MODES } from './route.ts';
import type { OpenIssue } from './use-issue.ts';
import type { Workspace } from './workspace.ts';

export interface IssueCommands {
  readonly isReading: boolean;
  readonly setIsReading: (isReading: boolean) => void;
  readonly setSinceLast: (change: (isOpen: boolean) => boolean) => void;
}

/** What can be done with an open issue in every mode. */
export function useIssueCommands(
  workspace: Workspace,
  { session, house }: OpenIssue,
  { isReading, setIsReading, setSinceLast }: IssueCommands,
): void {
  const publicationId = house.current().id;
  const modeCommands = useMemo(
    () =>
      ISSUE_MODES.map(
        ({ mode: to, name }, index): Command => ({
          id: `mode.${to}`,
          title: `Go to ${name}`,
          group: 'View',
          keys: `Mod+${index + 1}`,
          menu: { menu: 'view', group: 0 },
          run: () => workspace.navigate({ screen: 'issue', issueId: session.id, mode: to }),
        }),
      ),
    [workspace, session],
  );
  useCommands(modeCommands);
  const readingCommand = useMemo(
    (): Command[] => [
      {
        id: 'view.reading',
        title: isReading ? 'Stop reading names and numbers' : 'Read names and numbers again',
        group: 'View',
        menu: { menu: 'view', group: 1 },
        run: () => setIsReading(!isReading),
      },
      {
        id: 'publication.brand',
        title: 'Change the brand of this publication',
        group: 'In this issue',
        icon: Palette,
        menu: { menu: 'file', group: 2 },
        run: () => workspace.navigate({ screen: 'brand', publicationId, isFromSettings: false }),
      },
      {
        id: 'register.open',
        title: 'Open the register of entities',
        group: 'Library',
        icon: Users,
        keys: 'Mod+Shift+E',
        menu: { menu: 'go', group: 0 },
        run: () => workspace.navigate({ screen: 'register', publicationId, entityId: '' }),
      },
    ],
    [isReading, setIsReading, workspace, publicationId],
  );
  useCommands(readingCommand);
  const sinceLastCommand = useMemo(
    (): Command[] => [
      {
        id: 'issue.since-last',
        title: 'Since the last issue',
        group: 'In this issue',
        icon: Repeat2,
        keys: 'Mod+Shift+L',
        menu: { menu: 'go', group: 1 },
        run: () => setSinceLast((isOpen) => !isOpen),
      },
    ],
    [setSinceLast],
  );
  useCommands(sinceLastCommand);
}
