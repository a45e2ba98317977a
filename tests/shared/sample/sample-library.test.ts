import { describe, expect, it } from 'vitest';
import { checkIssue } from '../../../src/shared/checks/index.ts';
import { fieldTexts } from '../../../src/shared/document/field-text.ts';
import { blockText } from '../../../src/shared/document/plain-text.ts';
import type { RichText } from '../../../src/shared/document/rich-text.ts';
import { ENTITY_KINDS, namesOf } from '../../../src/shared/domain/entity.ts';
import type { Issue } from '../../../src/shared/domain/issue.ts';
import { compileNames, findMentions, normalizeEntity } from '../../../src/shared/entities/index.ts';
import { readNumbers } from '../../../src/shared/figures/index.ts';
import { inspectIssue } from '../../../src/shared/reading/inspect-issue.ts';
import { buildLedger, isSameQuantity } from '../../../src/shared/reading/ledger.ts';
import { likelySame } from '../../../src/shared/reading/likely-same.ts';
import { readTexts } from '../../../src/shared/reading/read-texts.ts';
import { sampleLibrary } from '../../../src/shared/sample/sample-library.ts';

const { issues, register } = sampleLibrary('p' as never);
const names = compileNames(register);
const current = issues.at(-1) as Issue;
const earlier = issues.slice(0, -1);
const LEFT_OUT = ['Ferranova', 'Tekkeköy'];

const wordsIn = (issue: Issue): string =>
  fieldTexts(issue)
    .map(({ text }) => text)
    .join('\n\n');
const mentionedIn = (of: readonly Issue[]): ReadonlySet<string> =>
  new Set(of.flatMap((issue) => findMentions(wordsIn(issue), names).flatMap(({ entityIds }) => entityIds)));
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

