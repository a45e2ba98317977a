import { ChevronDown, Ellipsis, Redo2, Undo2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Command } from '../../commands/command.ts';
import { keyCaps, keyLabel } from '../../commands/keys.ts';
import { useCommandRegistry } from '../../commands/use-commands.ts';
import { useHeldRelease, useUndoState } from '../../documents/use-session.ts';
import type { Formats } from '../../editor/formats.ts';
import { useFormats } from '../../editor/use-formats.ts';
import { Icon } from '../../ui/icon.tsx';
import { Menu, type MenuEntry } from '../../ui/menu.tsx';
import { Tool } from '../../ui/tool.tsx';
import { BLOCK_NAMES, HELD, TEXT_COMMANDS, type TextCommandSpec } from './text-commands.ts';
import { useActiveField } from './use-active-field.ts';
import styles from './write.module.css';
import type { WriteContext } from './write-place.ts';

/** The fixed tools for text: they act on the field last written in. */
export function TextToolbar({ context }: { readonly context: WriteContext }): ReactElement {
  const field = useActiveField(context.registry);
  const formats = useFormats(field);
  const registry = useCommandRegistry();
  const { canUndo, canRedo } = useUndoState(context.session);
  const isHeld = useHeldRelease(context.session) !== null;
  const unavailable = isHeld ? HELD : field?.kind === 'rich' ? null : 'choose a place in the text first';
  const entry = (spec: TextCommandSpec): MenuEntry => entryFor(registry.find(spec.id), spec);
  const groupOf = (group: TextCommandSpec['group']) => TEXT_COMMANDS.filter((spec) => spec.group === group).map(entry);
  return (
    <div className={styles.toolbar} role="toolbar" aria-label="Text">
      <Menu
        label="Kind of paragraph"
        look="quiet-small"
        className={styles.blockPick}
        buttonLabel={`Kind of paragraph: ${BLOCK_NAMES[formats.block]}`}
        groups={[groupOf('block')]}
      >
        {BLOCK_NAMES[formats.block]}
        <Icon of={ChevronDown} size="small" />
      </Menu>
      <span className={styles.toolsRule} />
      <Tools specs={TEXT_COMMANDS.filter((spec) => spec.bar === 1)} formats={formats} unavailable={unavailable} />
      <span className={styles.toolsRule} />
      <div className={styles.tools}>
        <ToolRow specs={TEXT_COMMANDS.filter((spec) => spec.bar === 2)} formats={formats} unavailable={unavailable} />
        <Menu
          label="More for the text"
          look="tool"
          buttonLabel="More"
          groups={[groupOf('mark'), groupOf('insert'), formats.isInTable ? groupOf('table') : [], groupOf('paste')]}
        >
          <Icon of={Ellipsis} />
        </Menu>
      </div>
      <span className={styles.grow} />
      <div className={styles.tools}>
        <Tool
          icon={Undo2}
          label="Undo"
          keysLabel={keyLabel('Mod+Z')}
          unavailable={canUndo ? null : 'nothing to undo'}
          onClick={() => registry.run('edit.undo')}
        />
        <Tool
          icon={Redo2}
          label="Redo"
          keysLabel={keyLabel('Mod+Shift+Z')}
          unavailable={canRedo ? null : 'nothing to redo'}
          onClick={() => registry.run('edit.redo')}
        />
      </div>
    </div>
  );
}

export interface ToolsProps {
  readonly specs: readonly TextCommandSpec[];
  readonly formats: Formats;
  readonly unavailable: string | null;
  readonly size?: 'normal' | 'small';
}

export function Tools(props: ToolsProps): ReactElement {
  return (
    <div className={styles.tools}>
      <ToolRow {...props} />
    </div>
  );
}

function ToolRow({ specs, formats, unavailable, size = 'normal' }: ToolsProps): ReactElement {
  const registry = useCommandRegistry();
  return (
    <>
      {specs.map((spec) => (
        <Tool
          key={spec.id}
          icon={spec.icon}
          size={size}
          label={spec.short}
          keysLabel={spec.keys === undefined ? undefined : keyLabel(spec.keys)}
          className={spec.isWideOnly === true ? 'only-wide' : ''}
          {...(spec.isOn === undefined ? {} : { isPressed: spec.isOn(formats) })}
          unavailable={unavailable}
          onClick={() => registry.run(spec.id)}
        />
      ))}
    </>
  );
}

function entryFor(command: Command | undefined, spec: TextCommandSpec): MenuEntry {
  return {
    id: spec.id,
    label: spec.short,
    icon: spec.icon,
    caps: spec.keys === undefined ? undefined : keyCaps(spec.keys),
    unavailable: command?.unavailable?.() ?? null,
    run: () => command?.run(),
  };
}
