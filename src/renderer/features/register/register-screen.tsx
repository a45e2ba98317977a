import { type ReactElement, useEffect, useRef, useState } from 'react';
import { blankEntity, ENTITY_KINDS, type Entity } from '../../../shared/domain/entity.ts';
import { type EntityId, newEntityId } from '../../../shared/domain/ids.ts';
import type { RegisterReading } from '../../../shared/entities/index.ts';
import {
  changeEntity,
  mergeInto,
  putEntities,
  putEntity,
  setRetired,
  splitEntity,
} from '../../documents/edit-register.ts';
import type { SettledBy } from '../../documents/put-back.ts';
import type { RegisterSession } from '../../documents/register-session.ts';
import type { ReadingClient } from '../../reading/reading-client.ts';
import type { EntityChanges } from './entity-form.tsx';
import { EntityInspector, type InspectorMode } from './entity-inspector.tsx';
import { ImportReport } from './import-report.tsx';
import { MergeForm } from './merge-form.tsx';
import styles from './register.module.css';
import { RegisterBar } from './register-bar.tsx';
import { useRegisterCommands } from './register-commands.ts';
import { RegisterDifferences } from './register-differences.tsx';
import { RegisterFilters } from './register-filters.tsx';
import { RegisterTable } from './register-table.tsx';
import { useRegisterRows } from './use-register-rows.ts';

export interface RegisterActions {
  readonly openText: (issueId: string, developmentId: string | null) => void;
  /** Asks for a file and reads it; null where the person gave none. */
  readonly readFile: (
    known: readonly Entity[],
  ) => Promise<{ readonly name: string; readonly reading: RegisterReading } | null>;
  /** Says what was just done, with the way back; null takes back what was said. */
  readonly tell: (said: { readonly text: string; readonly undo: () => void } | null) => void;
  /** Who deals with what a merge noticed, and when. */
  readonly settledBy: () => SettledBy;
  /** Saves the register; resolves when it is written, or was not wanted. */
  readonly saveFile: (entities: readonly Entity[], format: 'csv' | 'json') => Promise<void>;
}

export interface RegisterScreenProps {
  readonly session: RegisterSession;
  readonly publicationId: string;
  readonly reading: ReadingClient;
  /** Called when memory may say something else than before. */
  readonly onMemory: (listener: () => void) => () => void;
  readonly firstId: string;
  readonly actions: RegisterActions;
}

