import { type FormEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react';
import { ENTITY_KINDS, type Entity, type EntityKind } from '../../../shared/domain/entity.ts';
import { COUNTRIES, countryName } from '../../../shared/entities/index.ts';
import { Button } from '../../ui/button.tsx';
import { kindLook } from '../../ui/entity-kind.tsx';
import styles from './entity-form.module.css';
import { Offices } from './offices.tsx';

export type EntityChanges = Partial<Omit<Entity, 'id'>>;

export interface EntityFormProps {
  readonly entity: Entity;
  /** Others of the register, for a company's parent. */
  readonly others: readonly Entity[];
  /** Called with the values that were changed here, and no others: another window may have changed the rest. */
  readonly onDone: (changes: EntityChanges) => void;
  /** As `onDone`, when the form goes away with changes in it: they are kept. */
  readonly onLeave: (changes: EntityChanges) => void;
  readonly onCancel: () => void;
}

const lines = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Every fact of an entity, changed together: one undo step. */
export function EntityForm({ entity, others, onDone, onLeave, onCancel }: EntityFormProps): ReactElement {
  const [began] = useState(entity);
  const [draft, setDraft] = useState(entity);
  const [aliases, setAliases] = useState(entity.aliases.join('\n'));
  const [scripts, setScripts] = useState(entity.otherScripts.join('\n'));
  const parent = others.find(({ id }) => id === draft.parentId);
  const [parentName, setParentName] = useState(parent?.name ?? '');
  const [isOldKept, setIsOldKept] = useState(true);
  const [isTried, setIsTried] = useState(false);
  const id = useId();
  const set = (values: Partial<Entity>) => setDraft((known) => ({ ...known, ...values }));
  const companies = others.filter(({ kind, id: other }) => kind === 'company' && other !== entity.id);
  const problems = {
    name: draft.name.trim() === '' ? 'An entity needs a name' : null,
    wikidataId: /^(Q[1-9]\d*)?$/.test(draft.wikidataId.trim())
      ? null
      : `“${draft.wikidataId}” is no Wikidata id: Q and digits`,
    parent:
      draft.kind === 'company' && parentName.trim() !== '' && !companies.some(({ name }) => name === parentName.trim())
        ? `No company “${parentName.trim()}” is in the register: add it first, or leave this empty`
        : null,
  };
  const isRenamed = began.name !== '' && draft.name.trim() !== began.name && !lines(aliases).includes(began.name);
  const isGood = Object.values(problems).every((problem) => problem === null);
  const changes = () =>
    changedValues(began, {
      ...draft,
      name: draft.name.trim(),
      aliases: [...lines(aliases), ...(isRenamed && isOldKept ? [began.name] : [])].filter(
        (alias) => alias !== draft.name.trim(),
      ),
      otherScripts: lines(scripts),
      offices: draft.kind === 'person' ? draft.offices.filter(({ title }) => title.trim() !== '') : [],
      parentId:
        draft.kind === 'company' ? (companies.find(({ name }) => name === parentName.trim())?.id ?? null) : null,
      home: draft.kind === 'company' ? draft.home.trim() : '',
      wikidataId: draft.wikidataId.trim(),
    });
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => nameField.current?.select(), []);
  const isAnswered = useRef(false);
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => {
      const left = changes();
      if (!isAnswered.current && isGood && Object.keys(left).length > 0) onLeave(left);
    };
  });
  useEffect(() => () => leave.current(), []);
  const cancel = () => {
    isAnswered.current = true;
    onCancel();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (!isGood) return;
    isAnswered.current = true;
    onDone(changes());
  };
  const field = (key: string, label: string, control: ReactElement, problem: string | null = null) => (
    <div className={styles.field}>
      <label htmlFor={`${id}-${key}`}>{label}</label>
      {control}
      {problem !== null && (isTried || key !== 'name') ? (
        <p id={`${id}-${key}-problem`} className={styles.problem} role="alert">
          {problem}
        </p>
      ) : null}
    </div>
  );
  return (
    <form
      className={styles.form}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        cancel();
      }}
    >
      {field(
        'name',
        'Preferred name',
        <input
          id={`${id}-name`}
          ref={nameField}
          value={draft.name}
          aria-invalid={isTried && problems.name !== null}
          onChange={(event) => set({ name: event.target.value })}
        />,
        problems.name,
      )}
      {isRenamed ? (
        <label className={styles.check}>
          <input type="checkbox" checked={isOldKept} onChange={() => setIsOldKept(!isOldKept)} />
          Also written “{began.name}”, as until now
        </label>
      ) : null}
      <div className={styles.pair}>
        {field(
          'kind',
          'Kind',
          <select
            id={`${id}-kind`}
            value={draft.kind}
            onChange={(event) => set({ kind: event.target.value as EntityKind })}
          >
            {ENTITY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindLook(kind).name}
              </option>
            ))}
          </select>,
        )}
        {field(
          'country',
          'Country',
          <select id={`${id}-country`} value={draft.country} onChange={(event) => set({ country: event.target.value })}>
            <option value="">None</option>
            {[...COUNTRIES]
              .map((code) => ({ code, name: countryName(code, 'en') }))
              .sort((a, b) => a.name.localeCompare(b.name, 'en'))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name} · {code}
                </option>
              ))}
          </select>,
        )}
      </div>
      {field(
        'aliases',
        'Also written, one a line',
        <textarea
          id={`${id}-aliases`}
          rows={Math.max(2, aliases.split('\n').length)}
          value={aliases}
          onChange={(event) => setAliases(event.target.value)}
        />,
      )}
      {field(
        'scripts',
        'In other scripts, one a line',
        <textarea
          id={`${id}-scripts`}
          rows={Math.max(1, scripts.split('\n').length)}
          value={scripts}
          onChange={(event) => setScripts(event.target.value)}
        />,
      )}
      {draft.kind === 'company' ? (
        <div className={styles.pair}>
          {field(
            'parent',
            'Parent company',
            <>
              <input
                id={`${id}-parent`}
                list={`${id}-companies`}
                value={parentName}
                aria-invalid={problems.parent !== null}
                onChange={(event) => setParentName(event.target.value)}
              />
              <datalist id={`${id}-companies`}>
                {companies.slice(0, 500).map(({ id: other, name }) => (
                  <option key={other} value={name} />
                ))}
              </datalist>
            </>,
            problems.parent,
          )}
          {field(
            'home',
            'Home',
            <input id={`${id}-home`} value={draft.home} onChange={(event) => set({ home: event.target.value })} />,
          )}
        </div>
      ) : null}
      {draft.kind === 'person' ? <Offices offices={draft.offices} onChange={(offices) => set({ offices })} /> : null}
      {field(
        'note',
        'Note',
        <textarea
          id={`${id}-note`}
          rows={2}
          value={draft.note}
          onChange={(event) => set({ note: event.target.value })}
        />,
      )}
      {field(
        'wikidata',
        'Wikidata id',
        <input
          id={`${id}-wikidata`}
          placeholder="Q42"
          value={draft.wikidataId}
          aria-invalid={problems.wikidataId !== null}
          onChange={(event) => set({ wikidataId: event.target.value })}
        />,
        problems.wikidataId,
      )}
      <div className={styles.actions}>
        <Button kind="primary" size="small" type="submit">
          Keep
        </Button>
        <Button size="small" onClick={cancel}>
          Leave as it was
        </Button>
      </div>
    </form>
  );
}

function changedValues(before: Entity, { id: _id, ...after }: Entity): EntityChanges {
  const known = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).filter(([key, value]) => JSON.stringify(known.get(key)) !== JSON.stringify(value)),
  );
}
