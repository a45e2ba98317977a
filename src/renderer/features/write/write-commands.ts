import {
  ChevronDown,
  ChevronUp,
  CornerDownRight,
  Hash,
  Inbox,
  PanelLeft,
  Plus,
  Redo2,
  Replace,
  Search,
  Undo2,
  Users,
} from 'lucide-react';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { Command } from '../../commands/command.ts';
import { addDevelopment, moveDevelopment, moveToTray } from '../../documents/edit-issue.ts';
import { type Part, samePart } from '../../documents/part.ts';
import { TEXT_COMMANDS, whyNot } from './text-commands.ts';
import type { WriteContext } from './write-place.ts';

export interface WriteScreen {
  readonly part: () => Part;
  readonly toggleOutline: () => void;
  readonly askForLink: () => void;
  readonly find: (isReplacing: boolean) => void;
}

/** Everything that can be done in the Write mode. */
export function writeCommands(context: WriteContext, screen: WriteScreen): Command[] {
  return [...structureCommands(context, screen), ...textCommands(context, screen)];
}

function structureCommands(context: WriteContext, screen: WriteScreen): Command[] {
  const { session } = context;
  const { doc, undo } = session;
  const developments = () => session.outline.current().developments;
  const index = () => {
    const part = screen.part();
    return part.kind === 'development' ? developments().findIndex((item) => item.id === part.id) : -1;
  };
  const needsDevelopment = () => (index() < 0 ? 'choose a development first' : null);
  const nameOf = (at: number) => developments()[at]?.headline ?? '';
  const moveBy = (step: -1 | 1) => {
    const at = index();
    const item = developments()[at];
    if (item !== undefined) moveDevelopment(doc, item.id, at + step);
  };
  const go = (step: -1 | 1) => {
    const parts: Part[] = [
      { kind: 'front' },
      { kind: 'text', field: 'notice' },
      { kind: 'text', field: 'lede' },
      ...developments().map((item): Part => ({ kind: 'development', id: item.id })),
      { kind: 'text', field: 'inContext' },
      { kind: 'text', field: 'takeaway' },
    ];
    const next = parts[parts.findIndex((part) => samePart(part, screen.part())) + step];
    if (next !== undefined) context.goTo(next);
  };
  return [
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
      id: 'development.previous',
      title: 'Go to the part before',
      group: 'In this issue',
      icon: ChevronUp,
      keys: 'Alt+PageUp',
      menu: { menu: 'go', group: 1 },
      run: () => go(-1),
    },
    {
      id: 'development.next',
      title: 'Go to the part after',
      group: 'In this issue',
      icon: ChevronDown,
      keys: 'Alt+PageDown',
      menu: { menu: 'go', group: 1 },
      run: () => go(1),
    },
    ...developmentNumbers(context),
    {
      id: 'edit.undo',
      title: 'Undo',
      group: 'In this issue',
      icon: Undo2,
      keys: 'Mod+Z',
      menu: { menu: 'edit', group: 0 },
      unavailable: () => (undo.canUndo() ? null : 'nothing to undo'),
      run: undo.undo,
    },
    {
      id: 'edit.redo',
      title: 'Redo',
      group: 'In this issue',
      icon: Redo2,
      keys: 'Mod+Shift+Z',
      menu: { menu: 'edit', group: 0 },
      unavailable: () => (undo.canRedo() ? null : 'nothing to redo'),
      run: undo.redo,
    },
    {
      id: 'figures.restyle',
      title: 'Write this development’s numbers in house style',
      group: 'In this development',
      icon: Hash,
      unavailable: needsDevelopment,
      run: () => {
        const part = screen.part();
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
    {
      id: 'figures.magnitude',
      title: 'House style for big numbers: $1.8 billion or $1.8bn',
      group: 'In this issue',
      icon: Hash,
      where: () => (context.publication.numberMagnitude === 'word' ? '$1.8 billion now' : '$1.8bn now'),
      run: () => {
        const next = context.publication.numberMagnitude === 'word' ? 'short' : 'word';
        context.changePublication({ numberMagnitude: next });
        context.tell(
          `Big numbers are written ${next === 'word' ? '$1.8 billion' : '$1.8bn'} from now on, when house style is applied.`,
        );
      },
    },
    {
      id: 'edit.find',
      title: 'Find in this issue',
      group: 'In this issue',
      icon: Search,
      keys: 'Mod+F',
      menu: { menu: 'edit', group: 1 },
      run: () => screen.find(false),
    },
    {
      id: 'edit.replace',
      title: 'Find and replace in this issue',
      group: 'In this issue',
      icon: Replace,
      keys: 'Mod+H',
      menu: { menu: 'edit', group: 1 },
      run: () => screen.find(true),
    },
    {
      id: 'register.open',
      title: 'Open the register of entities',
      group: 'Library',
      icon: Users,
      keys: 'Mod+Shift+E',
      menu: { menu: 'go', group: 0 },
      run: () => context.openRegister('' as EntityId),
    },
    {
      id: 'view.outline',
      title: 'Show or fold the outline',
      group: 'View',
      icon: PanelLeft,
      keys: 'Mod+\\',
      menu: { menu: 'view', group: 1 },
      run: screen.toggleOutline,
    },
  ];
}

/** Alt+1 to Alt+9 go to a development by its number. */
function developmentNumbers({ session, goTo }: WriteContext): Command[] {
  return Array.from({ length: 9 }, (_, at): Command => {
    const item = () => session.outline.current().developments[at];
    return {
      id: `development.go.${at + 1}`,
      title: `Go to development ${at + 1}`,
      group: 'In this issue',
      icon: CornerDownRight,
      keys: `Alt+${at + 1}`,
      where: () => item()?.headline ?? '',
      unavailable: () => (item() === undefined ? 'there is none' : null),
      run: () => {
        const found = item();
        if (found !== undefined) goTo({ kind: 'development', id: found.id });
      },
    };
  });
}

function textCommands({ registry }: WriteContext, screen: WriteScreen): Command[] {
  return TEXT_COMMANDS.map(
    (spec): Command => ({
      id: spec.id,
      title: spec.title,
      group: 'Text',
      icon: spec.icon,
      ...(spec.keys === undefined ? {} : { keys: spec.keys }),
      ...(spec.menu === undefined ? {} : { menu: { menu: spec.menu, group: spec.group === 'block' ? 4 : 5 } }),
      unavailable: () => whyNot(spec, registry.active()),
      run: () => {
        const field = registry.active();
        if (field === null) return;
        if (spec.id === 'text.link') screen.askForLink();
        else {
          spec.run(field);
          field.editor.focus();
        }
      },
    }),
  );
}
