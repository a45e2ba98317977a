import type { Entity } from '../../domain/entity.ts';
import { foldWord } from '../fold-word.ts';
import { holderOf } from '../office-holders.ts';
import { isSameOffice, officeBefore, officeBeside, officeWords, type SaidOffice } from '../office-phrase.ts';
import { TITLES } from '../unknown/cue-words.ts';
import { isOrdinaryWord } from '../unknown/ordinary-words.ts';
import type { Word } from '../words.ts';
import type { NamingCheck, NamingContext, NamingDraft, ReadText } from './naming-check.ts';

/** Whoever bears an office that one person holds is the one of whom the register says so. */
export const officeHolder: NamingCheck = {
  name: 'office-holder',
  label: 'Who holds an office',
  explanation:
    'A text gives an office that only one person can hold, such as a country’s president or energy minister, to somebody other than the register does. Either the text or the register is out of date.',
  isTextByText: true,
  find: (context) =>
    context.texts.flatMap((text) => [...ofKnownPeople(text, context), ...ofUnknownPeople(text, context)]),
};

/** Offices that several hold at once are nobody's alone. */
function isUnique({ words }: SaidOffice): boolean {
  if (words.has('deputy') || words.has('vice') || words.has('assistant') || words.has('senior')) return false;
  return words.has('president')
    ? words.size === 1
    : (words.has('minister') || words.has('premier') || words.has('chancellor')) && words.size >= 2;
}

function ofKnownPeople(text: ReadText, { names, entities, on }: NamingContext): readonly NamingDraft[] {
  return text.mentions.flatMap((mention): NamingDraft[] => {
    const [id, other] = mention.entityIds;
    const person = id === undefined ? undefined : names.entities.get(id);
    if (person === undefined || other !== undefined || person.kind !== 'person') return [];
    const said = officeBeside(text.words, mention);
    if (said === null || said.isPast || !isUnique(said)) return [];
    if (person.offices.some((office) => isSameOffice(said, officeWords(office)))) return [];
    const holder = holderOf({ ...said, country: said.country || person.country }, entities, on, person.id);
    return holder === null ? [] : [draft(text, said, mention.text, holder, mention, person)];
  });
}

/** "Kazakh Energy Minister Ivan Petrov", of whom the register knows nothing. */
function ofUnknownPeople(text: ReadText, { entities, on }: NamingContext): readonly NamingDraft[] {
  const { words, mentionAt, field } = text;
  return words.flatMap((word, at): NamingDraft[] => {
    const before = words[at - 1];
    if (before === undefined || !TITLES.has(before.form.fold) || word.gap !== 'soft' || mentionAt[at] !== null)
      return [];
    const end = nameEnd(words, at);
    const said = end === at ? null : officeBefore(words, at);
    if (said === null || said.country === '' || said.isPast || !isUnique(said)) return [];
    const holder = holderOf(said, entities, on);
    const last = words[end - 1] ?? word;
    if (holder === null || bears(holder, last.form.fold)) return [];
    const name = { start: word.start, end: last.end };
    return [draft(text, said, field.text.slice(name.start, name.end), holder, name, null)];
  });
}

/** The end of the capitalised words that no word list has; its start where there are none. */
function nameEnd(words: readonly Word[], from: number): number {
  let end = from;
  while (end < words.length && end - from < 4) {
    const word = words[end];
    if (word === undefined || !word.form.isCapital || !word.form.isWord || isOrdinaryWord(word.form.fold)) break;
    if (end > from && word.gap !== 'soft') break;
    end += 1;
  }
  return end;
}

const bears = (holder: Entity, surname: string): boolean =>
  [holder.name, ...holder.aliases].some((name) =>
    name
      .split(/[\s-]+/)
      .map(foldWord)
      .includes(surname),
  );

function draft(
  text: ReadText,
  said: SaidOffice,
  name: string,
  holder: Entity,
  place: { readonly start: number; readonly end: number },
  person: Entity | null,
): NamingDraft {
  const office = text.field.text.slice(said.start, said.end);
  return {
    message: `${name} is called ${office}`,
    why: `The register says that ${holder.name} holds this office${person === null ? '' : ` and does not say that ${person.name} does`}.`,
    entityId: person?.id ?? holder.id,
    text,
    start: Math.min(said.start, place.start),
    end: Math.max(said.end, place.end),
    replacement: null,
  };
}
