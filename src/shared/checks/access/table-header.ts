import type { Table } from 'mdast';
import { plainText } from '../../document/plain-text.ts';
import type { FindingDraft, PartCheck } from '../check.ts';
import { nodesIn } from '../rich-nodes.ts';

/** The first row of a table names its columns; only the corner may be empty. */
export const tableHeader: PartCheck = {
  name: 'table-header',
  label: 'Tables without column heads',
  severity: 'warning',
  inPart: ({ fields }) =>
    fields.flatMap(({ rich, text, place }) =>
      nodesIn(rich)
        .filter((node): node is Table => node.type === 'table')
        .flatMap((table): FindingDraft[] => {
          const [head, ...rows] = table.children.map((row) =>
            row.children.map((cell) =>
              plainText({ type: 'root', children: [{ type: 'paragraph', children: cell.children }] }),
            ),
          );
          const unnamed = (head ?? []).flatMap((words, at) => (words === '' && at > 0 ? [at + 1] : []));
          const isAllEmpty = (head ?? []).every((words) => words === '');
          if (!isAllEmpty && unnamed.length === 0) return [];
          const words = [...(head ?? []), ...rows.flat()].find((cell) => cell !== '') ?? '';
          return [
            {
              message: isAllEmpty
                ? 'A table has no column heads'
                : `Column ${unnamed.join(', ')} of a table has no head`,
              why: 'Whoever hears the table does not know what its numbers are of.',
              place,
              ...(words === '' ? {} : { passage: { quote: words, start: text.indexOf(words) } }),
              what: `${words} ${unnamed.join(' ')}`,
            },
          ];
        }),
    ),
};
