import { TriangleAlert } from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { PublicationId } from '../../../shared/domain/ids.ts';
import type { Issue } from '../../../shared/domain/issue.ts';
import { buildIssue, type ImportInput, type Mapping, mapSource, outlineOf } from '../../../shared/import/index.ts';
import type { Command } from '../../commands/command.ts';
import { keyCaps } from '../../commands/keys.ts';
import { useCommands } from '../../commands/use-commands.ts';
import type { PublicationRow } from '../../storage/database.ts';
import { Button } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import { State } from '../../ui/state.tsx';
import styles from './import.module.css';
import { ImportStart } from './import-start.tsx';
import { MappingView } from './mapping-view.tsx';
import { readInWorker } from './read-in-worker.ts';

export interface ImportScreenProps {
  readonly from: ImportInput | null;
  readonly publications: readonly PublicationRow[];
  readonly houseNamesOf: (publicationId: string) => Promise<Parameters<typeof mapSource>[1]>;
  readonly onChooseFile: () => Promise<ImportInput | { readonly problem: string } | null>;
  readonly onName: (name: string | null) => void;
  readonly onCreate: (issue: Issue) => void;
  readonly onCancel: () => void;
}

/** From a text to an issue: read it, see what each paragraph was taken for, change that, create. */
export function ImportScreen(props: ImportScreenProps): ReactElement {
  const { from, publications, houseNamesOf, onChooseFile, onName, onCreate, onCancel } = props;
  const [mapping, setMapping] = useState<Mapping | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [publicationId, setPublicationId] = useState(publications[0]?.id ?? '');

  const read = async (input: ImportInput, isPasted: boolean) => {
    setIsBusy(true);
    setProblem(null);
    const result = await readInWorker(input, isPasted);
    setIsBusy(false);
    if (!result.ok) {
      setProblem(result.error.message);
      return;
    }
    setMapping(mapSource(result.value, await houseNamesOf(publicationId)));
    onName(result.value.name);
  };
  const readFirst = useRef(read);
  useEffect(() => {
    if (from !== null) void readFirst.current(from, false);
  }, [from]);

  const create = () => {
    if (mapping !== null) onCreate(buildIssue(mapping, publicationId as PublicationId));
  };
  const latest = useRef({ mapping, create });
  latest.current = { mapping, create };
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'import.create',
        title: 'Create the issue',
        group: 'In this issue',
        keys: 'Mod+Enter',
        unavailable: () => (latest.current.mapping === null ? 'there is no text yet' : null),
        run: () => latest.current.create(),
      },
    ],
    [],
  );
  useCommands(commands);

  const drop = async (file: File | undefined) => {
    if (file !== undefined) await read({ name: file.name, content: new Uint8Array(await file.arrayBuffer()) }, false);
  };
  const choose = async () => {
    const chosen = await onChooseFile();
    if (chosen === null) return;
    if ('problem' in chosen) setProblem(chosen.problem);
    else await read(chosen, false);
  };
  const rename = async (id: string) => {
    setPublicationId(id);
    if (mapping !== null) setMapping(mapSource(mapping.source, await houseNamesOf(id), mapping.pins));
  };

  return (
    <main
      className={styles.screen}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void drop(event.dataTransfer.files[0]);
      }}
    >
      {mapping === null ? (
        <ImportStart
          isBusy={isBusy}
          problem={problem}
          onRead={(input, isPasted) => void read(input, isPasted)}
          onChooseFile={() => void choose()}
        />
      ) : (
        <>
          <h1 className="sr">Import: {mapping.source.name}</h1>
          <Bar
            mapping={mapping}
            publications={publications}
            publicationId={publicationId}
            onPublication={(id) => void rename(id)}
            onCancel={onCancel}
            onCreate={create}
          />
          <MappingView mapping={mapping} onChange={setMapping} />
        </>
      )}
    </main>
  );
}

interface BarProps {
  readonly mapping: Mapping;
  readonly publications: readonly PublicationRow[];
  readonly publicationId: string;
  readonly onPublication: (id: string) => void;
  readonly onCancel: () => void;
  readonly onCreate: () => void;
}

function Bar({ mapping, publications, publicationId, onPublication, onCancel, onCreate }: BarProps): ReactElement {
  const { total, inIssue, leftOut, toLookAt } = outlineOf(mapping);
  return (
    <div className={styles.bar}>
      <div className={styles.placed} role="status">
        <strong>
          {total} of {total} paragraphs placed
        </strong>
        <span className={styles.placedBar} aria-hidden="true">
          <i style={{ flexGrow: inIssue }} />
          <i data-out style={{ flexGrow: leftOut }} />
        </span>
      </div>
      <span>
        <b>{inIssue}</b> in the issue
      </span>
      <span>
        <b>{leftOut}</b> left out
      </span>
      {toLookAt.length === 0 ? null : (
        <State icon={TriangleAlert} role="care">
          {toLookAt.length} to look at <Keys caps={['F8']} />
        </State>
      )}
      {mapping.source.warnings.length === 0 ? null : (
        <span className={styles.warning} title={mapping.source.warnings.join('\n')}>
          {mapping.source.warnings[0]}
          {mapping.source.warnings.length > 1 ? ` (and ${mapping.source.warnings.length - 1} more)` : ''}
        </span>
      )}
      <span className={styles.grow} />
      <label className={styles.into}>
        Into
        <select value={publicationId} onChange={(event) => onPublication(event.target.value)}>
          {publications.map((item) => (
            <option key={item.id} value={item.id}>
              {item.name}
            </option>
          ))}
        </select>
      </label>
      <Button onClick={onCancel}>Cancel</Button>
      <Button kind="primary" onClick={onCreate}>
        Create the issue <Keys caps={keyCaps('Mod+Enter')} />
      </Button>
    </div>
  );
}
