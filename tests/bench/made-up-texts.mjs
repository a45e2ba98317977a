import { random } from '../../scripts/made-up-issues.mjs';

const LATIN =
  'ba be bo da de du fa fi ga go ha ka ke ko la le li lo ma me mi na ne no pa po ra re ri ro sa se si ta te ti to va ve zu ă é ş'.split(
    ' ',
  );
const CYRILLIC = 'ба во га де жи за ка ко ле ло ма ме на но по ра ре си та то ух шу ё ый'.split(' ');
const HAN = '中国天然气田公司能源合作项目建设铁路港口贸易协议投资银行电力农业技术教育哈萨克斯坦乌兹别克'.split('');
const COUNTRIES = ['UZ', 'KZ', 'KG', 'TJ', 'TM', 'CN', 'RU', 'MN'];
const VOCABULARY = 30_000;

/** Developments of seeded words whose frequencies follow Zipf's law: nine in a hundred in Cyrillic, three in Chinese. */
export function madeUpTexts(count, { words = 180, seed = 5 } = {}) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const vocabulary = (syllables) => {
    const made = new Set();
    while (made.size < VOCABULARY)
      made.add(
        Array.from({ length: 1 + Math.floor(next() * 4) + (made.size > 300 ? 1 : 0) }, () => pick(syllables)).join(''),
      );
    return [...made];
  };
  // The n-th word is met in proportion to 1/n: an even draw over the logarithm of the rank.
  const zipf = (list) => list[Math.floor(Math.exp(next() * Math.log(list.length + 1))) - 1] ?? list[0];
  const latin = vocabulary(LATIN);
  const cyrillic = vocabulary(CYRILLIC);
  const prose = (length, word) => {
    let text = '';
    for (let have = 0; have < length; ) {
      const size = Math.min(length - have, 8 + Math.floor(next() * 15));
      const sentence = Array.from({ length: size }, word).join(' ');
      text += `${text === '' ? '' : ' '}${sentence[0].toUpperCase()}${sentence.slice(1)}.`;
      have += size;
    }
    return text;
  };
  const han = () => Array.from({ length: 4 }, () => pick(HAN)).join('');
  return Array.from({ length: count }, (_, at) => {
    const script = next();
    const word = script < 0.03 ? han : script < 0.12 ? () => zipf(cyrillic) : () => zipf(latin);
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(at / 10) * 7 * 86_400_000).toISOString().slice(0, 10);
    return {
      id: `development-${at}`,
      issueId: `issue-${Math.floor(at / 10)}`,
      issueLabel: `No. ${Math.floor(at / 10)}`,
      publicationId: 'publication',
      developmentId: `development-${at}`,
      date: day,
      headline: prose(9, word).slice(0, -1),
      fields: [
        { field: 'body', text: prose(Math.round(words * 0.4), word) },
        { field: 'whyThisMatters', text: prose(Math.round(words * 0.6), word) },
      ],
      countries: [pick(COUNTRIES)],
      quantities: [{ value: Math.round(next() * 4e9), unit: null, currency: 'USD' }],
    };
  });
}

/** What a person may ask of them: frequent and rare words, beginnings, two words, phrases, misspellings; plain words and quotes only. */
export function madeUpQueries(texts, count, seed = 9) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  return Array.from({ length: count }, (_, at) => {
    const words = pick(texts).fields[1].text.toLowerCase().replaceAll('.', '').split(' ');
    const place = Math.floor(next() * (words.length - 1));
    const [word, after] = [words[place], words[place + 1]];
    const kind = at % 10;
    if (kind < 4) return word;
    if (kind < 6) return word.slice(0, 3 + Math.floor(next() * 2));
    if (kind < 8) return `${word} ${pick(words)}`;
    if (kind === 8) return `"${word} ${after}"`;
    const long = words.find((each) => each.length > 6) ?? word;
    return `${long.slice(0, 3)}${long.slice(4)}`;
  });
}
