import { Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import type { Office } from '../../../shared/domain/entity.ts';
import { Tool } from '../../ui/tool.tsx';
import styles from './entity-form.module.css';

const NO_OFFICE: Office = { title: '', from: '', to: '' };

export interface OfficesProps {
  readonly offices: readonly Office[];
  readonly onChange: (offices: readonly Office[]) => void;
}

/** The offices that a person holds or held, each with its days. */
export function Offices({ offices, onChange }: OfficesProps): ReactElement {
  const set = (at: number, values: Partial<Office>) =>
    onChange(offices.map((office, index) => (index === at ? { ...office, ...values } : office)));
  return (
    <fieldset className={styles.offices}>
      <legend>Offices held</legend>
      {offices.map((office, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an office has nothing else to be known by while it is written
        <div key={at} className={styles.office}>
          <input
            aria-label={`Office ${at + 1}`}
            placeholder="energy minister"
            value={office.title}
            onChange={(event) => set(at, { title: event.target.value })}
          />
          <input
            type="date"
            aria-label={`Office ${at + 1}, from`}
            value={office.from}
            onChange={(event) => set(at, { from: event.target.value })}
          />
          <input
            type="date"
            aria-label={`Office ${at + 1}, to; empty while it is held`}
            value={office.to}
            onChange={(event) => set(at, { to: event.target.value })}
          />
          <Tool
            icon={Trash2}
            size="small"
            label={`Remove office ${at + 1}`}
            onClick={() => onChange(offices.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Tool icon={Plus} size="small" label="Add an office" onClick={() => onChange([...offices, NO_OFFICE])} />
    </fieldset>
  );
}
