import { foldWord } from './fold-word.ts';

const folded = (endings: string): readonly string[] => [...new Set(endings.split(' ').map(foldWord))];
const longestFirst = (endings: readonly string[]): readonly string[] =>
  [...endings].sort((a, b) => b.length - a.length);

/** Endings of the form that a register gives, which the other cases replace. */
const DICTIONARY_ENDINGS = longestFirst(folded('ый ий ой ая яя ое ее ые ие ия ії а я о е ё ы и і й ь у ю'));
/** Case and plural endings of Russian and Ukrainian, and the suffixes of Kazakh and Kyrgyz. */
const CASE_ENDINGS = new Set(
  folded(
    'а я у ю ы и і е о ь й ой ей ою ею ом ем ём ам ям ах ях ов ев ів ами ями ый ий ая яя ое ее ые ие ого его ому ему ым им ых их ыми ими ую юю ия ии ию ией иям иях ієї ії ією ові еві ' +
      'ның нің дың дің тың тің ға ге қа ке да де та те дан ден тан тен нан нен мен бен пен ды ді ты ті ны ні нын нин дын дин лар лер дар дер тар тер',
  ),
);
const LONGEST = Math.max(...[...CASE_ENDINGS].map(({ length }) => length));
const CYRILLIC = /^\p{sc=Cyrillic}{4,}$/u;

/** What stays of a Cyrillic name's word in its other cases; null for other scripts and words under four letters. */
export function stemOf(fold: string): string | null {
  if (!CYRILLIC.test(fold)) return null;
  const ending = DICTIONARY_ENDINGS.find((each) => fold.endsWith(each) && fold.length - each.length >= 3);
  return ending === undefined ? fold : fold.slice(0, -ending.length);
}

/** Every stem that a Cyrillic word of a text may be a case of. */
export function stemsIn(fold: string): readonly string[] {
  if (!CYRILLIC.test(fold)) return [];
  const stems = [fold];
  for (let length = 1; length <= LONGEST && fold.length - length >= 3; length += 1)
    if (CASE_ENDINGS.has(fold.slice(-length))) stems.push(fold.slice(0, -length));
  return stems;
}

/** What a Latin word may be the plural of: "Toyotas", "Kennedys", "NGOs". */
export function singularsOf(fold: string): readonly string[] {
  if (fold.length < 3 || !fold.endsWith('s') || fold.endsWith('ss')) return [];
  const singulars = [fold.slice(0, -1)];
  if (fold.length > 4 && fold.endsWith('es')) singulars.push(fold.slice(0, -2));
  if (fold.length > 4 && fold.endsWith('ies')) singulars.push(`${fold.slice(0, -3)}y`);
  return singulars;
}
