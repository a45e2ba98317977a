import { ExternalLink, Plus, Trash2 } from 'lucide-react';
import { type ReactElement, useCallback, useState, useSyncExternalStore } from 'react';
import { shortDay } from '../../../shared/document/period-text.ts';
import { safeUrl } from '../../../shared/document/safe-url.ts';
import type { Source } from '../../../shared/domain/development.ts';
import type { DevelopmentId, SourceId } from '../../../shared/domain/ids.ts';
import { addSource, changeSource, removeSource } from '../../documents/edit-issue.ts';
import { createSourcesReader } from '../../documents/sources-reader.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Tool } from '../../ui/tool.tsx';
import styles from './panel.module.css';
import { Panel } from './panel.tsx';
import type { WriteContext } from './write-place.ts';

const EMPTY = { title: '', publisher: '', url: '', date: '', note: '' } as const;

export interface SourcesPanelProps {
  readonly context: WriteContext;
  readonly id: DevelopmentId;
}

/** Where the development's statements come from. */
export function SourcesPanel({ context, id }: SourcesPanelProps): ReactElement {
  const { doc } = context.session;
  const sources = useSources(context, id);
  const [openId, setOpenId] = useState<SourceId | null>(null);
  const add = useCallback(() => setOpenId(addSource(doc, id, EMPTY)), [doc, id]);
  return (
    <Panel
      id="sources"
      name="Sources"
      note={String(sources.length)}
      height={112}
      isFoldedWhenLow
      tools={<Tool icon={Plus} size="small" label="Add a source" onClick={add} />}
    >
      {sources.length === 0 ? (
        <p className={styles.empty}>
          None yet.{' '}
          <Button kind="text" size="small" onClick={add}>
            Add a source
          </Button>
        </p>
      ) : null}
      <ol>
        {sources.map((source, index) => (
          <li key={source.id}>
            <SourceRow
              context={context}
              source={source}
              number={index + 1}
              isOpen={source.id === openId}
              onToggle={() => setOpenId(source.id === openId ? null : source.id)}
            />
            {source.id === openId ? (
              <SourceForm
                source={source}
                onChange={(values) => changeSource(doc, id, source.id, values)}
                onRemove={() => {
                  removeSource(doc, id, source.id);
                  setOpenId(null);
                }}
                onClose={() => setOpenId(null)}
              />
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function useSources(context: WriteContext, id: DevelopmentId): readonly Source[] {
  const [reader] = useState(() => createSourcesReader(context.session.doc, id));
  return useSyncExternalStore(reader.subscribe, reader.current);
}

interface SourceRowProps {
  readonly context: WriteContext;
  readonly source: Source;
  readonly number: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function SourceRow({ context, source, number, isOpen, onToggle }: SourceRowProps): ReactElement {
  const name = source.title === '' ? 'Untitled source' : source.title;
  return (
    <div className={styles.source}>
      <span className={styles.sourceNumber}>{number}</span>
      <button type="button" className={styles.sourceTitle} aria-expanded={isOpen} onClick={onToggle}>
        {name} <span className={styles.note}>{source.publisher}</span>
      </button>
      <span className={styles.note}>{shortDay(source.date)}</span>
      {safeUrl(source.url) === null ? (
        <span />
      ) : (
        <Tool
          icon={ExternalLink}
          size="small"
          label={`Open ${name} in the browser`}
          onClick={() => context.openLink(source.url)}
        />
      )}
    </div>
  );
}

interface SourceFormProps {
  readonly source: Source;
  readonly onChange: (values: Partial<Omit<Source, 'id'>>) => void;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function SourceForm({ source, onChange, onRemove, onClose }: SourceFormProps): ReactElement {
  const problem =
    source.url !== '' && safeUrl(source.url) === null ? `“${source.url}” is no web address: write https://…` : null;
  return (
    <div className={styles.sourceForm}>
      <div className={styles.whole}>
        <TextField label="Title" value={source.title} autoFocus onChange={(title) => onChange({ title })} />
      </div>
      <TextField label="Publisher" value={source.publisher} onChange={(publisher) => onChange({ publisher })} />
      <TextField label="Date" type="date" value={source.date} onChange={(date) => onChange({ date })} />
      <div className={styles.whole}>
        <TextField
          label="URL"
          type="url"
          placeholder="https://"
          value={source.url}
          problem={problem}
          onChange={(url) => onChange({ url: safeUrl(url) ?? url })}
        />
      </div>
      <div className={styles.whole}>
        <TextField label="Note" value={source.note} onChange={(note) => onChange({ note })} />
      </div>
      <div className={styles.formActions}>
        <Button size="small" onClick={onClose}>
          Done
        </Button>
        <Tool icon={Trash2} size="small" label="Remove this source" onClick={onRemove} />
      </div>
    </div>
  );
}
