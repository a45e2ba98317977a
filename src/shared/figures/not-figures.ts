/** What holds digits and is no figure, wherever it stands. Every pattern is bounded or linear. */
const PATTERNS: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)\S+/giu,
  /\b(?:tel|phone|fax|mob|whatsapp|тел|факс|моб)(?:ephone|ефон)?\.?:?\s{0,3}\+?[\d(][\d\s().-]{0,20}/giu,
  /(?<!\d)\+\d{1,3}[\s(-]{1,2}\d{2,4}[)\s-][\d\s-]{4,12}/gu,
  /(?<!\d)8[\s-]\(?\d{3}\)?[\s-]\d{3}[\s-]\d{2}[\s-]\d{2}(?!\d)/gu,
  /\(\d{3,4}\)\s?\d{2,3}[\s-]\d{2}[\s-]?\d{2}/gu,
  /(?<!\d)\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?!\d)/gu,
  /(?<!\d)(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?!\d)/gu,
  /(?<![\d.,])(?:1[89]|20)\d{2}\s?[–—/-]\s?(?:(?:1[89]|20)\d{2}|\d{2})(?![\d,.]\d|\d|\s?%)/gu,
  /(?<!\d)\d{1,3}:\d{1,3}(?::\d{2})?(?!\d)/gu,
  /(?<=(?:^|\s)(?:at|by|до|в|с|к)\s)\d{1,2}\.(?:00|30)(?![\d%])(?!\s?(?:%|[kKMmBb]|млн|млрд|раз|процент|percent|million|billion))/gu,
  /(?<![\d.,])\d{1,4}\/\d{1,4}(?![\d/])/gu,
  /(?<![\d.,])\d{1,2}\+\d{1,2}(?!\d)/gu,
  /\d{1,9}(?:-\d{1,9}){2,8}/gu,
  /\[\^?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,5}\]/gu,
  /(?<=\p{Ll}[.,;:!?»”")]{1,2})\d{1,3}(?=\s|$)/gu,
  /^[ \t]{0,8}\(?\d{1,3}(?:\.\d{1,3}){0,4}[.)](?=\s)/gmu,
  /^[ \t]{0,8}\d{1,2}(?:\.\d{1,2}){1,4}[ \t]{1,4}(?=\p{Lu})(?!(?:Million|Billion|Trillion|Thousand|Percent|[MGTk]W|US|RMB))/gmu,
  /\(\d{1,2}\)/gu,
  /(?<![\d.,$€£¥])\d{1,4}[A-Za-z]?(?= \p{Lu}\p{L}{1,20} (?:\p{Lu}\p{L}{1,20} )?(?:Street|Avenue|Road|Ave|St|Boulevard|Lane|Square)\b)/gu,
  /(?<![\d.,])[1-7]-stars?(?!\p{L})/giu,
  /\d{1,3}(?:[.,]\d{1,6})?\s?°(?!\s?[CFСcс])(?=\s?\d|\s?[NSEWсюзв]|['′])/gu,
];

const ADDRESS = /@|:\/\/|www\.|\.(?:com|org|net|gov|edu|info|ru|kz|uz|kg|tj|cn|eu|html?|pdf|php)(?:\/|$|[,.;)])/iu;
const ADDRESS_REACH = 120;

/** Says of each offset whether it lies in something that is no figure: a telephone, an address, a date, a footnote mark. */
export function notFigures(text: string): (at: number) => boolean {
  const covered = new Uint8Array(text.length);
  for (const pattern of PATTERNS) {
    for (const match of text.matchAll(pattern)) covered.fill(1, match.index, match.index + match[0].length);
  }
  return (at) => covered[at] === 1 || ADDRESS.test(chunkAround(text, at));
}

/** The run of characters around an offset that no space parts, as far as an address reaches. */
function chunkAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - ADDRESS_REACH), at);
  const after = text.slice(at, at + ADDRESS_REACH);
  return (/\S{1,120}$/u.exec(before)?.[0] ?? '') + (/^\S{1,120}/u.exec(after)?.[0] ?? '');
}
