import type { ReactElement } from 'react';
import { type FieldAddress, fieldKey, isLineField } from '../../../shared/crdt/issue-document.ts';
import { useHeldRelease, useOutlinePart } from '../../documents/use-session.ts';
import { FieldEditor, type FieldEditorProps } from '../../editor/field-editor.tsx';
import type { WriteContext } from './write-place.ts';

export interface IssueFieldProps extends Pick<FieldEditorProps, 'size' | 'label' | 'placeholder'> {
  readonly context: WriteContext;
  readonly address: FieldAddress;
  readonly onLeave?: () => void;
}

/** The editor of one field of the open issue. */
export function IssueField({ context, address, onLeave, ...look }: IssueFieldProps): ReactElement | null {
  const { session, registry } = context;
  const language = useOutlinePart(session, (outline) => outline.language);
  const isReadOnly = useHeldRelease(session) !== null;
  const field = session.field(address);
  if (field === null) return null;
  return (
    <FieldEditor
      key={fieldKey(address)}
      {...look}
      field={field}
      fieldKey={fieldKey(address)}
      kind={isLineField(address) ? 'line' : 'rich'}
      language={language}
      registry={registry}
      track={session.undo.track}
      boundary={session.undo.boundary}
      isReadOnly={isReadOnly}
      {...(onLeave === undefined ? {} : { onLeave })}
    />
  );
}