/** Everybody and everything that a publication writes about. */
export function RegisterScreen(props: RegisterScreenProps): ReactElement {
  const { session, onMemory, firstId, actions } = props;
  const { doc } = session;
  const shown = useRegisterRows(props);
  const { register, filter, setFilter, all, rows, byId, same, countries, recall } = shown;
  const [currentId, setCurrentId] = useState<EntityId | null>(firstId === '' ? null : (firstId as EntityId));
  const [chosen, setChosen] = useState<ReadonlySet<EntityId>>(new Set());
  const [mode, setMode] = useState<InspectorMode>('view');
  const [draft, setDraft] = useState<Entity | null>(null);
  const [isMerging, setIsMerging] = useState(false);
  const [report, setReport] = useState<{ name: string; reading: RegisterReading; added: number } | null>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const grid = useRef<HTMLTableElement>(null);

  const pointed = currentId === null ? undefined : byId.get(register.mergedInto.get(currentId) ?? currentId);
  const current = draft ?? pointed ?? rows[0]?.entity ?? null;
  const chosenEntities = [...chosen].flatMap((id) => byId.get(id) ?? []);
  // What was said offers to undo the last change, so it goes when there is another.
  const told = useRef(register);
  const tell = (text: string) => {
    told.current = session.register.current();
    actions.tell({ text, undo: session.undo });
  };
  const { tell: tellNothing } = actions;
  useEffect(() => {
    if (told.current !== register) tellNothing(null);
    told.current = register;
  }, [register, tellNothing]);

  // A form that closes leaves the focus nowhere: it goes back to the row, and is there from the start.
  const isAsking = mode !== 'view' || draft !== null || isMerging || report !== null;
  useEffect(() => {
    if (!isAsking) (grid.current ?? searchField.current)?.focus({ preventScroll: true });
  }, [isAsking]);

  const begin = () => {
    setReport(null);
    setIsMerging(false);
    setDraft({
      ...blankEntity(newEntityId()),
      kind: ENTITY_KINDS.find((kind) => kind === filter.kind) ?? 'company',
      country: filter.country,
    });
    setMode('edit');
  };
  const show = (id: EntityId) => {
    setDraft(null);
    setCurrentId(id);
    setMode('view');
    setIsMerging(false);
    setReport(null);
  };
  const keep = (changes: EntityChanges) => {
    if (current === null) return;
    if (draft === null) changeEntity(doc, current.id, changes);
    else putEntity(doc, { ...draft, ...changes });
  };
  const retire = (those: readonly Entity[], isRetired: boolean) => {
    const ids = new Set(those.map(({ id }) => id));
    const at = rows.findIndex(({ entity }) => entity.id === current?.id);
    const next = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at)).reverse()].find(
      ({ entity }) => !ids.has(entity.id),
    );
    setRetired(doc, [...ids], isRetired);
    setChosen(new Set());
    if (next !== undefined && current !== null && ids.has(current.id)) show(next.entity.id);
    const [first] = those;
    const who = those.length === 1 && first !== undefined ? first.name : `${those.length} entities`;
    const isOrAre = those.length === 1 ? 'is' : 'are';
    tell(
      isRetired
        ? `${who} ${isOrAre} retired: kept, and no longer looked for in texts.`
        : `${who} ${isOrAre} back in use.`,
    );
  };
  const bringIn = async () => {
    const file = await actions.readFile(register.entities);
    if (file === null) return;
    const added = file.reading.entities.filter(({ id }) => !byId.has(id)).length;
    if (file.reading.entities.length > 0) putEntities(doc, file.reading.entities);
    setReport({ ...file, added });
  };
  useRegisterCommands({
    begin,
    focusSearch: () => searchField.current?.focus(),
    edit: () => setMode('edit'),
    merge: () => setIsMerging(true),
    retire: () => {
      const those = chosenEntities.length > 0 ? chosenEntities : current === null || draft !== null ? [] : [current];
      if (those.length > 0) retire(those, !those.every(({ isRetired }) => isRetired));
    },
    undo: session.undo,
    redo: session.redo,
    bringIn: () => void bringIn(),
    save: (format) => void actions.saveFile(register.entities, format),
    chosenCount: chosenEntities.length,
    hasCurrent: current !== null,
  });

  return (
    <main className={styles.register}>
      <h1 className="sr">Entities</h1>
      <RegisterFilters
        rows={all}
        filter={filter}
        onFilter={setFilter}
        onImport={() => void bringIn()}
        onExport={(format) => void actions.saveFile(register.entities, format)}
      />
      <section className={styles.middle} aria-label="Entities" data-area="entities">
        <RegisterBar
          field={searchField}
          filter={filter}
          onFilter={setFilter}
          countries={countries}
          chosenCount={chosenEntities.length}
          onToRows={(isFirst) => {
            grid.current?.focus();
            if (isFirst && rows[0] !== undefined) show(rows[0].entity.id);
          }}
          onMerge={() => setIsMerging(true)}
          onAdd={begin}
        />
        <RegisterDifferences session={session} byId={byId} settledBy={actions.settledBy} onShow={show} />
        {rows.length === 0 ? (
          <p className={styles.nothing}>
            {register.entities.length === 0
              ? 'The register is empty. Names found in an issue are added from its Entities panel with one key; a list you have comes in as CSV or JSON.'
              : 'Nothing fits. Fewer letters, another kind, or all countries would show more.'}
          </p>
        ) : (
          <RegisterTable
            rows={rows}
            sort={shown.sort}
            onSort={shown.setSort}
            currentId={current?.id ?? null}
            chosen={chosen}
            onCurrent={show}
            onChosen={setChosen}
            onOpen={() => setMode('edit')}
            grid={grid}
          />
        )}
      </section>
      {report !== null ? (
        <ImportReport {...report} onClose={() => setReport(null)} onUndo={session.undo} />
      ) : isMerging && chosenEntities.length >= 2 ? (
        <MergeForm
          entities={chosenEntities}
          onCancel={() => setIsMerging(false)}
          onMerge={(merged, goneIds) => {
            mergeInto(doc, merged, goneIds);
            setChosen(new Set());
            show(merged.id);
            tell(`${goneIds.length + 1} are now one: ${merged.name}.`);
          }}
        />
      ) : current === null ? (
        <aside className={styles.inspector} aria-label="Entity" data-area="entity" />
      ) : (
        <EntityInspector
          entity={current}
          like={same.get(current.id) ?? null}
          others={register.entities}
          mode={draft === null ? mode : 'edit'}
          onMode={(next) => {
            setMode(next);
            if (next !== 'edit') setDraft(null);
          }}
          recall={recall}
          onMemory={onMemory}
          onChange={(changes) => {
            keep(changes);
            show(current.id);
          }}
          onLeave={(changes) => {
            keep(changes);
            tell(`What you changed of ${changes.name ?? current.name} is kept.`);
          }}
          onSplit={(names) => {
            const id = splitEntity(doc, current.id, names);
            if (id === null) return;
            show(id);
            tell(`${names[0] ?? ''} is an entity of its own now.`);
          }}
          onRetire={(isRetired) => retire([current], isRetired)}
          onMergeWith={(other) => {
            setChosen(new Set([current.id, other.id]));
            setIsMerging(true);
          }}
          onOpenText={actions.openText}
        />
      )}
    </main>
  );
}
