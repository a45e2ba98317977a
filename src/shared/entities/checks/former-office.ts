import type { Office } from '../../domain/entity.ts';
import type { Mention } from '../find-mentions.ts';
import { holderOf, isOver } from '../office-holders.ts';
import { isSameOffice, officeBeside, officeWords } from '../office-phrase.ts';
import type { NamingCheck, NamingContext, NamingDraft, ReadText } from './naming-check.ts';

/** Nobody bears an office that the register says is over. */
export const formerOffice: NamingCheck = {
  name: 'former-office',
  label: 'Offices that are over',
  explanation:
    'A text calls somebody “President X” or “X, the energy minister,” after the day on which the register says that the office ended. “Former” and “then” make it right, and so does a year of the time in the same sentence.',
  isTextByText: true,
  find: (context) =>
    context.texts.flatMap((text) => text.mentions.flatMap((mention) => atMention(text, mention, context) ?? [])),
};

/** Whether the sentence around a place names a year of an office's time. */
export function isThen(text: string, start: number, { from, to }: Office): boolean {
  const before = Math.max(0, text.lastIndexOf('. ', start), text.lastIndexOf('\n', start));
  const stop = text.slice(start, start + 600).search(/[.!?](?:\s|$)/);
  const sentence = text.slice(Math.max(before, start - 600), stop === -1 ? start + 600 : start + stop);
  return [...sentence.matchAll(/\b(?:19|20)\d\d\b/g)].some(
    ([year]) => year <= to.slice(0, 4) && (from === '' || year >= from.slice(0, 4)),
  );
}

function atMention(text: ReadText, mention: Mention, { names, entities, on }: NamingContext): NamingDraft | null {
  const [id, other] = mention.entityIds;
  const person = id === undefined ? undefined : names.entities.get(id);
  if (person === undefined || other !== undefined || person.kind !== 'person' || person.offices.length === 0)
    return null;
  const said = officeBeside(text.words, mention);
  if (said === null || said.isPast) return null;
  const held = person.offices.filter((office) => isSameOffice(said, officeWords(office)));
  const [latest] = [...held].sort((a, b) => b.to.localeCompare(a.to));
  if (
    latest === undefined ||
    held.some((office) => !isOver(office, on) || isThen(text.field.text, mention.start, office))
  )
    return null;
  const successor = holderOf({ ...said, country: said.country || person.country }, entities, on, person.id);
  const quote = text.field.text.slice(said.start, said.end);
  return {
    message: `${mention.text} is no longer ${quote}`,
    why: `The register says that ${person.name} was ${latest.title} until ${latest.to}${successor === null ? '' : `, and that ${successor.name} is now`}.`,
    entityId: person.id,
    text,
    start: said.start,
    end: said.end,
    replacement: said.start < mention.start ? `former ${quote}` : null,
  };
}
