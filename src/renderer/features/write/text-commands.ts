import {
  AlignCenter,
  AlignLeft,
  AlignRight,
  Asterisk,
  Bold,
  Columns3,
  Heading1,
  Heading2,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  Pilcrow,
  Rows3,
  Space,
  Strikethrough,
  Subscript,
  Superscript,
  Table,
  TextQuote,
  Trash2,
  Underline,
  Unlink,
} from 'lucide-react';
import type { MenuItem } from '../../../shared/ipc/contract.ts';
import type { MountedField } from '../../editor/field-registry.ts';
import { type BlockKind, type Formats, readFormats, type TextFormat } from '../../editor/formats.ts';
import {
  editTable,
  insertFootnote,
  insertNoBreakSpace,
  insertRule,
  insertTable,
  setBlock,
  setLink,
  type TableEdit,
  toggleText,
} from '../../editor/formatting.ts';

export const BLOCK_NAMES: Readonly<Record<BlockKind, string>> = {
  paragraph: 'Paragraph',
  h3: 'Heading',
  h4: 'Subheading',
  quote: 'Quotation',
  bullet: 'Bulleted list',
  number: 'Numbered list',
};

/** One thing to do to text, as toolbars, menus, palette and keys share it. */
export interface TextCommandSpec {
  readonly id: string;
  /** Full words for palette and menu ("Make bold"). */
  readonly title: string;
  /** What a toolbar calls it ("Bold"). */
  readonly short: string;
  readonly icon: LucideIcon;
  readonly keys?: string;
  readonly group: 'block' | 'mark' | 'insert' | 'table' | 'paste' | 'link';
  readonly menu?: MenuItem['menu'];
  /** Which group of the fixed toolbar it stands in. */
  readonly bar?: 1 | 2;
  readonly isWideOnly?: boolean;
  readonly isOn?: (formats: Formats) => boolean;
  /** Why it cannot run at this place, beyond there being no text field. */
  readonly unless?: (formats: Formats) => string | null;
  /** `link` needs to ask for an address first; the screen does that. */
  readonly run: (field: MountedField) => void;
}

const block = (
  kind: BlockKind,
  icon: LucideIcon,
  keys?: string,
  bar?: { bar: 2; isWideOnly?: boolean },
): TextCommandSpec => ({
  id: `text.block.${kind}`,
  title: kind === 'paragraph' ? 'Make a plain paragraph' : `Make a ${BLOCK_NAMES[kind].toLowerCase()}`,
  short: BLOCK_NAMES[kind],
  icon,
  ...(keys === undefined ? {} : { keys }),
  group: 'block',
  menu: 'format',
  ...bar,
  isOn: (formats) => formats.block === kind,
  run: ({ editor }) => setBlock(editor, kind),
});

const mark = (
  format: TextFormat,
  short: string,
  icon: LucideIcon,
  keys: string | undefined,
  bar?: { bar: 1; isWideOnly?: boolean },
): TextCommandSpec => ({
  id: `text.${format}`,
  title: `Make ${short.toLowerCase()}`,
  short,
  icon,
  ...(keys === undefined ? {} : { keys }),
  group: 'mark',
  menu: 'format',
  ...bar,
  isOn: (formats) => formats.text.has(format),
  run: ({ editor }) => toggleText(editor, format),
});

const table = (edit: TableEdit, short: string, icon: LucideIcon): TextCommandSpec => ({
  id: `text.table.${edit}`,
  title: `Table: ${short.toLowerCase()}`,
  short,
  icon,
  group: 'table',
  unless: (formats) => (formats.isInTable ? null : 'the caret is not in a table'),
  run: ({ editor }) => editTable(editor, edit),
});

/** The editor hears of a selection a moment after the browser has it; keys pressed in one go must not fall between. */
const hasBrowserSelection = (): boolean => document.getSelection()?.isCollapsed === false;

