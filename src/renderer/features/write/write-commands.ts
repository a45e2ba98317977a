import { ChevronDown, ChevronUp, CornerDownRight, Hash, PanelLeft, Redo2, Replace, Search, Undo2 } from 'lucide-react';
import type { Command } from '../../commands/command.ts';
import { type Part, samePart } from '../../documents/part.ts';
import { structureCommands } from './structure-commands.ts';
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
  return [
    ...structureCommands(context, screen.part),
    ...screenCommands(context, screen),
    ...textCommands(context, screen),
  ];
}

function screenCommands(context: WriteContext, screen: WriteScreen): Command[] {
  const { session } = context;
  const { undo } = session;
  const developments = () => session.outline.current().developments;
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
