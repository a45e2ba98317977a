import type { ChartForm } from '../domain/picture.ts';
import { baseLanguage } from '../figures/numeral.ts';

/** What is said of a chart in one language. Names of categories and series are put in as they are. */
export interface ChartWords {
  readonly form: Readonly<Record<ChartForm, string>>;
  readonly empty: string;
  readonly span: (first: string, last: string) => string;
  readonly range: (low: string, lowAt: string, high: string, highAt: string) => string;
  readonly single: (name: string, value: string) => string;
  readonly same: (value: string) => string;
  readonly rises: (from: string, to: string) => string;
  readonly falls: (from: string, to: string) => string;
  readonly stays: (from: string, to: string) => string;
  readonly low: (value: string, at: string) => string;
  readonly high: (value: string, at: string) => string;
  readonly sum: (text: string) => string;
  readonly parts: (names: string) => string;
  readonly more: (count: number) => string;
  /** What a table of the chart's numbers is called. */
  readonly table: string;
}

const WORDS: Readonly<Record<'en' | 'ru', ChartWords>> = {
  en: {
    form: { bar: 'Bar chart', line: 'Line chart', dot: 'Dot chart', 'stacked-bar': 'Stacked bar chart' },
    empty: 'No numbers yet',
    span: (first, last) => `From ${first} to ${last}`,
    range: (low, lowAt, high, highAt) => `highest ${highAt} (${high}), lowest ${lowAt} (${low})`,
    single: (name, value) => `${name}: ${value}`,
    same: (value) => `${value} throughout`,
    rises: (from, to) => `rises from ${from} to ${to}`,
    falls: (from, to) => `falls from ${from} to ${to}`,
    stays: (from, to) => `begins at ${from} and ends at ${to}`,
    low: (value, at) => `with its lowest, ${value}, in ${at}`,
    high: (value, at) => `with its highest, ${value}, in ${at}`,
    sum: (text) => `totals: ${text}`,
    parts: (names) => `parts: ${names}`,
    more: (count) => `and ${count} more`,
    table: 'Table',
  },
  ru: {
    form: {
      bar: 'Столбчатая диаграмма',
      line: 'Линейный график',
      dot: 'Точечная диаграмма',
      'stacked-bar': 'Столбчатая диаграмма с накоплением',
    },
    empty: 'Пока нет чисел',
    span: (first, last) => `Период: ${first} – ${last}`,
    range: (low, lowAt, high, highAt) => `максимум — ${highAt} (${high}), минимум — ${lowAt} (${low})`,
    single: (name, value) => `${name}: ${value}`,
    same: (value) => `везде ${value}`,
    rises: (from, to) => `рост с ${from} до ${to}`,
    falls: (from, to) => `снижение с ${from} до ${to}`,
    stays: (from, to) => `в начале ${from}, в конце ${to}`,
    low: (value, at) => `минимум ${value} (${at})`,
    high: (value, at) => `максимум ${value} (${at})`,
    sum: (text) => `всего: ${text}`,
    parts: (names) => `части: ${names}`,
    more: (count) => `и ещё ${count}`,
    table: 'Таблица',
  },
};

/** The words for a BCP 47 tag; English where the language is not known. */
export const chartWords = (language: string): ChartWords => WORDS[baseLanguage(language) === 'ru' ? 'ru' : 'en'];

/** What the table of a chart is called where it stands beside it. */
export const chartTableName = (language: string): string => chartWords(language).table;
