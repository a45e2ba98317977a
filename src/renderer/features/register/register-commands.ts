import { useEffect, useMemo, useRef } from 'react';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-commands.ts';

/** What the keys and the palette can do on the register's screen. */
export interface RegisterKeys {
  readonly begin: () => void;
  readonly focusSearch: () => void;
  readonly edit: () => void;
  readonly merge: () => void;
  readonly retire: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly bringIn: () => void;
  readonly save: (format: 'csv' | 'json') => void;
  readonly chosenCount: number;
  readonly hasCurrent: boolean;
}

/** The register's commands, for as long as it is on screen. */
export function useRegisterCommands(keys: RegisterKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  const commands = useMemo((): Command[] => {
    const command = (
      id: string,
      title: string,
      run: () => void,
      keyNames?: string,
      unavailable?: () => string | null,
    ): Command => ({
      id: `register.${id}`,
      title,
      group: 'Library',
      ...(keyNames === undefined ? {} : { keys: keyNames }),
      ...(unavailable === undefined ? {} : { unavailable }),
      run,
    });
    const needsOne = () => (latest.current.hasCurrent ? null : 'choose an entity first');
    return [
      command('search', 'Search the entities', () => latest.current.focusSearch(), '/'),
      command('new', 'Add an entity', () => latest.current.begin(), 'Mod+N'),
      command('edit', 'Rename or edit the entity', () => latest.current.edit(), 'F2', needsOne),
      command(
        'merge',
        'Merge the chosen entities',
        () => latest.current.merge(),
        'M',
        () => (latest.current.chosenCount < 2 ? 'choose two or more first' : null),
      ),
      command(
        'retire',
        'Retire the entity, or take it back into use',
        () => latest.current.retire(),
        'Delete',
        needsOne,
      ),
      command('undo', 'Undo', () => latest.current.undo(), 'Mod+Z'),
      command('redo', 'Redo', () => latest.current.redo(), 'Mod+Shift+Z'),
      command('in', 'Bring entities in from CSV or JSON', () => latest.current.bringIn()),
      command('csv', 'Save the register as CSV', () => latest.current.save('csv')),
      command('json', 'Save the register as JSON', () => latest.current.save('json')),
    ];
  }, []);
  useCommands(commands);
}
