import { capital, kindWords, lookWords, shortened } from './change-words.ts';
import type { MarkedLine, MarkedLines, MarkedRun } from './marked-lines.ts';
import { wordsOf } from './pieces.ts';
import { countWords } from './word-count.ts';

/** Each change of a compared text as a sentence, in reading order. */
export function describeChanges(lines: MarkedLines): readonly string[] {
  // The space that goes where a paragraph is split, and comes where two are joined, is no change of its own.
  const areSpacesSaid = !lines.some(({ change }) => change === 'split' || change === 'joined');
  return lines.flatMap((line) => sentencesOf(line, areSpacesSaid));
}

/** How many words were put in and taken out. */
export function countChangedWords(lines: MarkedLines, language: string): { added: number; removed: number } {
  const count = (change: MarkedRun['change']) =>
    countWords(
      lines.map(({ runs }) => wordsOf(runs.filter((run) => run.change === change).map(({ run }) => run))).join(' '),
      language,
    );
  return { added: count('added'), removed: count('removed') };
}

function sentencesOf(line: MarkedLine, areSpacesSaid: boolean): string[] {
  const words = `“${shortened(wordsOf(line.runs.map(({ run }) => run)))}”`;
  const kind = kindWords(line.kind);
  const isBare = line.kind.kind === 'rule' || line.kind.kind === 'table';
  if (line.change === 'added') return [`${capital(kind)} was added${isBare ? '' : `: ${words}`}`];
  if (line.change === 'removed') return [`${capital(kind)} was deleted${isBare ? '' : `: ${words}`}`];
  return [
    ...lineSentence(line, words),
    ...groupsOf(line.runs)
      .filter((group) => areSpacesSaid || !isSpace(group))
      .map(groupSentence),
  ];
}

function lineSentence({ change, kind, was, runs }: MarkedLine, words: string): string[] {
  if (change === 'split') return [`A paragraph was split before “${shortened(firstWords(runs))}”`];
  if (change === 'joined') return [`“${shortened(firstWords(runs))}” was joined to the paragraph before`];
  if (change !== 'changed' || was === null) return [];
  if (kind.kind === 'table' && was.kind === 'table') return ['A table was changed'];
  if (kind.kind === 'item' && was.kind === 'item' && kind.ordered === was.ordered)
    return [
      kind.depth === was.depth
        ? `The list of ${words} begins with ${kind.start}`
        : `${words} was moved ${kind.depth > was.depth ? 'in' : 'out'}`,
    ];
  return [`${words} became ${kindWords(kind)}`];
}

const firstWords = (runs: readonly MarkedRun[]): string =>
  wordsOf(runs.flatMap(({ run, change }) => (change === 'removed' ? [] : [run])))
    .split(' ')
    .slice(0, 6)
    .join(' ');

interface Group {
  readonly removed: MarkedRun['run'][];
  readonly added: MarkedRun['run'][];
  readonly formatted: MarkedRun['run'][];
}

/** Changed runs that follow each other are one change. */
function groupsOf(runs: readonly MarkedRun[]): Group[] {
  const groups: Group[] = [];
  let last: MarkedRun['change'] = 'same';
  for (const { run, change } of runs) {
    if (change !== 'same') {
      const isNew = last === 'same' || (change === 'formatted') !== (last === 'formatted');
      if (isNew) groups.push({ removed: [], added: [], formatted: [] });
      groups.at(-1)?.[change].push(run);
    }
    last = change;
  }
  return groups;
}

const isSpace = ({ removed, added, formatted }: Group): boolean =>
  [...removed, ...added, ...formatted].every((run) => run.kind === 'text' && run.text.trim() === '');

function groupSentence({ removed, added, formatted }: Group): string {
  if (formatted.length > 0) return `“${shortened(wordsOf(formatted))}” is now ${lookWords(formatted) || 'plain'}`;
  if (removed.length === 0) return capital(`${named(added)} was added`);
  return capital(added.length === 0 ? `${named(removed)} was deleted` : `${named(removed)} became ${named(added)}`);
}

/** Words in quotes; what has none by its name. */
function named(runs: readonly MarkedRun['run'][]): string {
  const words = wordsOf(runs);
  if (words !== '') return `“${shortened(words)}”`;
  return runs.some(({ kind }) => kind === 'footnote')
    ? 'a footnote mark'
    : runs.some(({ kind }) => kind === 'break')
      ? 'a line break'
      : 'a space';
}
