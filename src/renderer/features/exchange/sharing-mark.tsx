import { CloudCheck, CloudOff, FolderSync, Inbox, Send, Share2 } from 'lucide-react';
import { lazy, type ReactElement, Suspense, useMemo, useRef, useState } from 'react';
import { waitsFor } from '../../../shared/crdt/requests-document.ts';
import type { Command } from '../../commands/command.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { Button } from '../../ui/button.tsx';
import { State } from '../../ui/state.tsx';
import { isAskedOfMe } from './asked-of-me.ts';
import styles from './exchange.module.css';
import type { ExchangeDesk } from './exchange-desk.ts';
import { markWords } from './mark-words.ts';
import { waitsText } from './request-words.ts';
import { useLasting } from './use-lasting.ts';
import { useRequests } from './use-requests.ts';

/** Its machinery is loaded when it is asked for. */
const SharingPanel = lazy(async () => ({ default: (await import('./sharing-panel.tsx')).SharingPanel }));

/** What the panel opens on. */
export type SharingStart = 'state' | 'ask' | 'answer';

const ICONS = {
  asked: Inbox,
  waiting: Send,
  alone: Share2,
  folder: FolderSync,
  server: CloudCheck,
  'server-away': CloudOff,
} as const;

/** The one place that says how this issue is shared and what it waits for, and leads to asking and answering. */
export function SharingMark({ desk }: { readonly desk: ExchangeDesk }): ReactElement {
  const requests = useRequests(desk.session.doc);
  const holder = useRef<HTMLSpanElement>(null);
  const [start, setStart] = useState<SharingStart | null>(null);
  const toAnswer = requests.find((request) => isAskedOfMe(request, desk.me.id));
  const waiting = requests.find((request) => request.by === desk.me.id && waitsFor(request) !== null);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'exchange.ask',
        title: 'Ask for review…',
        group: 'In this issue',
        icon: Send,
        menu: { menu: 'file', group: 2 },
        run: () => setStart('ask'),
      },
      {
        id: 'exchange.answer',
        title: 'Send the answer back…',
        group: 'In this issue',
        icon: Inbox,
        menu: { menu: 'file', group: 2 },
        unavailable: () => (toAnswer === undefined ? 'nobody has asked you for a review of this issue' : null),
        run: () => setStart('answer'),
      },
      {
        id: 'exchange.pack',
        title: 'Save the issue as a package…',
        group: 'In this issue',
        icon: Share2,
        menu: { menu: 'file', group: 2 },
        run: () => void desk.savePackage({ kind: 'issue' }),
      },
      {
        id: 'exchange.state',
        title: 'Show how this issue is shared',
        group: 'In this issue',
        icon: Share2,
        run: () => setStart('state'),
      },
    ],
    [desk, toAnswer],
  );
  useCommands(commands);
  const open = toAnswer ?? waiting;
  const way = desk.way();
  const said = useLasting(
    markWords(way, open === undefined ? null : { isForMe: open === toAnswer, words: waitsText(desk, open) }),
  );
  return (
    <span ref={holder} className={styles.mark}>
      <Button
        kind="quiet"
        size="small"
        title={way.long}
        aria-label={`Sharing: ${said.whole}`}
        aria-haspopup="dialog"
        aria-expanded={start !== null}
        onClick={() => setStart('state')}
      >
        <span role="status">
          <State icon={ICONS[said.icon]} role={said.tone}>
            <span className={styles.markWhole}>{said.whole}</span>
            <span className={styles.markBrief}>{said.brief}</span>
          </State>
        </span>
      </Button>
      {start === null ? null : (
        <Suspense fallback={null}>
          <SharingPanel
            desk={desk}
            requests={requests}
            start={start}
            trigger={holder}
            onClose={() => {
              setStart(null);
              holder.current?.querySelector('button')?.focus();
            }}
          />
        </Suspense>
      )}
    </span>
  );
}
