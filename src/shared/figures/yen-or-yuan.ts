import { baseLanguage } from './numeral.ts';

const CHINA = /\b(?:chin(?:a|ese)|yuan|renminbi|rmb|cny|beijing|shanghai)\b|кита|юан|пекин|人民币|中国|元/giu;
const JAPAN = /\b(?:japan(?:ese)?|yen|jpy|tokyo|osaka)\b|япон|иен|токио|日本|円/giu;
const REACH = 400;

/** Whether `¥` at an offset is the yuan or the yen: the country named nearest decides, then the language, then the yuan. */
export function yenOrYuan(text: string, at: number, language: string): 'CNY' | 'JPY' {
  const from = Math.max(0, at - REACH);
  const around = text.slice(from, at + REACH);
  const china = nearest(around, CHINA, at - from);
  const japan = nearest(around, JAPAN, at - from);
  if (china === japan) return baseLanguage(language) === 'ja' ? 'JPY' : 'CNY';
  return japan < china ? 'JPY' : 'CNY';
}

function nearest(text: string, pattern: RegExp, at: number): number {
  return Math.min(...[...text.matchAll(pattern)].map((match) => Math.abs(match.index - at)), Number.POSITIVE_INFINITY);
}
