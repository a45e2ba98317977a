import { memo, type ReactElement, useLayoutEffect, useRef } from 'react';
import type { MarkedLines } from '../../../shared/document/marked-lines.ts';
import type { ReviewField } from '../../documents/flow-reader.ts';
import fieldStyles from '../../editor/field.module.css';
import type { FieldRegistry } from '../../editor/field-registry.ts';
import { MarkedText, type MarkedTextProps } from '../../editor/marked-text.tsx';

export interface FlowFieldProps {
  readonly field: ReviewField;
  readonly lines: MarkedLines;
  readonly size: 'flow' | 'flow-head' | 'lede';
  readonly language: string;
  readonly registry: FieldRegistry;
  readonly handOf: MarkedTextProps['handOf'];
  readonly runIn?: string | undefined;
}

/** One text of the issue, for reading, with what changed in place. It can be painted on, and selected from. */
export const FlowField = memo(function FlowField(props: FlowFieldProps): ReactElement {
  const { field, lines, size, language, registry, handOf, runIn } = props;
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current === null) return;
    return registry.mountText(field.key, root.current);
  }, [registry, field.key]);
  return (
    <div
      ref={root}
      className={fieldStyles.field}
      data-size={size}
      data-flow-field={field.key}
      lang={language}
      dir="auto"
    >
      <MarkedText lines={lines} handOf={handOf} runIn={runIn} />
    </div>
  );
});
