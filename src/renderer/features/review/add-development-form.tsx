import { type ReactElement, useId, useRef, useState } from 'react';
import { paragraphs } from '../../../shared/document/rich-text.ts';
import type { Development } from '../../../shared/domain/development.ts';
import { blankDevelopment } from '../../../shared/domain/issue.ts';
import fieldStyles from '../../ui/text-field.module.css';
import { useFocusSoon } from '../../ui/use-focus-soon.ts';
import { AskForm } from './ask-form.tsx';

export interface AddDevelopmentFormProps {
  readonly onSubmit: (development: Development) => void;
  readonly onCancel: () => void;
}

/** A development that is suggested: its headline, and as many paragraphs as are there already. */
export function AddDevelopmentForm({ onSubmit, onCancel }: AddDevelopmentFormProps): ReactElement {
  const [headline, setHeadline] = useState('');
  const [body, setBody] = useState('');
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useFocusSoon(first);
  return (
    <AskForm
      verb="Suggest it"
      missing={headline.trim() === '' ? 'Write the headline first' : null}
      onSubmit={() => {
        const texts = body
          .split(/\n+/)
          .map((text) => text.trim())
          .filter(Boolean);
        onSubmit({ ...blankDevelopment(), headline: headline.trim(), body: paragraphs(...texts) });
      }}
      onCancel={onCancel}
    >
      <label className={fieldStyles.label} htmlFor={`${id}-headline`}>
        Headline of the suggested development
      </label>
      <input
        ref={first}
        id={`${id}-headline`}
        className={fieldStyles.input}
        value={headline}
        spellCheck
        onChange={(event) => setHeadline(event.target.value)}
      />
      <label className={fieldStyles.label} htmlFor={`${id}-body`}>
        Body
      </label>
      <textarea
        id={`${id}-body`}
        className={fieldStyles.input}
        rows={4}
        value={body}
        spellCheck
        onChange={(event) => setBody(event.target.value)}
      />
    </AskForm>
  );
}
