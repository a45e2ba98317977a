import { foldForSearch } from '../document/fold.ts';
import { allHouseNames } from '../domain/house-names.ts';
import type { HouseNames } from '../domain/publication.ts';
import { leadingStrongLength } from './evidence.ts';
import type { SourceBlock } from './source.ts';

export type LabelRole = 'whyThisMatters' | 'inContext' | 'takeaway' | 'lede' | 'notice';

/** A name of a fixed section. A weak one is also an ordinary word, so it counts only where the markup or a colon says so. */
export interface LabelName {
  readonly role: LabelRole;
  readonly folded: string;
  readonly isWeak: boolean;
}

/** What else digests call their fixed sections. */
const SYNONYMS: Readonly<Record<LabelRole, { readonly strong: readonly string[]; readonly weak: readonly string[] }>> =
  {
    whyThisMatters: {
      strong: [
        'why this matters',
        'why it matters',
        'why that matters',
        'why does this matter',
        'why does it matter',
        'why is this important',
        'why this is important',
        'why is it important',
        'why it is important',
        'why we care',
        'why should you care',
        'why you should care',
        'what this means',
        'what it means',
        'why it counts',
        'so what',
        'our take',
        'the significance',
        'why this is significant',
        'warum es wichtig ist',
        'warum ist das wichtig',
        'warum das zählt',
        'was das bedeutet',
        'einordnung',
        'pourquoi cela compte',
        'pourquoi c’est important',
        'pourquoi est-ce important',
        'pourquoi ça compte',
        'ce que cela signifie',
        'por qué es importante',
        'por que es importante',
        'por qué esto importa',
        'por que importa',
        'qué significa',
        'perché conta',
        'perché è importante',
        'почему это важно',
        'почему это имеет значение',
        'что это значит',
        'чем это важно',
        'чому це важливо',
        'що це означає',
        'бұл неліктен маңызды',
        'neden önemli',
        'bu neden önemli',
        'neden onemli',
        'dlaczego to ma znaczenie',
        'waarom dit belangrijk is',
        'varför det är viktigt',
        'de ce contează',
        '为什么重要',
        '为何重要',
        '重要性',
        '意义',
        'なぜ重要か',
        'لماذا يهم',
        'لماذا هذا مهم',
      ],
      weak: [
        'analysis',
        'analyse',
        'comment',
        'commentary',
        'implications',
        'significance',
        'the analysis',
        'анализ',
        'комментарий',
        'análisis',
        'analisi',
        'kommentar',
        'bedeutung',
        'the stakes',
        'what to watch',
      ],
    },
    inContext: {
      strong: [
        'in context',
        'the big picture',
        'the bigger picture',
        'zooming out',
        'putting it in context',
        'in perspective',
        'im kontext',
        'im zusammenhang',
        'das große bild',
        'en contexte',
        'mise en perspective',
        'en perspective',
        'en contexto',
        'en perspectiva',
        'nel contesto',
        'в контексте',
        'общая картина',
        'контекст недели',
        'у контексті',
        '总体背景',
        '综合背景',
        'في السياق',
      ],
      weak: [
        'context',
        'the context',
        'background',
        'kontext',
        'zusammenhang',
        'contexte',
        'contexto',
        'contesto',
        'контекст',
        'synthesis',
        'connecting the dots',
        'the week in context',
        'big picture',
        'conclusion',
        'overview',
        'итоги недели',
      ],
    },
    takeaway: {
      strong: [
        'the takeaway',
        'the takeaways',
        'takeaway',
        'takeaways',
        'key takeaway',
        'key takeaways',
        'our takeaway',
        'the bottom line',
        'bottom line',
        'the upshot',
        'das fazit',
        'fazit',
        'unterm strich',
        'à retenir',
        'l’essentiel',
        'ce qu’il faut retenir',
        'la conclusión',
        'en resumen',
        'in sintesi',
        'главный вывод',
        'итог',
        'вывод',
        'головний висновок',
        'висновок',
        'қорытынды',
        'wniosek',
        'sonuç',
        '要点',
        '结论',
        'الخلاصة',
      ],
      weak: ['in short', 'in sum', 'the point', 'выводы', 'conclusión', 'conclusion'],
    },
    lede: {
      strong: ['this week’s overview', 'editor’s note', 'letter from the editor'],
      weak: ['overview', 'summary', 'introduction', 'intro', 'zusammenfassung', 'резюме'],
    },
    notice: {
      strong: ['note to readers', 'note to subscribers'],
      weak: ['notice', 'note', 'hinweis', 'avis', 'примечание'],
    },
  };

