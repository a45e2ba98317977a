import { type ReactElement, useEffect, useMemo, useState } from 'react';
import type { PublicationId } from '../../shared/domain/ids.ts';
import { readRegisterCsv, readRegisterJson, writeRegisterCsv, writeRegisterJson } from '../../shared/entities/index.ts';
import { decodeText } from '../../shared/import/decode-text.ts';
import { readStoredPublication } from '../documents/library-documents.ts';
import type { RegisterSession } from '../documents/register-session.ts';
import { type RegisterActions, RegisterScreen } from '../features/register/index.ts';
import { onEvent, request } from '../platform/bridge.ts';
import { Keys } from '../ui/keys.tsx';
import { Statusbar } from './statusbar.tsx';
import styles from './titlebar.module.css';
import { Titlebar } from './titlebar.tsx';
import { useWorkspace } from './use-workspace.ts';
import type { Workspace } from './workspace.ts';

export interface RegisterRouteProps {
  readonly publicationId: string;
  readonly entityId: string;
}

/** The register of a publication with the window around it. */
export function RegisterRoute({ publicationId, entityId }: RegisterRouteProps): ReactElement {
  const workspace = useWorkspace();
  const { knowledge, database } = workspace;
  const [open, setOpen] = useState<{ session: RegisterSession; name: string } | null>(null);
  useEffect(() => {
    let isGone = false;
    void readStoredPublication(database, publicationId).then(async (publication) => {
      const name = publication?.name ?? 'the publication';
      const session = await knowledge.register(publicationId as PublicationId, `Entities of ${name}`);
      if (!isGone) setOpen({ session, name });
    });
    const stop = onEvent('app:flush', () => {
      void knowledge.flush().then(() => request('window:control', 'close'));
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [database, knowledge, publicationId]);
  useEffect(() => {
    document.title = `Entities of ${open?.name ?? 'the publication'} · Digest Desk`;
  }, [open]);
  const actions = useMemo(() => registerActions(workspace, open?.name ?? ''), [workspace, open]);
  return (
    <div className={styles.window}>
      <Titlebar
        crumbs={<span className={styles.strong}>{open === null ? 'Entities' : `Entities of ${open.name}`}</span>}
      />
      {open === null ? (
        <main />
      ) : (
        <RegisterScreen
          session={open.session}
          publicationId={publicationId}
          reading={knowledge.reading}
          onMemory={knowledge.subscribe}
          firstId={entityId}
          actions={actions}
        />
      )}
      <Statusbar
        start={<span>Changes hold at once</span>}
        end={
          <>
            <span className={styles.hint}>
              <Keys caps={['F2']} /> rename
            </span>
            <span className={`${styles.hint} only-wide`}>
              <Keys caps={['M']} /> merge
            </span>
            <span className={`${styles.hint} only-wide`}>
              <Keys caps={['Shift', '↑', '↓']} /> choose more
            </span>
          </>
        }
      />
    </div>
  );
}

function registerActions(workspace: Workspace, name: string): RegisterActions {
  return {
    openText: workspace.openPart,
    tell: (said) =>
      workspace.tell(said === null ? null : { text: said.text, action: { label: 'Undo', run: said.undo } }),
    settledBy: () => ({ by: workspace.people.current().id, at: new Date().toISOString() }),
    async readFile(known) {
      const answer = await request('import:choose-file', 'register');
      if (!answer.ok) {
        workspace.tell({ text: answer.error.message });
        return null;
      }
      if (answer.value === null) return null;
      // A register is read whole: one that was cut would look complete.
      const { text } = decodeText(answer.value.content, answer.value.content.length);
      const isJson = /\.json$/i.test(answer.value.name) || /^\s*[{[]/.test(text);
      return { name: answer.value.name, reading: isJson ? readRegisterJson(text) : readRegisterCsv(text, known) };
    },
    async saveFile(entities, format) {
      const text = format === 'csv' ? writeRegisterCsv(entities) : writeRegisterJson(entities);
      const answer = await request('copy:save-elsewhere', {
        suggestedName: `Entities of ${name.replace(/[/\\:*?"<>|]/g, ' ')}.${format}`,
        content: new TextEncoder().encode(text),
      });
      if (!answer.ok) workspace.tell({ text: answer.error.message });
      else if (answer.value !== null) workspace.tell({ text: `Saved as ${answer.value}.` });
    },
  };
}
