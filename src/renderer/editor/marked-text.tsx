import type { ReactElement, ReactNode } from 'react';
import { footnoteNumbers } from '../../shared/document/footnote-numbers.ts';
import type { InlineRun, Mark, RunLink } from '../../shared/document/inline-runs.ts';
import type { LineKind } from '../../shared/document/lines.ts';
import type { MarkedLine, MarkedLines, MarkedRun } from '../../shared/document/marked-lines.ts';
import type { PersonId } from '../../shared/domain/ids.ts';
import type { Hand } from '../../shared/domain/person.ts';
import styles from './field.module.css';
import { MarkedTable } from './marked-table.tsx';
import marked from './marked-text.module.css';

export interface MarkedTextProps {
  readonly lines: MarkedLines;
  /** The colour of who changed something; null for changes that are nobody's, as between two versions. */
  readonly handOf: (person: PersonId) => Hand;
  /** Words before the first paragraph, in its line: the name of the section. */
  readonly runIn?: ReactNode;
}

/** A field as it is read, with its changes in place. What it shows has the words of the field's plain text, but for what is added. */
export function MarkedText({ lines, handOf, runIn }: MarkedTextProps): ReactElement {
  return <>{blocks(lines, 0, { handOf, numberOf: footnoteNumbers(lines) }, runIn)}</>;
}

/** What how something looks depends on beside itself. */
interface Look extends Pick<MarkedTextProps, 'handOf'> {
  readonly numberOf: (footnote: string) => string;
}

function blocks(lines: MarkedLines, depth: number, look: Look, runIn?: ReactNode): ReactNode[] {
  const out: ReactNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as MarkedLine;
    const key = `${at}`;
    if (line.kind.kind === 'item') {
      const { ordered, start } = line.kind;
      let end = at + 1;
      while (end < lines.length && isSameList(lines[end] as MarkedLine, depth, ordered)) end += 1;
      out.push(list(lines.slice(at, end), depth, look, key, ordered ? start : null));
      at = end;
    } else {
      out.push(block(line, key, look, at === 0 ? runIn : undefined));
      at += 1;
    }
  }
  return out;
}

const isSameList = ({ kind }: MarkedLine, depth: number, ordered: boolean): boolean =>
  kind.kind === 'item' && (kind.depth > depth || (kind.depth === depth && kind.ordered === ordered));

function list(lines: MarkedLines, depth: number, look: Look, key: string, start: number | null): ReactElement {
  const items: ReactNode[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] as MarkedLine;
    let end = at + 1;
    while (end < lines.length && depthOf(lines[end] as MarkedLine) > depth) end += 1;
    const isNestedAlone = depthOf(line) > depth;
    items.push(
      <li key={at} className={isNestedAlone ? styles.nestedItem : styles.item} {...lineProps(line, look)}>
        {isNestedAlone ? null : inline(line.runs, look)}
        {blocks(lines.slice(isNestedAlone ? at : at + 1, end), depth + 1, look)}
      </li>,
    );
    at = end;
  }
  return start === null ? (
    <ul key={key} className={styles.bullets}>
      {items}
    </ul>
  ) : (
    <ol key={key} className={styles.numbers} start={start}>
      {items}
    </ol>
  );
}

const depthOf = ({ kind }: MarkedLine): number => (kind.kind === 'item' ? kind.depth : 0);

