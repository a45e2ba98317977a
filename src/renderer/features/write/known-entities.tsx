import { Pin } from 'lucide-react';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import type { DevelopmentId, EntityId } from '../../../shared/domain/ids.ts';
import type { EntityMemory } from '../../../shared/domain/memory.ts';
import { type DevelopmentNames, developmentNames } from '../../../shared/reading/development-entities.ts';
import type { IssueKnowledge } from '../../reading/issue-knowledge.ts';
import { useJudgements, useReading, useRegister } from '../../reading/use-reading.ts';
import { Tool } from '../../ui/tool.tsx';
import { AmbiguousRow } from './ambiguous-row.tsx';
import styles from './entities.module.css';
import { EntityPicker } from './entity-picker.tsx';
import { EntityRow } from './entity-row.tsx';
import { moveByArrows } from './move-by-arrows.ts';
import { NamingFindings } from './naming-findings.tsx';
import { NewNameRow } from './new-name-row.tsx';
import panelStyles from './panel.module.css';
import { Panel } from './panel.tsx';
import { useMemories } from './use-memories.ts';
import type { WriteContext } from './write-place.ts';

export interface KnownEntitiesProps {
  readonly context: WriteContext;
  /** Null for what the issue has once. */
  readonly id: DevelopmentId | null;
  readonly knowledge: IssueKnowledge;
  /** Pixels at first. */
  readonly height: number;
}

/** Who and what a development names, how often, and what was written about them before. */
export function KnownEntities({ context, id, knowledge, height }: KnownEntitiesProps): ReactElement {
  const { fields, naming } = useReading(knowledge);
  const register = useRegister(knowledge);
  const { decisions, accepted } = useJudgements(knowledge);
  const [isPinning, setIsPinning] = useState(false);
  const [openId, setOpenId] = useState<EntityId | null>(null);
  const pin = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [pinned, setPinned] = useState<EntityId | null>(null);
  useEffect(() => {
    if (pinned === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${pinned}"]`);
    (row ?? pin.current)?.focus();
    setPinned(null);
  }, [pinned]);
  const names = useMemo(
    (): DevelopmentNames =>
      developmentNames(
        [...fields.values()].filter((field) => field.developmentId === id),
        register,
        decisions,
        id,
      ),
    [fields, register, decisions, id],
  );
  const ids = useMemo(() => names.entities.map(({ entity }) => entity.id), [names]);
  const memories = useMemories(context, knowledge, ids);
  const findings = naming.filter(
    (finding) =>
      (fields.get(finding.key)?.developmentId ?? null) === id &&
      fields.has(finding.key) &&
      !accepted.some((item) => item.id === finding.id),
  );
  const { entities, ambiguous, newNames } = names;
  return (
    <Panel
      id="entities"
      name="Entities"
      note={id === null ? String(entities.length) : `${entities.length} in this development`}
      height={height}
      isFoldedWhenLow
      tools={
        <Tool
          ref={pin}
          icon={Pin}
          size="small"
          label="Pin an entity that is not named"
          isPressed={isPinning}
          onClick={() => setIsPinning(!isPinning)}
        />
      }
    >
      {isPinning ? (
        <EntityPicker
          register={register}
          label="Pin an entity"
          onClose={() => {
            setIsPinning(false);
            pin.current?.focus();
          }}
          onPick={(entityId) => {
            context.decide({ kind: 'pinned', developmentId: id, entityId }, true);
            setIsPinning(false);
            setPinned(entityId);
          }}
        />
      ) : null}
      {entities.length + ambiguous.length + newNames.length === 0 && !isPinning ? (
        <p className={panelStyles.empty}>No names yet. They appear here as they are written.</p>
      ) : null}
      <ul ref={list} className={styles.list} onKeyDown={moveByArrows}>
        {entities.map((item) => (
          <EntityRow
            key={item.entity.id}
            context={context}
            knowledge={knowledge}
            developmentId={id}
            item={item}
            memory={memories.get(item.entity.id) ?? NO_MEMORY}
            isOpen={openId === item.entity.id}
            onToggle={() => setOpenId(openId === item.entity.id ? null : item.entity.id)}
          />
        ))}
        {ambiguous.map((item) => (
          <AmbiguousRow key={item.words} context={context} developmentId={id} item={item} />
        ))}
        {newNames.map((item) => (
          <NewNameRow key={item.words} context={context} knowledge={knowledge} item={item} />
        ))}
      </ul>
      <NamingFindings context={context} findings={findings} />
    </Panel>
  );
}

const NO_MEMORY: EntityMemory | null = null;
