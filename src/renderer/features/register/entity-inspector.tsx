import { Archive, ArchiveRestore, Ellipsis, Merge, PenLine, Split } from 'lucide-react';
import { type ReactElement, useEffect, useState } from 'react';
import { shortDay } from '../../../shared/document/period-text.ts';
import { type Entity, namesOf } from '../../../shared/domain/entity.ts';
import type { EntityId } from '../../../shared/domain/ids.ts';
import type { EntityMemory, TimelineStep } from '../../../shared/domain/memory.ts';
import { countryName } from '../../../shared/entities/index.ts';
import { Button } from '../../ui/button.tsx';
import { kindLook } from '../../ui/entity-kind.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MemoryList } from '../../ui/memory-list.tsx';
import { Menu } from '../../ui/menu.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { Tool } from '../../ui/tool.tsx';
import { type EntityChanges, EntityForm } from './entity-form.tsx';
import styles from './register.module.css';
import { SplitForm } from './split-form.tsx';

export interface EntityInspectorProps {
  readonly entity: Entity;
  readonly like: Entity | null;
  readonly others: readonly Entity[];
  readonly mode: InspectorMode;
  readonly onMode: (mode: InspectorMode) => void;
  readonly recall: (id: EntityId) => Promise<{ memory: EntityMemory; timeline: readonly TimelineStep[] }>;
  /** Called when memory may say something else than before. */
  readonly onMemory: (listener: () => void) => () => void;
  readonly onChange: (changes: EntityChanges) => void;
  /** Changes of a form that was left without an answer. */
  readonly onLeave: (changes: EntityChanges) => void;
  readonly onSplit: (names: readonly string[]) => void;
  readonly onRetire: (isRetired: boolean) => void;
  readonly onMergeWith: (other: Entity) => void;
  readonly onOpenText: (issueId: string, developmentId: string | null) => void;
}

export type InspectorMode = 'view' | 'edit' | 'split';

/** One entity: its facts, and what the publication has written about it. */
export function EntityInspector(props: EntityInspectorProps): ReactElement {
  const { entity, like, others, mode, onMode, onChange, onLeave, onSplit, onRetire, onMergeWith } = props;
  const look = kindLook(entity.kind);
  return (
    <aside className={styles.inspector} aria-label={entity.name} data-area="entity">
      <div className={styles.block}>
        <p className={styles.kindLine}>
          <Icon of={look.icon} size="small" />
          {look.name}
          {entity.country === '' ? '' : `, ${countryName(entity.country, 'en')}`}
          {entity.isRetired ? ' · retired' : ''}
        </p>
        {mode === 'edit' ? (
          <EntityForm
            key={entity.id}
            entity={entity}
            others={others}
            onCancel={() => onMode('view')}
            onDone={onChange}
            onLeave={onLeave}
          />
        ) : (
          <>
            <div className={styles.heading}>
              <h2>{entity.name}</h2>
              <Tool icon={PenLine} label="Edit" keysLabel="F2" onClick={() => onMode('edit')} />
              <Menu
                label="More"
                look="tool"
                buttonLabel={`More about ${entity.name}`}
                placement="bottom end"
                groups={[
                  [
                    {
                      id: 'split',
                      label: 'Split names off…',
                      icon: Split,
                      unavailable: namesOf(entity).length < 2 ? 'it has only one name' : null,
                      run: () => onMode('split'),
                    },
                    {
                      id: 'retire',
                      label: entity.isRetired ? 'Take back into use' : 'Retire',
                      icon: entity.isRetired ? ArchiveRestore : Archive,
                      run: () => onRetire(!entity.isRetired),
                    },
                  ],
                ]}
              >
                <Icon of={Ellipsis} />
              </Menu>
            </div>
            <Facts entity={entity} others={others} />
            {like === null ? null : (
              <p className={styles.likeLine}>
                May be the same as {like.name}.{' '}
                <Button kind="text" size="small" onClick={() => onMergeWith(like)}>
                  <Icon of={Merge} size="small" /> Merge the two
                </Button>
              </p>
            )}
            {mode === 'split' ? (
              <SplitForm
                entity={entity}
                onCancel={() => onMode('view')}
                onSplit={(names) => {
                  onSplit(names);
                  onMode('view');
                }}
              />
            ) : null}
          </>
        )}
      </div>
      <Memory key={entity.id} {...props} />
    </aside>
  );
}

function Facts({ entity, others }: Pick<EntityInspectorProps, 'entity' | 'others'>): ReactElement {
  const parent = others.find(({ id }) => id === entity.parentId)?.name ?? '';
  const facts: readonly (readonly [string, string])[] = [
    ['Also written', entity.aliases.join(' · ')],
    ['Scripts', entity.otherScripts.join(' · ')],
    [
      'Offices',
      entity.offices
        .map(({ title, from, to }) => `${title}${from === '' && to === '' ? '' : ` (${from || '…'} – ${to || 'now'})`}`)
        .join(' · '),
    ],
    ['Parent, home', [parent, entity.home].filter(Boolean).join(', ')],
    ['Note', entity.note],
    ['Wikidata', entity.wikidataId],
  ];
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Memory({ entity: { id }, recall, onMemory, onOpenText }: EntityInspectorProps): ReactElement {
  const [known, setKnown] = useState<{ memory: EntityMemory; timeline: readonly TimelineStep[] } | null>(null);
  useEffect(() => {
    let isGone = false;
    const ask = () =>
      void recall(id).then((answer) => {
        if (!isGone) setKnown(answer);
      });
    ask();
    const stop = onMemory(ask);
    return () => {
      isGone = true;
      stop();
    };
  }, [id, recall, onMemory]);
  const oldest = known?.timeline.find(({ mentions }) => mentions > 0);
  return (
    <div className={styles.memory}>
      <div className={styles.memoryHead}>
        <h3>Memory</h3>
        <span className={styles.dim}>
          {known === null
            ? ''
            : known.memory.total === 0
              ? 'not written about yet'
              : `${known.memory.total} ${known.memory.total === 1 ? 'development' : 'developments'}${
                  oldest === undefined || oldest.number === '' ? '' : ` since No. ${oldest.number}`
                }`}
        </span>
      </div>
      {known === null ? null : (
        <>
          <Timeline
            steps={known.timeline.map(({ issueId, number, mentions }) => ({
              id: issueId,
              label: number,
              count: mentions,
            }))}
          />
          <MemoryList
            entries={known.memory.items.map((item, index) => ({
              ...item,
              id: `${item.issueId}/${item.developmentId ?? ''}`,
              issue: item.number === '' ? 'Issue' : `No. ${item.number}`,
              day: shortDay(item.date),
              isCurrent: index === 0,
            }))}
            actions={(item) => (
              <Button
                kind="text"
                size="small"
                className={styles.inText}
                onClick={() => onOpenText(item.issueId, item.developmentId)}
              >
                Open
              </Button>
            )}
          />
        </>
      )}
    </div>
  );
}
