import type { Candidate, MappedBlock } from './mapping.ts';

type Found = Omit<MappedBlock, 'block' | 'isPinned'>;

/** How notices to readers speak. */
const NOTICE =
  /\b(preview|sample (issue|edition|copy)|free (issue|edition|preview|trial)|subscri|you (get|receive|are receiving)|embargo|correction|editor.s note|note to readers|part of the|will be (published|paused|back)|next issue)\b|kostenlos|probe(ausgabe|heft)|vorschau|leseprobe|sie erhalten|бесплатн|ознакомительн|пробн(ый|ое)|рассылк|подписчик|gratuit|aperçu|abonn|numéro d.essai|gratis|muestra|vista previa|suscri/i;

/** How the line over the developments speaks. */
export const SECTION =
  /^(also )?(this|the|last) (week|month|fortnight|quarter)|^in this (issue|edition|week)|^(top|key|main|latest) (stories|developments|news|headlines)|^(developments|the news|news (of|from) the|what happened|stories|week in)|^diese woche|^die woche|^die meldungen|^(aus|in) dieser woche|^cette semaine|^la semaine|^l.actualité|^esta semana|^la semana|^questa settimana|^на этой неделе|^эта неделя|^за неделю|^главное за|^события|^новости|^цього тижня|^осы аптада|^bu hafta|^w tym tygodniu|^本周|^本期|^هذا الأسبوع/i;

/** Finds title, notice and section heading among the blocks before the first headline. */
export function placeOpening(
  candidates: readonly Candidate[],
  headlines: ReadonlyMap<number, Found>,
): ReadonlyMap<number, Found> {
  const found = new Map<number, Found>();
  const first = Math.min(
    candidates.length,
    ...headlines.keys(),
    ...candidates.flatMap((candidate, index) =>
      candidate.pin === 'headline' || candidate.label?.role === 'whyThisMatters' ? [index] : [],
    ),
  );
  const open = candidates.flatMap((candidate, index) =>
    index < first && candidate.boilerplate === null && candidate.pin === null && candidate.label === null
      ? [{ candidate, index }]
      : [],
  );
  const isLine = ({ candidate: { evidence } }: (typeof open)[number]) =>
    (evidence.isHeading || evidence.isBold || !evidence.endsSentence) &&
    evidence.words <= 16 &&
    evidence.sentences <= 1;
  const put = (index: number, role: Found['role'], sureness: Found['sureness'], reason: string) =>
    found.set(index, { role, sureness, for: [reason], against: [], cut: 0 });

  const section = findSection(open, first, candidates);
  if (section !== null) put(section.index, 'sectionHeading', section.isSure ? 'sure' : 'likely', section.reason);
  const title = open.find(
    (item) =>
      !found.has(item.index) &&
      isLine(item) &&
      (item.candidate.evidence.isHeading || item.candidate.evidence.isBold || item === open[0]),
  );
  const hasProseAfter = title !== undefined && open.some((item) => item.index > title.index && !isLine(item));
  if (
    title !== undefined &&
    (title === open[0] || title.candidate.evidence.isHeading || hasProseAfter || section !== null) &&
    title.index <= (open.find((item) => !isLine(item))?.index ?? first)
  ) {
    put(
      title.index,
      'title',
      title.candidate.evidence.depth === 1 ? 'sure' : 'likely',
      'the first line, before any prose',
    );
  }
  let isFirstProse = true;
  for (const { candidate, index } of open) {
    if (found.has(index)) continue;
    const { words } = candidate.evidence;
    const prose = open.filter((item) => !found.has(item.index) && !isLine(item)).length;
    if (isFirstProse && words <= 60 && NOTICE.test(candidate.block.text) && prose > 1)
      put(index, 'notice', 'likely', 'speaks to readers about the publication');
    else isFirstProse = isFirstProse && isDateLine(candidate.block.text);
    if (
      !found.has(index) &&
      (isDateLine(candidate.block.text) ||
        (isLine({ candidate, index }) &&
          words <= 8 &&
          index < (title?.index ?? -1) + 3 &&
          title !== undefined &&
          index !== first - 1 &&
          prose > 0 &&
          /\d/.test(candidate.block.text)))
    ) {
      put(index, 'leftOut', 'likely', 'number and date of the issue');
    }
  }
  return found;
}

interface SectionFound {
  readonly index: number;
  readonly isSure: boolean;
  readonly reason: string;
}

/** The line over the developments: it speaks like one, or stands as a heading right above the first headline. */
function findSection(
  open: readonly { candidate: Candidate; index: number }[],
  first: number,
  candidates: readonly Candidate[],
): SectionFound | null {
  const last = open.at(-1);
  const speaking = open.findLast(
    ({ candidate: { block, evidence } }) =>
      SECTION.test(block.text) &&
      evidence.words <= 14 &&
      (!evidence.endsSentence || evidence.endsColon) &&
      evidence.sentences <= 1,
  );
  if (speaking !== undefined && (speaking === last || open.length > 1))
    return { index: speaking.index, isSure: true, reason: 'speaks of the week’s news' };
  if (last === undefined || last.index !== first - 1 || candidates[first] === undefined) return null;
  const { evidence } = last.candidate;
  const isShort = evidence.words <= 12 && evidence.sentences <= 1 && !(evidence.endsSentence && !evidence.endsColon);
  const isMarked = evidence.isHeading || evidence.isBold || evidence.endsColon || evidence.isAllCaps;
  return isShort && isMarked && open.length > 1
    ? { index: last.index, isSure: false, reason: 'a heading right above the first headline' }
    : null;
}

const MONTHS =
  /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|januar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\p{L}*/iu;

/** "No. 47 · 22 November 2026" and the like: nothing in it but the number, the day and what goes with them. */
function isDateLine(text: string): boolean {
  if (text.length > 80 || !/\d/.test(text)) return false;
  if (
    /^(no\.?|nr\.?|issue|number|vol(ume|\.)|edition|ausgabe|heft|numéro|n°|№|выпуск|número|edición)\s*#?\d/i.test(text)
  )
    return true;
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  return (
    words.length <= 4 &&
    /\b(19|20)\d{2}\b/.test(text) &&
    words.every((word) => MONTHS.test(word) || DAY_WORDS.test(word))
  );
}

const DAY_WORDS =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day$|^(week|month|from|issue|the|and|until)$|^(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|woche|vom|bis|und)$|^(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|du)$|^(lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|del)$|^(понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|года|год|неделя)$/iu;
