import { type ReactElement, useEffect, useState } from 'react';
import { NAME_PLACES } from '../../../../shared/brand/name-pattern.ts';
import fieldStyles from '../../../ui/text-field.module.css';

export interface PatternFieldProps {
  readonly value: string;
  readonly onChange: (pattern: string) => void;
}

/** Folders by pattern. It gives its value on as it is typed: the path above shows what comes of it. */
export function PatternField({ value, onChange }: PatternFieldProps): ReactElement {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <input
      id="subfolders"
      className={fieldStyles.input}
      value={typed}
      placeholder="{year}/{number}"
      spellCheck={false}
      title={`${NAME_PLACES.map((place) => `{${place}}`).join(' ')} stand for what they name`}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value);
      }}
    />
  );
}