function block(line: MarkedLine, key: string, look: Look, runIn?: ReactNode): ReactElement {
  const props = lineProps(line, look);
  const words = inline(line.runs, look);
  switch (line.kind.kind) {
    case 'heading':
      return line.kind.depth === 3 ? (
        <h3 key={key} className={styles.heading} {...props}>
          {words}
        </h3>
      ) : (
        <h4 key={key} className={styles.subheading} {...props}>
          {words}
        </h4>
      );
    case 'quote':
      return (
        <blockquote key={key} className={styles.quote} {...props}>
          {words}
        </blockquote>
      );
    case 'rule':
      return <hr key={key} className={styles.rule} {...props} />;
    case 'table':
      return <MarkedTable key={key} table={line.kind.table} {...props} />;
    case 'note':
      return (
        <p
          key={key}
          className={styles.definition}
          data-footnote-definition={line.kind.identifier}
          data-number={look.numberOf(line.kind.identifier)}
          {...props}
        >
          {words}
        </p>
      );
    case 'paragraph':
    case 'item':
      return (
        <p key={key} className={styles.paragraph} {...props}>
          {runIn === undefined ? null : (
            <span className={marked.runIn} data-apart="">
              {runIn}{' '}
            </span>
          )}
          {words}
        </p>
      );
  }
}

/**
 * Words that are shown but are not the text's: what somebody proposes to add; where two texts are compared, what is no
 * longer there.
 */
const isApart = (change: MarkedLine['change'] | MarkedRun['change'], by: PersonId | null): boolean =>
  by === null ? change === 'removed' : change === 'added';

/** What a changed line says of itself, for the eye and for who listens. */
function lineProps({ change, was, mark }: MarkedLine, { handOf }: Look) {
  if (change === 'same') return {};
  const by = mark?.by ?? null;
  return {
    'data-line-change': change,
    'data-hand': by === null ? undefined : handOf(by),
    'data-change-ids': mark?.ids.join(' ') || undefined,
    'data-apart': isApart(change, by) ? '' : undefined,
    title: change === 'changed' && was !== null ? `It was ${lineName(was)}` : undefined,
  };
}

const LINE_NAMES = {
  paragraph: 'a paragraph',
  quote: 'a quotation',
  item: 'a list item',
  heading: 'a heading',
  rule: 'a rule',
  table: 'another table',
  note: 'a footnote',
} as const;
const lineName = ({ kind }: LineKind): string => LINE_NAMES[kind];

const inline = (runs: readonly MarkedRun[], look: Look): ReactNode[] =>
  // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity of their own, and hold no state
  runs.map((run, at) => <Run key={at} marked={run} look={look} />);

interface RunProps {
  readonly marked: MarkedRun;
  readonly look: Look;
}

function Run({ marked: { run, change, mark }, look }: RunProps): ReactNode {
  const words = runWords(run, look);
  if (change === 'same') return words;
  const by = mark?.by ?? null;
  const props = {
    className: marked.change,
    'data-hand': by === null ? undefined : look.handOf(by),
    'data-change-ids': mark?.ids.join(' ') || undefined,
    'data-apart': isApart(change, by) ? '' : undefined,
  };
  if (change === 'removed') return <del {...props}>{words}</del>;
  if (change === 'added') return <ins {...props}>{words}</ins>;
  return (
    <span {...props} data-formatted="">
      {words}
    </span>
  );
}

function runWords(run: InlineRun, { numberOf }: Look): ReactNode {
  switch (run.kind) {
    case 'break':
      return <br />;
    case 'footnote':
      return <sup className={styles.reference} data-number={numberOf(run.identifier)} />;
    case 'text':
      return linked(run.link, withMarks(run.text, run.marks));
  }
}

const linked = (link: RunLink | null, children: ReactNode): ReactNode =>
  link === null ? (
    children
  ) : (
    <a className={styles.link} href={link.url} title={link.title ?? link.url} tabIndex={-1}>
      {children}
    </a>
  );

const TAGS: Readonly<Record<Mark, 'strong' | 'em' | 'u' | 's' | 'sup' | 'sub'>> = {
  strong: 'strong',
  emphasis: 'em',
  underline: 'u',
  delete: 's',
  superscript: 'sup',
  subscript: 'sub',
};

function withMarks(text: string, marks: ReadonlySet<Mark>): ReactNode {
  let node: ReactNode = text;
  for (const mark of [...marks].reverse()) {
    const Tag = TAGS[mark];
    node = <Tag className={mark === 'superscript' || mark === 'subscript' ? styles[mark] : undefined}>{node}</Tag>;
  }
  return node;
}
