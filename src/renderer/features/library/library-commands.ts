import { Archive, Copy, Plus, Search, Trash2 } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-commands.ts';
import type { IssueRow } from '../../storage/database.ts';
import type { LibraryActions } from './library-actions.ts';
/** Commands and keys of the library. */
export function useLibraryCommands(screen: {
  chosen: IssueRow | null;
  actions: LibraryActions;
  focusSearch: () => void;
  beginNew: () => void;
}): void {
  const latest = useRef(screen);
  useEffect(() => {
    latest.current = screen;
  });
  const commands = useMemo((): Command[] => {
    const needsIssue = () => (latest.current.chosen === null ? 'choose an issue first' : null);
    const on = (act: (row: IssueRow) => void) => () => {
      if (latest.current.chosen !== null) act(latest.current.chosen);
    };
    return [
      {
        id: 'library.search',
        title: 'Search the issues',
        group: 'Library',
        icon: Search,
        keys: '/',
        run: () => latest.current.focusSearch(),
      },
      {
        id: 'library.new',
        title: 'Begin a new issue',
        group: 'Library',
        icon: Plus,
        keys: 'Mod+N',
        menu: { menu: 'file', group: 0 },
        run: () => latest.current.beginNew(),
      },
      {
        id: 'library.duplicate',
        title: 'Duplicate the issue',
        group: 'Library',
        icon: Copy,
        keys: 'D',
        unavailable: needsIssue,
        run: on((row) => latest.current.actions.duplicate(row.id)),
      },
      {
        id: 'library.archive',
        title: 'Archive the issue, or bring it back',
        group: 'Library',
        icon: Archive,
        keys: 'E',
        unavailable: needsIssue,
        run: on((row) => latest.current.actions.setArchived(row.id, row.archivedAt === null)),
      },
      {
        id: 'library.delete',
        title: 'Delete the issue',
        group: 'Library',
        icon: Trash2,
        keys: 'Delete',
        unavailable: needsIssue,
        run: on((row) => latest.current.actions.remove(row.id)),
      },
    ];
  }, []);
  useCommands(commands);
}
