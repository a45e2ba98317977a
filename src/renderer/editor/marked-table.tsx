import type { Table } from 'mdast';
import type { ComponentProps, ReactElement } from 'react';
import { plainText } from '../../shared/document/plain-text.ts';
import styles from './field.module.css';

export interface MarkedTableProps extends Omit<ComponentProps<'table'>, 'children'> {
  readonly table: Table;
}

/** A table as it is read. The first row heads the columns. */
export function MarkedTable({ table, ...props }: MarkedTableProps): ReactElement {
  const [head, ...rows] = table.children;
  const cells = (row: Table['children'][number] | undefined, Tag: 'th' | 'td') =>
    row?.children.map((cell, column) => (
      <Tag
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
        key={column}
        scope={Tag === 'th' ? 'col' : undefined}
        className={Tag === 'th' ? `${styles.cell} ${styles.headCell}` : styles.cell}
        style={{ textAlign: table.align?.[column] ?? undefined }}
      >
        {plainText({ type: 'root', children: [{ type: 'paragraph', children: cell.children }] })}
      </Tag>
    ));
  return (
    <table {...props} className={styles.table}>
      <thead>
        <tr>{cells(head, 'th')}</tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
          <tr key={at}>{cells(row, 'td')}</tr>
        ))}
      </tbody>
    </table>
  );
}
