import { ChevronDown, ChevronUp, Hash, Inbox, Plus } from 'lucide-react';
import type { Command } from '../../commands/command.ts';
import { addDevelopment, moveDevelopment, moveToTray } from '../../documents/edit-issue.ts';
import type { Part } from '../../documents/part.ts';
import { HELD } from './text-commands.ts';
import type { WriteContext } from './write-place.ts';

/** What changes the issue beyond the text at the caret. None of it can be done to a release. */
export function structureCommands(context: WriteContext, partNow: () => Part): Command[] {
  const { session } = context;
  const { doc } = session;
  const developments = () => session.outline.current().developments;
  const index = () => {
    const part = partNow();
    return part.kind === 'development' ? developments().findIndex((item) => item.id === part.id) : -1;
  };
  const needsDevelopment = () => (index() < 0 ? 'choose a development first' : null);
  const nameOf = (at: number) => developments()[at]?.headline ?? '';
  const moveBy = (step: -1 | 1) => {
    const at = index();
    const item = developments()[at];
    if (item !== undefined) moveDevelopment(doc, item.id, at + step);
  };
  const commands: Command[] = [
    {
      id: 'development.up',
      title: 'Move development up',
      group: 'In this development',
      icon: ChevronUp,
      keys: 'Alt+Up',
      menu: { menu: 'edit', group: 3 },
      where: () => (index() > 0 ? `before ${index()} ${nameOf(index() - 1)}` : ''),
      unavailable: () => needsDevelopment() ?? (index() === 0 ? 'it is the first' : null),
      run: () => moveBy(-1),
    },
    {
      id: 'development.down',
      title: 'Move development down',
      group: 'In this development',
      icon: ChevronDown,
      keys: 'Alt+Down',
      menu: { menu: 'edit', group: 3 },
      where: () =>
        index() >= 0 && index() < developments().length - 1 ? `after ${index() + 2} ${nameOf(index() + 1)}` : '',
      unavailable: () => needsDevelopment() ?? (index() === developments().length - 1 ? 'it is the last' : null),
      run: () => moveBy(1),
    },
    {
      id: 'development.tray',
      title: 'Move development to the tray',
      group: 'In this development',
      icon: Inbox,
      keys: 'Mod+Delete',
      menu: { menu: 'edit', group: 3 },
      where: () => 'it can be brought back whole',
      unavailable: needsDevelopment,
      run: () => {
        const at = index();
        const item = developments()[at];
        if (item === undefined) return;
        const next = developments()[at + 1] ?? developments()[at - 1];
        moveToTray(doc, item.id);
        context.goTo(next === undefined ? { kind: 'front' } : { kind: 'development', id: next.id });
      },
    },
    {
      id: 'development.add',
      title: 'Add a development',
      group: 'In this issue',
      icon: Plus,
      keys: 'Mod+Enter',
      menu: { menu: 'insert', group: 1 },
      where: () => (index() < 0 ? 'at the end' : `after ${index() + 1} ${nameOf(index())}`),
      run: () => {
        const at = index() < 0 ? developments().length : index() + 1;
        const id = addDevelopment(doc, at);
        context.goTo({ kind: 'development', id }, { kind: 'development', developmentId: id, field: 'headline' });
      },
    },
    {
      id: 'figures.restyle',
      title: 'Write this development’s numbers in house style',
      group: 'In this development',
      icon: Hash,
      unavailable: needsDevelopment,
      run: () => {
        const part = partNow();
        if (part.kind === 'development')
          void import('./restyle-numbers.ts').then(({ restyleNumbers }) => restyleNumbers(context, part.id));
      },
    },
    {
      id: 'figures.restyle.issue',
      title: 'Write all numbers of the issue in house style',
      group: 'In this issue',
      icon: Hash,
      run: () => void import('./restyle-numbers.ts').then(({ restyleNumbers }) => restyleNumbers(context, null)),
    },
  ];
  return commands.map((command) => ({
    ...command,
    unavailable: () => (session.hold.current() === null ? (command.unavailable?.() ?? null) : HELD),
  }));
}
