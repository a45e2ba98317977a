import { foldForSearch } from '../../../shared/document/fold.ts';
import type { Command } from '../../commands/command.ts';

/** Commands whose titles have every word of the query, those with a word that begins with it first. */
export function rankCommands(commands: readonly Command[], query: string): Command[] {
  const words = foldForSearch(query).split(' ').filter(Boolean);
  return commands
    .map((command) => ({ command, score: score(foldForSearch(command.title), words) }))
    .filter(({ score: points }) => points > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ command }) => command);
}

function score(title: string, words: readonly string[]): number {
  let points = 1;
  for (const word of words) {
    if (title.startsWith(word)) points += 3;
    else if (title.includes(` ${word}`)) points += 2;
    else if (title.includes(word)) points += 1;
    else return 0;
  }
  return points;
}