export const TEXT_COMMANDS: readonly TextCommandSpec[] = [
  mark('bold', 'Bold', Bold, 'Mod+B', { bar: 1 }),
  mark('italic', 'Italic', Italic, 'Mod+I', { bar: 1 }),
  mark('underline', 'Underline', Underline, 'Mod+U', { bar: 1, isWideOnly: true }),
  mark('strikethrough', 'Strikethrough', Strikethrough, 'Mod+Shift+X', { bar: 1, isWideOnly: true }),
  mark('superscript', 'Superscript', Superscript, 'Mod+Alt+.'),
  mark('subscript', 'Subscript', Subscript, 'Mod+Alt+,'),
  {
    id: 'text.link',
    title: 'Link the selection, or edit the link',
    short: 'Link',
    icon: Link,
    keys: 'Mod+K',
    group: 'link',
    menu: 'insert',
    bar: 1,
    isOn: (formats) => formats.linkUrl !== null,
    unless: (formats) =>
      formats.hasSelection || formats.linkUrl !== null || hasBrowserSelection() ? null : 'select some words first',
    run: () => {},
  },
  {
    id: 'text.unlink',
    title: 'Remove the link',
    short: 'Remove link',
    icon: Unlink,
    keys: 'Mod+Shift+K',
    group: 'link',
    menu: 'insert',
    unless: (formats) => (formats.linkUrl === null ? 'no link at the caret' : null),
    run: ({ editor }) => setLink(editor, null),
  },
  block('paragraph', Pilcrow, 'Mod+Alt+0'),
  block('h3', Heading1, 'Mod+Alt+1'),
  block('h4', Heading2, 'Mod+Alt+2'),
  block('bullet', List, 'Mod+Shift+8', { bar: 2 }),
  block('number', ListOrdered, 'Mod+Shift+7', { bar: 2, isWideOnly: true }),
  block('quote', TextQuote, 'Mod+Shift+9', { bar: 2 }),
  {
    id: 'text.table',
    title: 'Insert a table',
    short: 'Table',
    icon: Table,
    group: 'insert',
    menu: 'insert',
    bar: 2,
    isWideOnly: true,
    run: ({ editor }) => insertTable(editor),
  },
  {
    id: 'text.footnote',
    title: 'Insert a footnote',
    short: 'Footnote',
    icon: Asterisk,
    keys: 'Mod+Alt+F',
    group: 'insert',
    menu: 'insert',
    bar: 2,
    run: ({ editor }) => insertFootnote(editor),
  },
  {
    id: 'text.rule',
    title: 'Insert a horizontal rule',
    short: 'Horizontal rule',
    icon: Minus,
    group: 'insert',
    menu: 'insert',
    run: ({ editor }) => insertRule(editor),
  },
  {
    id: 'text.nbsp',
    title: 'Insert a no-break space',
    short: 'No-break space',
    icon: Space,
    keys: 'Mod+Shift+Space',
    group: 'insert',
    menu: 'insert',
    run: ({ editor }) => insertNoBreakSpace(editor),
  },
  table('row-above', 'Insert a row above', Rows3),
  table('row-below', 'Insert a row below', Rows3),
  table('column-before', 'Insert a column before', Columns3),
  table('column-after', 'Insert a column after', Columns3),
  table('align-left', 'Align the column left', AlignLeft),
  table('align-center', 'Centre the column', AlignCenter),
  table('align-right', 'Align the column right', AlignRight),
  table('delete-row', 'Delete the row', Trash2),
  table('delete-column', 'Delete the column', Trash2),
  table('delete-table', 'Delete the table', Trash2),
];

/** Why nothing changes the text of a release. */
export const HELD = 'it is out: begin a correction first';

/** Why a text command cannot run in a field now; null where it can. */
export function whyNot(spec: TextCommandSpec, field: MountedField | null): string | null {
  if (field === null || field.kind !== 'rich') return 'choose a place in the text first';
  if (!field.editor.isEditable()) return HELD;
  return spec.unless?.(readFormats(field.editor)) ?? null;
}
