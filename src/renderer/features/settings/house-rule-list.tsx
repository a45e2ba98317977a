import { nanoid } from 'nanoid';
import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { HouseRule } from '../../../shared/domain/check-policy.ts';
import { findInTexts } from '../../../shared/search/find-in-texts.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';

export interface HouseRuleListProps {
  readonly rules: readonly HouseRule[];
  readonly onChange: (rules: readonly HouseRule[]) => void;
}

/** A house's own rules: what is not to stand in a text, what is said of it, and what is put there. */
export function HouseRuleList({ rules, onChange }: HouseRuleListProps): ReactElement {
  const [added, setAdded] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // It is stored first, and drawn then.
    if (added === null || !rules.some(({ id }) => id === added)) return;
    list.current?.querySelector<HTMLInputElement>(`[data-rule="${added}"] input`)?.focus();
    setAdded(null);
  }, [added, rules]);
  const change = (id: string, values: Partial<HouseRule>) =>
    onChange(rules.map((rule) => (rule.id === id ? { ...rule, ...values } : rule)));
  const add = () => {
    const id = nanoid(8);
    onChange([...rules, { id, pattern: '', isCaseSensitive: false, message: '', replacement: null }]);
    setAdded(id);
  };
  return (
    <div ref={list} className={styles.ownRules}>
      <h4 className={styles.legend}>Rules of the house</h4>
      {rules.length === 0 ? (
        <p className={styles.hint}>
          None yet. A rule is a regular expression (RE2), what Preflight says where it finds it, and what to write
          there.
        </p>
      ) : null}
      {rules.map((rule, index) => (
        <fieldset key={rule.id} className={styles.ownRule} data-rule={rule.id}>
          <legend className="sr">Rule {index + 1}</legend>
          <TextField
            label="Where it finds"
            value={rule.pattern}
            placeholder="\bKiev\b"
            problem={problemOf(rule)}
            onChange={(pattern) => change(rule.id, { pattern })}
          />
          <TextField
            label="it says"
            value={rule.message}
            placeholder="Kyiv, not Kiev"
            onChange={(message) => change(rule.id, { message })}
          />
          <TextField
            label="and writes (empty: nothing)"
            value={rule.replacement ?? ''}
            placeholder="Kyiv"
            onChange={(words) => change(rule.id, { replacement: words === '' ? null : words })}
          />
          <label className={styles.choice}>
            <input
              type="checkbox"
              checked={rule.isCaseSensitive}
              onChange={() => change(rule.id, { isCaseSensitive: !rule.isCaseSensitive })}
            />
            Capitals matter
          </label>
          <Button
            kind="text"
            size="small"
            aria-label={`Remove rule ${index + 1}`}
            onClick={() => onChange(rules.filter(({ id }) => id !== rule.id))}
          >
            Remove
          </Button>
        </fieldset>
      ))}
      <Button size="small" onClick={add}>
        Add a rule
      </Button>
    </div>
  );
}

function problemOf({ pattern: text, isCaseSensitive }: HouseRule): string | null {
  if (text === '') return null;
  const found = findInTexts([], { text, isCaseSensitive, isWholeWord: false, isRegularExpression: true });
  return found.ok ? null : found.error.message;
}
