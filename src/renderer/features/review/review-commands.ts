import { Eye, FileText, History, MessageSquare, PenLine, Send } from 'lucide-react';
import type { Command } from '../../commands/command.ts';

/** What the commands of Review do. */
export interface ReviewCommandActions {
  readonly read: () => void;
  readonly suggest: () => void;
  readonly step: (step: 1 | -1) => void;
  readonly comment: () => void;
  readonly commentOnIssue: () => void;
  readonly approve: () => void;
  readonly sendBack: () => void;
  readonly sendAll: () => void;
  readonly versions: () => void;
  readonly nameVersion: () => void;
  readonly sheet: () => void;
  readonly detached: () => void;
  readonly toggleOutline: () => void;
  readonly goPart: (step: 1 | -1) => void;
  readonly acceptAll: () => void;
  readonly rejectAll: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
}

/** The commands of the Review mode, for menu, palette, toolbar and keys. */
export function reviewCommands(actions: ReviewCommandActions): readonly Command[] {
  const view = (id: string, title: string, run: () => void, more: Partial<Command> = {}): Command => ({
    id: `review.${id}`,
    title,
    group: 'In this issue',
    run,
    ...more,
  });
  const here = (id: string, title: string, run: () => void, more: Partial<Command> = {}): Command => ({
    ...view(id, title, run, more),
    group: 'In this development',
  });
  return [
    view('read', 'Comment: read without changing', actions.read, { icon: MessageSquare }),
    view('suggest', 'Suggest: edits become suggestions', actions.suggest, { icon: PenLine, keys: 'Mod+Shift+S' }),
    view('next', 'Go to the next open thread', () => actions.step(1), { keys: 'F8', menu: { menu: 'go', group: 2 } }),
    view('previous', 'Go to the previous open thread', () => actions.step(-1), {
      keys: 'Shift+F8',
      menu: { menu: 'go', group: 2 },
    }),
    here('comment', 'Comment on the selected words, or on this part', actions.comment, {
      icon: MessageSquare,
      keys: 'Mod+Alt+M',
      menu: { menu: 'insert', group: 2 },
    }),
    view('comment-issue', 'Comment on the issue', actions.commentOnIssue, { icon: MessageSquare }),
    here('approve', 'Approve this part', actions.approve, { icon: Eye }),
    here('return', 'Send this part back with a reason', actions.sendBack),
    here('accept-all', 'Accept all suggestions in this part', actions.acceptAll),
    here('reject-all', 'Reject all suggestions in this part', actions.rejectAll),
    view('send-all', 'Send all parts for review', actions.sendAll, { icon: Send }),
    view('versions', 'Show versions', actions.versions, { icon: History, menu: { menu: 'view', group: 2 } }),
    view('name-version', 'Name this version', actions.nameVersion, { icon: History }),
    view('sheet', 'Show the review sheet', actions.sheet, { icon: FileText, menu: { menu: 'view', group: 2 } }),
    view('detached', 'Show detached threads', actions.detached),
    {
      id: 'view.outline',
      title: 'Show or hide the outline',
      group: 'View',
      keys: 'Mod+\\',
      run: actions.toggleOutline,
    },
    {
      id: 'go.next-part',
      title: 'Go to the next part',
      group: 'View',
      keys: 'Alt+PageDown',
      run: () => actions.goPart(1),
    },
    {
      id: 'go.previous-part',
      title: 'Go to the previous part',
      group: 'View',
      keys: 'Alt+PageUp',
      run: () => actions.goPart(-1),
    },
    {
      id: 'edit.undo',
      title: 'Undo',
      group: 'In this issue',
      keys: 'Mod+Z',
      menu: { menu: 'edit', group: 0 },
      unavailable: () => (actions.canUndo() ? null : 'Nothing to undo'),
      run: actions.undo,
    },
    {
      id: 'edit.redo',
      title: 'Redo',
      group: 'In this issue',
      keys: 'Mod+Shift+Z',
      menu: { menu: 'edit', group: 0 },
      unavailable: () => (actions.canRedo() ? null : 'Nothing to redo'),
      run: actions.redo,
    },
  ];
}
