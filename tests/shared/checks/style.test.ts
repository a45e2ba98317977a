import { describe } from 'vitest';
import { DEFAULT_CHECK_POLICY, type HouseRule } from '../../../src/shared/domain/check-policy.ts';
import { checkCases, publicationOf, rich } from './case.ts';

const body = (markdown: string) => [{ body: rich(markdown) }];
const rules = (...houseRules: readonly Partial<HouseRule>[]) => ({
  publication: publicationOf({
    checks: {
      ...DEFAULT_CHECK_POLICY,
      houseRules: houseRules.map((rule, index) => ({
        id: `r${index}`,
        pattern: '',
        isCaseSensitive: false,
        message: '',
        replacement: null,
        ...rule,
      })),
    },
  }),
});
const targets = (wordTargets: { development: number; issue: number }) => ({
  publication: publicationOf({ wordTargets }),
});
const lines = (values: Partial<typeof DEFAULT_CHECK_POLICY.lines>) => ({
  publication: publicationOf({
    checks: { ...DEFAULT_CHECK_POLICY, lines: { headlineCharacters: 0, subjectCharacters: 0, ...values } },
  }),
});

describe('checks of style', () => {
  checkCases('D1', 'house-rule', [
    { of: 'no rules', developments: body('The Kiev office utilizes it.'), finds: [] },
    {
      of: 'a word and what stands for it',
      developments: body('The Kiev office and the kiev desk.'),
      material: rules({ pattern: '\\bKiev\\b', message: 'Kyiv, not Kiev', replacement: 'Kyiv' }),
      finds: ['d1 body: Kyiv, not Kiev [Kiev]'],
      writes: ['Kiev→Kyiv', 'kiev→Kyiv'],
    },
    {
      of: 'groups',
      developments: body('It cost 14 per cent more.'),
      material: rules({ pattern: '(\\d+) per cent', message: 'Percent signs', replacement: '$1%' }),
      finds: ['d1 body: Percent signs [14 per cent]'],
      writes: ['14 per cent→14%'],
    },
    {
      of: 'capitals that matter, and no words of its own',
      developments: body('The Government and a government.'),
      material: rules({ pattern: 'Government', isCaseSensitive: true }),
      finds: ['d1 body: “Government” is against the house’s rules [Government]'],
    },
    {
      of: 'a pattern that would hang another engine, and one that cannot be read',
      developments: body('a'.repeat(3000)),
      material: rules({ pattern: '(a+)+$x' }, { pattern: '(' }),
      finds: [],
    },
  ]);
  checkCases('D1', 'repeated-word', [
    { of: 'none, and what may stand twice', developments: body('It had had a part. Bora Bora is far.'), finds: [] },
    {
      of: 'the the',
      developments: body('First.\n\nIt is the the second of its kind.'),
      finds: ['d1 body: “the the” stands twice [the the]'],
      writes: ['the the→the'],
    },
  ]);
  checkCases('D1', 'wrong-article', [
    {
      of: 'right ones',
      developments: body('An hour, a harbour, an MW, a unit, an 18th, a European, a 10th.'),
      finds: [],
    },
    {
      of: 'a for an',
      developments: body('It took a hour and an car.'),
      finds: ['d1 body: “a hour” wants “an” [a hour]', 'd1 body: “an car.” wants “a” [an car.]'],
      writes: ['a→an'],
    },
    { of: 'not English', issue: { language: 'fr' }, developments: body('Il y a une heure, an car.'), finds: [] },
  ]);
  checkCases('D1', 'double-space', [
    { of: 'single ones, and a line break', developments: body('One two.\\\nThree.'), finds: [] },
    {
      of: 'several in one text',
      developments: [{ headline: 'One  two   three , four' }],
      finds: ['d1 headline: 3 spaces too many [One  two]'],
      writes: ['  → ', '   → ', ' →'],
    },
  ]);
  checkCases('D1', 'mixed-quotes', [
    { of: 'straight ones alone', developments: body('"One" and it\'s "two".'), finds: [] },
    { of: 'typographic ones alone', developments: body('“One” and it’s two.'), finds: [] },
    { of: 'inches beside typographic ones', developments: body('“One”, 40" wide.'), finds: [] },
    {
      of: 'both',
      developments: body('“One” and it\'s "two".'),
      finds: ["d1 body: 3 straight quotes [']"],
      writes: ["'→’", '"→“', '"→”'],
    },
    {
      of: 'German',
      issue: { language: 'de', lede: rich('„Eins“') },
      developments: body('Er sagte "zwei".'),
      finds: ['d1 body: 2 straight quotes ["]'],
      writes: ['"→„', '"→“'],
    },
  ]);
  checkCases('D1', 'mixed-dashes', [
    {
      of: 'hyphens in words, ranges and a minus',
      developments: body('A 310-metre quay, 2019–2035, at -5 degrees.'),
      finds: [],
    },
    {
      of: 'a hyphen for a dash',
      developments: body('The quay - kept for grain - opens -- at last.'),
      finds: ['d1 body: 3 dashes of another kind [ - ]'],
      writes: [' - →—', ' - →—', ' -- →—'],
    },
    {
      of: 'the fewer of two kinds',
      developments: [...body('One – two – three.'), ...body('Four—five.')],
      finds: ['d2 body: 1 dash of another kind [—]'],
      writes: ['—→ – '],
    },
  ]);
  checkCases('D1', 'long-headline', [
    { of: 'any length', developments: [{ headline: 'A'.repeat(300) }], material: lines({}), finds: [] },
    {
      of: 'as long as may be',
      developments: [{ headline: 'A'.repeat(20) }],
      material: lines({ headlineCharacters: 20 }),
      finds: [],
    },
    {
      of: 'one character more',
      developments: [{ headline: 'A'.repeat(21) }],
      material: lines({ headlineCharacters: 20 }),
      finds: ['d1 headline: The headline has 21 characters'],
    },
  ]);
  checkCases('D1', 'long-subject', [
    { of: 'short', finds: [] },
    {
      of: 'name, number and title together',
      issue: { title: 'A Quay, a Furnace and a Great Many Other Things that Happened' },
      material: { publication: publicationOf() },
      finds: ['title: The subject line has 82 characters'],
    },
  ]);
  checkCases('A25', 'words-over-target', [
    { of: 'no target', finds: [] },
    { of: 'under it', material: targets({ development: 12, issue: 0 }), finds: [] },
    {
      of: 'over it',
      material: targets({ development: 11, issue: 0 }),
      finds: ['d1 body: 1 word over the target of 11'],
    },
  ]);
  checkCases('D1', 'issue-over-target', [
    { of: 'under it', material: targets({ development: 0, issue: 40 }), finds: [] },
    {
      of: 'over it',
      material: targets({ development: 0, issue: 20 }),
      finds: ['title: The issue is 8 words over its target of 20'],
    },
  ]);
});
