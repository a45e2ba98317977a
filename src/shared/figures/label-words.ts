import { forms } from './phrase-table.ts';

/** Words that make the number after them a name: `Article 12`, `Phase 2`, `Boeing 737`, `статья 5`. */
export const LABEL_WORDS: ReadonlySet<string> = new Set([
  ...forms(
    'article:,s art section:,s sec chapter:,s clause:,s paragraph:,s para:,s annex:,es appendix resolution:,s decree:,s directive:,s ' +
      'regulation:,s rule:,s protocol:,s item:,s no nos nr issue:,s volume vol part:,s phase:,s stage:,s step:,s unit:,s block:,s ' +
      'line:,s route:,s highway:,s motorway flight:,s channel:,s page:,s p pp figure:,s fig table:,s box chart:,s note:,s footnote:,s ' +
      'version:,s ver model type class grade level tier round episode season room suite building apartment apt gate terminal hall booth ' +
      'lot case docket bill code zone school hospital ward option category group day week month year fy war covid agenda vision expo ' +
      'cop top iso gost hs ticker id ref form schedule title euro reactor:,s pipeline sector area district lane pier berth platform ' +
      'train:,s bus loan:,s credit sku invoice ph passport xiaomi ваз камаз индекс window priority pillar:,s track:,s corridor basket scope catalogue',
  ),
  ...forms(
    'boeing airbus mig su tu il iphone windows fortune s&p ftse csi nikkei forbes stoxx nasdaq msci glonass gpt formula catch ' +
      'siberia stream huawei tesla tiggo comac embraer antonov yak ka mi ан ту ил су миг боинг эйрбас postcode zip isbn issn inn бин инн',
  ),
  ...forms(
    'стать:я,и,е,ю,ей ст пункт:,а,е,у,ом,ы,ов п пп глава главе главу гл раздел:,а,е част:ь,и ч номер:,а,ом ном № постановлени:е,я,ю ' +
      'резолюци:я,и,ю,ей указ:,а,ом,у приказ:,а,ом закон:,а,ом том:,а выпуск:,а,е фаз:а,ы,е этап:,а,е блок:,а,е энергоблок:,а,е ' +
      'лини:я,и,ю маршрут:,а рейс:,а канал:,а страниц:а,ы,е стр с рис рисунок табл таблиц:а,е,ы верси:я,и,ю модел:ь,и тип:,а класс:,а ' +
      'уров:ень,ня,не школ:а,ы,е кабинет:,а дом:,а,е д корпус:,а кв офис:,а ул гост приложени:е,я,и параграф:,а вариант:,а ' +
      'лот:,а цех:,а,е кат категори:и,я статус гбоу форм:а,ы,е протокол:,а,ом очеред:ь,и,ью',
  ),
]);

const MONTHS =
  'January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec';
const RUSSIAN_MONTHS =
  'январ:ь,я,е,ю феврал:ь,я,е,ю март:,а,е,у апрел:ь,я,е,ю май мая мае маю июн:ь,я,е,ю июл:ь,я,е,ю август:,а,е,у сентябр:ь,я,е,ю ' +
  'октябр:ь,я,е,ю ноябр:ь,я,е,ю декабр:ь,я,е,ю янв фев апр авг сен сент окт ноя дек';
const ENGLISH_MONTH_NAMES = new Set([...MONTHS.split(' '), ...MONTHS.toUpperCase().split(' ')]);
const RUSSIAN_MONTH_NAMES = new Set(forms(RUSSIAN_MONTHS));

/** Whether a word names a month; an English one must have its capital ("may", "march" are verbs). */
export const isMonth = (word: string): boolean =>
  ENGLISH_MONTH_NAMES.has(word) || RUSSIAN_MONTH_NAMES.has(word.toLowerCase());

/** Endings that Russian writes after digits to make an ordinal (`5-й`) or a decade (`1990-е`). */
export const RUSSIAN_ORDINAL_ENDINGS: ReadonlySet<string> = new Set(
  'й я е го му м х ми ый ой ая ое ые ых ого ому ым ою ую ю летие летия летию летием'.split(' '),
);
export const ENGLISH_ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 's']);