/** The names to look for: the publication's own first, then those of every language we know. */
export function labelNames(own: Partial<HouseNames> = {}): readonly LabelName[] {
  const names = new Map<string, LabelName>();
  const add = (role: LabelRole, name: string, isWeak: boolean) => {
    const folded = foldLabel(name);
    if (folded !== '' && !names.has(folded)) names.set(folded, { role, folded, isWeak });
  };
  for (const role of ['whyThisMatters', 'inContext', 'takeaway'] as const)
    for (const name of own[role] ?? []) add(role, name, false);
  for (const house of allHouseNames())
    for (const role of ['whyThisMatters', 'inContext', 'takeaway'] as const)
      for (const name of house[role]) add(role, name, /^\S{1,3}$/.test(name));
  for (const [role, { strong, weak }] of Object.entries(SYNONYMS) as [LabelRole, (typeof SYNONYMS)[LabelRole]][]) {
    for (const name of strong) add(role, name, false);
    for (const name of weak) add(role, name, true);
  }
  return [...names.values()].sort((a, b) => b.folded.length - a.folded.length);
}

export interface LabelMatch {
  readonly role: LabelRole;
  /** Characters of the block's text that are the label with its colon, dash and spaces: they are no content. */
  readonly length: number;
  /** The label stands alone: nothing of the block is content. */
  readonly isAlone: boolean;
  readonly reason: string;
  /** The name that was found, as {@link foldLabel} makes it. */
  readonly folded: string;
}

export const foldLabel = (text: string): string =>
  foldForSearch(text)
    .replace(/["'`´?!.:*_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What may part a label from the text behind it. */
const SEPARATOR = /^[\s"'”’»*_]*(?:[:：?!？！.。|]+|\s[-–—]+|[-–—]{1,2}(?=\s)|—|–)["'”’»]?[\s:：–—-]*/u;

/** The label that a block begins with, or null. Numbers, emoji and marks before it do not matter. */
export function matchLabel(block: SourceBlock, names: readonly LabelName[]): LabelMatch | null {
  const { text, node } = block;
  if (node.type === 'list' || node.type === 'table') return null;
  const lead =
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: single signs of an emoji, each to be passed over
    /^[\s"'“”‘’«»*_•▪►▶→#>|\p{Extended_Pictographic}\ufe0f\u200d-]*(?:\d{1,2}[.)]\s+)?/u.exec(text)?.[0].length ?? 0;
  const strong = leadingStrongLength(block);
  const bare = text.slice(lead);
  const starts = foldedStarts(bare);
  for (const name of names) {
    const length = matchedLength(bare, starts, name.folded);
    if (length === null) continue;
    const end = lead + length;
    const rest = text.slice(end);
    const separator = SEPARATOR.exec(rest)?.[0].length ?? 0;
    const after = rest.slice(separator);
    const isAlone = after.replace(/[\p{P}\s]/gu, '') === '';
    const isHeading = node.type === 'heading';
    const isBoldLabel = strong >= end - 1 && strong <= end + separator + 2;
    const hasColon = /^[\s"'”’»*_]*[:：]/.test(rest);
    const hasSeparator = separator > 0;
    const newSentence = /^\s+["'“‘«]?\p{Lu}/u.test(rest) || /^\n/.test(rest);
    const isAllCaps =
      /\p{Lu}/u.test(text.slice(lead, end)) &&
      text.slice(lead, end) === text.slice(lead, end).toUpperCase() &&
      after.slice(0, 40) !== after.slice(0, 40).toUpperCase();
    const isLabel = name.isWeak
      ? isAlone
        ? isHeading || strong >= end || text.length < 40
        : isBoldLabel || (hasColon && text.length < 2000 && (isAllCaps || after.length > 60))
      : isAlone ||
        isHeading ||
        isBoldLabel ||
        hasSeparator ||
        (newSentence && (name.role === 'whyThisMatters' || isAllCaps));
    // "In context, the two …" and "The bottom line is …" are sentences, not labels.
    if (!isLabel) continue;
    if (
      !isAlone &&
      !isHeading &&
      !isBoldLabel &&
      !isAllCaps &&
      /^[\s"'”’]*[.?!]/.test(rest) &&
      name.role !== 'whyThisMatters'
    )
      continue;
    const reason = isAlone
      ? `“${text.slice(lead, end).trim()}” stands alone`
      : `begins with “${text.slice(lead, end).trim()}”`;
    return { role: name.role, length: isAlone ? text.length : end + separator, isAlone, reason, folded: name.folded };
  }
  return null;
}

/** No name of a section is longer. */
const LONGEST_LABEL = 90;

/** The folded beginnings of a text by their length: folded once for all names. */
const foldedStarts = (text: string): readonly string[] =>
  Array.from({ length: Math.min(text.length, LONGEST_LABEL) + 1 }, (_, end) => foldLabel(text.slice(0, end)));

/** How much of a text is the folded name, reading over quotes, marks and accents; null where it is not there. */
function matchedLength(text: string, starts: readonly string[], folded: string): number | null {
  for (let end = Math.max(1, folded.length - 2); end < starts.length; end += 1) {
    if (starts[end] !== folded) continue;
    const next = text[end] ?? '';
    // The whole word must have been read, and its closing marks belong to what parts it from the rest.
    if (/[\p{L}\p{N}]/u.test(next) && !/[\u3400-\u9fff]/.test(folded)) continue;
    return end;
  }
  return null;
}
