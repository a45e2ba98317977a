/** Words that say nothing of what a number is about. */
const STOPS = new Set(
  (
    'a an the of in on at to for by from with and or but as is are was were be been being has have had will would can could may might must ' +
    'shall should do does did not no nor so than then that this these those which who whom whose what when where while whereas it its his ' +
    'her their our your they them he she we i you there here also only just even more most less least very such both all any each some ' +
    'other about around nearly almost over under up down out into onto off per via after before since until during between through ' +
    'against across among within without because if though although said says say saying told according new year years annual annually ' +
    'yearly month months day days week weeks today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday now still ' +
    'already again us u s one worth total combined amount number value level china chinese million billion ' +
    'и а но или в во на с со к ко по из за от до для при о об у не что как это же бы ли под над между также уже ещё еще год года году лет ' +
    'более около почти новый новая новое новые который которая которое которые сообщил сообщила заявил будет будут был была было были ' +
    'его её их он она они мы вы я все всех всего китай китая китае китайская китайский китайские китайской'
  ).split(' '),
);

const ENGLISH_ENDINGS = /(?:ies|ied|ing|ed|es|s|y|e)$/u;

/** A word without its ending, alike for the forms of one word, or null for one that says nothing. */
export function stemOf(word: string): string | null {
  const lower = word.toLowerCase().replace(/['’]s?$/u, '');
  if (lower.length < 3 || STOPS.has(lower)) return null;
  if (/^\p{Script=Cyrillic}/u.test(lower)) return lower.slice(0, Math.max(4, lower.length - 3));
  if (lower.length < 4) return lower;
  const stem = lower.replace(ENGLISH_ENDINGS, '');
  return stem.length < 3 ? lower : stem.replace(/(.)\1$/u, '$1');
}
