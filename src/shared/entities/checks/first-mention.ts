import type { Entity } from '../../domain/entity.ts';
import type { Mention } from '../find-mentions.ts';
import { foldWord } from '../fold-word.ts';
import { wordsOf } from '../words.ts';
import type { NamingCheck, NamingContext, NamingDraft, ReadText } from './naming-check.ts';

/** Short forms that no reader needs explained. */
const FAMILIAR = new Set(['eu', 'un', 'us', 'usa', 'uk', 'uae', 'nato', 'unesco', 'unicef', 'opec']);

/** The first mention outside headings uses the preferred name. */
export const firstMention: NamingCheck = {
  name: 'first-mention',
  label: 'Full name at first mention',
  explanation:
    'The first time an issue’s text names somebody or something, outside headlines, it uses the preferred name of the register; short forms follow later.',
  isTextByText: false,
  find: (context) => {
    const met = new Set<string>();
    return context.texts.filter(({ isHeading }) => !isHeading).flatMap((text) => inText(text, context, met));
  },
};

function inText(text: ReadText, { names }: NamingContext, met: Set<string>): readonly NamingDraft[] {
  const drafts: NamingDraft[] = [];
  for (const mention of text.mentions) {
    const [id, other] = mention.entityIds;
    const entity = id === undefined ? undefined : names.entities.get(id);
    if (entity === undefined || met.has(entity.id) || isInCompound(text.field.text, mention)) continue;
    if (other !== undefined) {
      // Which of them is meant only the writer knows; a later short form of any is fair after it.
      for (const each of mention.entityIds) met.add(each);
      continue;
    }
    met.add(entity.id);
    if (isFull(mention, entity) || isExplained(text, mention, entity)) continue;
    drafts.push({
      message: `“${mention.text}” before the full name`,
      why: `This is the first mention of ${entity.name}. Readers meet the full name first; “${mention.text}” is fine from then on.`,
      entityId: entity.id,
      text,
      start: mention.start,
      end: mention.end,
      replacement: entity.name,
    });
  }
  return drafts;
}

/** "Qarmet-led": an adjective made of a name is no mention to spell out. */
const isInCompound = (text: string, { start, end }: Mention): boolean =>
  /^[-\u2010\u2011]\p{Ll}/u.test(text.slice(end, end + 3)) ||
  /\p{Ll}[-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 2), start));

/** The preferred name itself, in any case or number, one as long, or one in another script. */
function isFull(mention: Mention, entity: Entity): boolean {
  const written = lettersOf(mention.text);
  if (written.length >= lettersOf(entity.name).length || FAMILIAR.has(written)) return true;
  return entity.otherScripts.some((name) => wordsOf(name)[0]?.form.fold.slice(0, 3) === written.slice(0, 3));
}

/** "ADB (Asian Development Bank)". */
function isExplained({ field, mentions }: ReadText, mention: Mention, entity: Entity): boolean {
  const next = mentions.find(({ start }) => start >= mention.end);
  return (
    next?.entityIds.includes(entity.id) === true &&
    isFull(next, entity) &&
    /^[’']?s?\s?[(,–—]\s?(?:the )?$/.test(field.text.slice(mention.end, next.start))
  );
}

const lettersOf = (text: string): string => foldWord(text).replace(/[^\p{L}\p{N}]/gu, '');
