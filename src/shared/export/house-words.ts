/** The few words that an output says by itself, in a publication's language. */
export interface HouseWords {
  readonly contents: string;
  readonly readOnWeb: string;
  readonly readOn: string;
  readonly source: string;
  readonly sources: string;
  readonly notes: string;
  readonly picture: string;
  /** Of the number; `#` stands for it. */
  readonly number: string;
  /** Foot of a page on paper; `#` and `##` stand for the page and how many there are. */
  readonly page: string;
}

const words = (
  contents: string,
  readOnWeb: string,
  readOn: string,
  source: string,
  sources: string,
  notes: string,
  picture: string,
  number: string,
  page: string,
): HouseWords => ({ contents, readOnWeb, readOn, source, sources, notes, picture, number, page });

const ENGLISH = words(
  'In this issue',
  'Read on the web',
  'Read on',
  'Source:',
  'Sources:',
  'Notes',
  'Picture',
  'No. #',
  'Page # of ##',
);

const WORDS: Readonly<Record<string, HouseWords>> = {
  en: ENGLISH,
  de: words(
    'In dieser Ausgabe',
    'Im Web lesen',
    'Weiterlesen',
    'Quelle:',
    'Quellen:',
    'Anmerkungen',
    'Bild',
    'Nr. #',
    'Seite # von ##',
  ),
  fr: words(
    'Dans ce numéro',
    'Lire en ligne',
    'Lire la suite',
    'Source :',
    'Sources :',
    'Notes',
    'Image',
    'N° #',
    'Page # sur ##',
  ),
  es: words(
    'En este número',
    'Leer en la web',
    'Seguir leyendo',
    'Fuente:',
    'Fuentes:',
    'Notas',
    'Imagen',
    'N.º #',
    'Página # de ##',
  ),
  pt: words(
    'Nesta edição',
    'Ler na web',
    'Continuar a ler',
    'Fonte:',
    'Fontes:',
    'Notas',
    'Imagem',
    'N.º #',
    'Página # de ##',
  ),
  it: words(
    'In questo numero',
    'Leggi sul web',
    'Continua a leggere',
    'Fonte:',
    'Fonti:',
    'Note',
    'Immagine',
    'N. #',
    'Pagina # di ##',
  ),
  pl: words(
    'W tym numerze',
    'Czytaj w sieci',
    'Czytaj dalej',
    'Źródło:',
    'Źródła:',
    'Przypisy',
    'Ilustracja',
    'Nr #',
    'Strona # z ##',
  ),
  tr: words(
    'Bu sayıda',
    'Web’de oku',
    'Devamını oku',
    'Kaynak:',
    'Kaynaklar:',
    'Notlar',
    'Görsel',
    'Sayı #',
    'Sayfa # / ##',
  ),
  ru: words(
    'В этом выпуске',
    'Читать на сайте',
    'Читать дальше',
    'Источник:',
    'Источники:',
    'Примечания',
    'Иллюстрация',
    '№ #',
    'Страница # из ##',
  ),
  uk: words(
    'У цьому випуску',
    'Читати на сайті',
    'Читати далі',
    'Джерело:',
    'Джерела:',
    'Примітки',
    'Ілюстрація',
    '№ #',
    'Сторінка # з ##',
  ),
  kk: words(
    'Бұл санда',
    'Сайттан оқу',
    'Әрі қарай оқу',
    'Дереккөз:',
    'Дереккөздер:',
    'Ескертпелер',
    'Сурет',
    '№ #',
    '# / ## бет',
  ),
  el: words(
    'Σε αυτό το τεύχος',
    'Διαβάστε στον ιστό',
    'Συνέχεια',
    'Πηγή:',
    'Πηγές:',
    'Σημειώσεις',
    'Εικόνα',
    'Αρ. #',
    'Σελίδα # από ##',
  ),
  zh: words('本期内容', '在网页上阅读', '继续阅读', '来源：', '来源：', '注释', '图片', '第#期', '第 # 页，共 ## 页'),
  ar: words(
    'في هذا العدد',
    'اقرأ على الويب',
    'تابع القراءة',
    'المصدر:',
    'المصادر:',
    'ملاحظات',
    'صورة',
    'العدد #',
    'صفحة # من ##',
  ),
};

/** The words of a BCP 47 language; English where it is not known. */
export const houseWords = (language: string): HouseWords =>
  WORDS[language.toLowerCase().split('-')[0] ?? 'en'] ?? ENGLISH;

/** An issue's number as its language says it; empty where it has none. */
export const numberText = (number: string, language: string): string =>
  number === '' ? '' : houseWords(language).number.replace('#', () => number);
