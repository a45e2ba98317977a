/** The script that a language is written in, where that is not the Latin one. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  ru: /\p{sc=Cyrillic}/gu,
  uk: /\p{sc=Cyrillic}/gu,
  be: /\p{sc=Cyrillic}/gu,
  bg: /\p{sc=Cyrillic}/gu,
  sr: /[\p{sc=Cyrillic}\p{sc=Latin}]/gu,
  mk: /\p{sc=Cyrillic}/gu,
  kk: /[\p{sc=Cyrillic}\p{sc=Latin}]/gu,
  ky: /\p{sc=Cyrillic}/gu,
  tg: /\p{sc=Cyrillic}/gu,
  mn: /\p{sc=Cyrillic}/gu,
  uz: /[\p{sc=Cyrillic}\p{sc=Latin}]/gu,
  el: /\p{sc=Greek}/gu,
  hy: /\p{sc=Armenian}/gu,
  ka: /\p{sc=Georgian}/gu,
  he: /\p{sc=Hebrew}/gu,
  ar: /\p{sc=Arabic}/gu,
  fa: /\p{sc=Arabic}/gu,
  ur: /\p{sc=Arabic}/gu,
  hi: /\p{sc=Devanagari}/gu,
  th: /\p{sc=Thai}/gu,
  zh: /\p{sc=Han}/gu,
  ja: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu,
  ko: /[\p{sc=Hangul}\p{sc=Han}]/gu,
};
const NOT_LATIN = /[^\p{sc=Latin}\P{L}]/u;
const LATIN = /\p{sc=Latin}/gu;

/** The commonest little words of a language: hardly a sentence is without one. */
const LITTLE_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for on with as by at from was are be has have it an or this will its not but which were had said',
  de: 'der die das und in zu den von mit ist des im für auf ein eine dem nicht es auch als an sich werden wird bei sind',
  fr: 'le la les de des du et en un une à dans que qui pour sur est au aux par avec ce il plus ne pas sont',
  es: 'el la los las de del y en un una que a por con para se es al lo su no más como son',
  pt: 'o a os as de do da dos das e em um uma que para por com no na se é ao mais não',
  it: 'il lo la i gli le di del della e in un una che per con da al nel si è non più sono',
  pl: 'i w na z do się że nie to jest o od za po dla przez jak są oraz a który która',
  tr: 've bir bu ile için de da olarak olan çok daha en gibi sonra kadar göre ise değil',
  ro: 'și în de la a al cu pe din un o este care pentru nu mai că sunt prin sau',
  ru: 'и в на с по не что к из за о для от как это его но до у же при также был была',
  uk: 'і в у на з до не що та за про для від як це його але при також був була що',
  kk: 'және мен бен пен үшін бұл бір деп да де туралы бойынша ол болып екен',
  nl: 'de het een van en in te dat op is voor met zijn aan door ook om niet',
};

const sets = new Map<string, ReadonlySet<string> | null>();

/** True where most letters of a text are of the script that its language is written in. */
export function isInScriptOf(text: string, language: string): boolean {
  // Most texts are of Latin letters alone, which is told at a glance.
  const own = SCRIPTS[language.split('-')[0] ?? ''];
  if (own === undefined && !NOT_LATIN.test(text)) return true;
  const script = own ?? LATIN;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return (text.match(script)?.length ?? 0) * 2 >= letters;
}

/** Of so many words one at least is a little one, where the text is in the language. */
const WORDS_A_LITTLE_ONE = 9;

/** Whether a text has the little words of a language; null for a language of which none are known. */
export function hasLittleWords(text: string, language: string): boolean | null {
  const little = littleWords(language);
  if (little === null) return null;
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => little.has(word)).length;
  return known * WORDS_A_LITTLE_ONE >= words.length;
}

function littleWords(language: string): ReadonlySet<string> | null {
  const known = sets.get(language);
  if (known !== undefined) return known;
  const words = LITTLE_WORDS[language];
  const set = words === undefined ? null : new Set(words.split(' '));
  sets.set(language, set);
  return set;
}
