import { addressesIn } from '../addresses.ts';
import type { PartCheck } from '../check.ts';

/** Words that say nothing of where a link leads, by language; those of English are looked for in every one. */
const EMPTY_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'here',
    'click here',
    'link',
    'this',
    'this link',
    'read more',
    'more',
    'see here',
    'this page',
    'learn more',
    'source',
  ],
  ru: ['здесь', 'тут', 'по ссылке', 'ссылка', 'подробнее', 'читать далее', 'далее', 'источник'],
  uk: ['тут', 'за посиланням', 'посилання', 'детальніше', 'читати далі'],
  kk: ['мұнда', 'осында', 'сілтеме', 'толығырақ'],
  de: ['hier', 'hier klicken', 'link', 'mehr', 'weiterlesen', 'mehr lesen', 'diese seite', 'quelle'],
  fr: ['ici', 'cliquez ici', 'lien', 'ce lien', 'lire la suite', 'en savoir plus', 'plus'],
  es: ['aquí', 'haga clic aquí', 'enlace', 'este enlace', 'leer más', 'más'],
  pt: ['aqui', 'clique aqui', 'este link', 'leia mais', 'saiba mais'],
  it: ['qui', 'clicca qui', 'questo link', 'leggi di più', 'leggi tutto'],
  pl: ['tutaj', 'tu', 'kliknij tutaj', 'link', 'więcej', 'czytaj dalej'],
  tr: ['burada', 'buraya', 'buraya tıklayın', 'tıklayın', 'devamı', 'bağlantı'],
  el: ['εδώ', 'κάντε κλικ εδώ', 'περισσότερα'],
  zh: ['这里', '点击这里', '点此', '链接', '更多', '此处'],
  ar: ['هنا', 'اضغط هنا', 'انقر هنا', 'المزيد', 'رابط'],
};

/** A link's words say where it leads (WCAG 2.2, success criterion 2.4.4). */
export const linkText: PartCheck = {
  name: 'link-text',
  label: 'Links that say “here”',
  severity: 'warning',
  inPart: (part, { language }) => {
    const empty = new Set([...(EMPTY_WORDS.en ?? []), ...(EMPTY_WORDS[language.split('-')[0] ?? ''] ?? [])]);
    return addressesIn(part)
      .filter(({ at }) => at.kind === 'link')
      .filter(({ words }) => empty.has(folded(words)) || folded(words) === '')
      .map(({ words, url, where }) => ({
        message: folded(words) === '' ? 'A link has no words' : `A link says “${words.trim()}”`,
        why: `Read by itself, as screen readers list links, it does not say that it leads to ${url}.`,
        ...where,
        what: `${folded(words)} ${url}`,
      }));
  },
};

const folded = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