describe('the sample library', () => {
  it('[B9] has one mismatch that waits to be found, a sum, and its earlier issues have none', () => {
    expect(issues.map((issue) => inspectIssue(issue, register).mismatches.map(({ kind }) => kind))).toEqual([
      [],
      [],
      [],
      ['sum'],
    ]);
  });

  it('[B5] has three earlier issues, in order, each numbered and dated before the next', () => {
    expect(issues.map(({ number }) => number)).toEqual(['44', '45', '46', '47']);
    for (const [at, issue] of issues.entries()) {
      const next = issues[at + 1];
      expect(issue.periodStart < issue.periodEnd && issue.periodEnd <= issue.publicationDate).toBe(true);
      if (next !== undefined) expect(issue.periodEnd < next.periodStart).toBe(true);
    }
  });

  it('[B5] has nothing that the checks find missing', () => {
    const known = /^part-not-approved|^figure/;
    expect(issues.flatMap((issue) => checkIssue(issue)).filter(({ check }) => !known.test(check))).toEqual([]);
  });

  it('[B5] has earlier developments of the usual length', () => {
    for (const { developments } of earlier) {
      expect(developments.length).toBeGreaterThanOrEqual(4);
      for (const { headline, body, whyThisMatters, sources } of developments) {
        expect([headline, isWithin(body, 80, 150), isWithin(whyThisMatters, 60, 120)]).toEqual([headline, true, true]);
        expect(sources).not.toEqual([]);
      }
    }
  });

  it('[B5] says every sentence once', () => {
    const sentences = issues.flatMap((issue) =>
      wordsIn(issue)
        .split(/(?<=[.?!])\s+/)
        .filter((sentence) => wordCount(sentence) > 6 && sentence !== 'Part of the sample library.'),
    );
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('the sample register', () => {
  it('[B1] knows at least 25 entities, of every kind, each with an id of its own', () => {
    expect(register.length).toBeGreaterThanOrEqual(25);
    expect(new Set(register.map(({ id }) => id)).size).toBe(register.length);
    expect(new Set(register.map(({ kind }) => kind))).toEqual(new Set(ENTITY_KINDS));
  });

  it('[B1] is valid as it stands', () => {
    expect(register.map(normalizeEntity)).toEqual(register);
  });

  it('[B1] names parents that it has, and offices in the order in which they were held', () => {
    const ids = new Set(register.map(({ id }) => id));
    for (const { parentId, offices } of register) {
      if (parentId !== null) expect(ids).toContain(parentId);
      offices.forEach(({ from, to }, at) => {
        expect(to === '' || from < to).toBe(true);
        expect(to === '').toBe(at === offices.length - 1);
      });
    }
  });

  it('[B2] gives no name to two entities, and has none that look the same', () => {
    const all = register.flatMap(namesOf).map((name) => name.toLocaleLowerCase('en'));
    expect(new Set(all).size).toBe(all.length);
    expect([...likelySame(register)]).toEqual([]);
  });

  it('[B2] has nobody whom no issue mentions', () => {
    const mentioned = mentionedIn(issues);
    expect(register.filter(({ id }) => !mentioned.has(id)).map(({ name }) => name)).toEqual([]);
  });

  it('[B2] is remembered: at least 15 are in the sample issue, and all of these in an earlier one', () => {
    const now = mentionedIn([current]);
    const before = mentionedIn(earlier);
    expect(now.size).toBeGreaterThanOrEqual(15);
    expect([...now].filter((id) => !before.has(id))).toEqual([]);
  });

  it('[B3] leaves two names of the sample issue to be added, which no earlier issue has', () => {
    const text = wordsIn(current);
    const found = findMentions(text, names).map((mention) => mention.text);
    for (const name of LEFT_OUT) {
      expect(text).toContain(name);
      expect(found.filter((each) => each.includes(name))).toEqual([]);
      expect(earlier.filter((issue) => wordsIn(issue).includes(name))).toEqual([]);
    }
    const offered = readTexts(fieldTexts(current), current.language, names).flatMap(({ unknownNames }) => unknownNames);
    expect(offered.map(({ text: name }) => name)).toEqual(expect.arrayContaining(LEFT_OUT));
  });
});

describe('the ledger of the sample issue', () => {
  const { developments, figures, decisions } = current;
  const owner = (developmentId: string | null) => developments.find(({ id }) => id === developmentId);

  it.each(figures.map((figure) => [figure.measures, figure] as const))(
    '[B8] ties “%s” to one place',
    (_name, figure) => {
      const development = owner(figure.developmentId);
      const text = development === undefined ? '' : blockText(development.body);
      expect(figure.field).toBe('body');
      expect(text.split(`${figure.before}${figure.quote}${figure.after}`)).toHaveLength(2);
      expect(text.split(figure.quote)).toHaveLength(2);
      const number = readNumbers(text, current.language).find((each) => each.text === figure.quote);
      expect(number).toMatchObject(figure.quantity);
      expect(number !== undefined && isSameQuantity(figure.quantity, number)).toBe(true);
      expect(development?.sources.map(({ id }) => id)).toContain(figure.sourceId);
      if (figure.entityId !== null) expect(register.map(({ id }) => id)).toContain(figure.entityId);
    },
  );

  it('[B8] has figures checked and disputed, by two people, and loses none of them', () => {
    expect(figures.length).toBeGreaterThanOrEqual(4);
    expect(new Set(figures.map(({ state }) => state))).toEqual(new Set(['checked', 'disputed']));
    expect(new Set(figures.map(({ judgedBy }) => judgedBy))).toEqual(new Set(['NB', 'TL']));
    const fields = readTexts(fieldTexts(current), current.language, names).flatMap((reading) => {
      const development = developments[reading.developmentIndex ?? -1];
      return development === undefined ? [] : [{ ...reading, key: `${development.id}/${reading.field}` }];
    });
    const placed = figures.map((figure) => ({ figure, key: `${figure.developmentId}/${figure.field}`, range: null }));
    const ledger = buildLedger(fields, placed);
    expect(ledger.tray).toEqual([]);
    expect(ledger.rows.filter(({ figure }) => figure !== null).map(({ state }) => state)).not.toContain('changed');
  });

  it('[B3] has roles for names that stand in their developments', () => {
    expect(decisions.length).toBeGreaterThanOrEqual(3);
    for (const { developmentId, entityId } of decisions) {
      const development = owner(developmentId);
      const text = development === undefined ? '' : `${development.headline}\n\n${blockText(development.body)}`;
      expect(findMentions(text, names).flatMap(({ entityIds }) => entityIds)).toContain(entityId);
    }
  });

  it('[B9] holds one total that its parts do not make', () => {
    const samsun = developments[3];
    const body = samsun === undefined ? '' : blockText(samsun.body);
    const dollars = readNumbers(body, current.language).filter(({ currency }) => currency === 'USD');
    const [total, ...phases] = dollars.map(({ value }) => value / 1e6);
    expect([total, phases]).toEqual([640, [140, 210, 240]]);
    expect(phases.reduce((sum, phase) => sum + phase, 0)).toBe(590);
    expect(samsun?.headline).toContain('$640 Million');
  });
});

function isWithin(rich: RichText, least: number, most: number): boolean {
  const words = wordCount(blockText(rich));
  return words >= least && words <= most;
}
