import type { HouseNames } from './publication.ts';

/** What the fixed sections are called in a language, where the publication has no names of its own. */
const NAMES: Readonly<Record<string, HouseNames>> = {
  en: { whyThisMatters: ['Why This Matters'], inContext: ['In Context'], takeaway: ['The takeaway'] },
  de: { whyThisMatters: ['Warum das wichtig ist'], inContext: ['Im Zusammenhang'], takeaway: ['Das Fazit'] },
  fr: { whyThisMatters: ['Pourquoi c’est important'], inContext: ['En contexte'], takeaway: ['À retenir'] },
  es: { whyThisMatters: ['Por qué importa'], inContext: ['En contexto'], takeaway: ['La conclusión'] },
  pt: { whyThisMatters: ['Por que isso importa'], inContext: ['Em contexto'], takeaway: ['A conclusão'] },
  it: { whyThisMatters: ['Perché è importante'], inContext: ['Nel contesto'], takeaway: ['In sintesi'] },
  pl: { whyThisMatters: ['Dlaczego to ważne'], inContext: ['W kontekście'], takeaway: ['Wniosek'] },
  tr: { whyThisMatters: ['Neden önemli'], inContext: ['Bağlam'], takeaway: ['Sonuç'] },
  ru: { whyThisMatters: ['Почему это важно'], inContext: ['В контексте'], takeaway: ['Главный вывод'] },
  uk: { whyThisMatters: ['Чому це важливо'], inContext: ['У контексті'], takeaway: ['Головний висновок'] },
  kk: { whyThisMatters: ['Бұл неге маңызды'], inContext: ['Жалпы көрініс'], takeaway: ['Қорытынды'] },
  el: { whyThisMatters: ['Γιατί έχει σημασία'], inContext: ['Στο πλαίσιο'], takeaway: ['Το συμπέρασμα'] },
  zh: { whyThisMatters: ['为何重要'], inContext: ['背景'], takeaway: ['要点'] },
  ar: { whyThisMatters: ['لماذا هذا مهم'], inContext: ['في السياق'], takeaway: ['الخلاصة'] },
};

/** House names for a BCP 47 tag; English where the language is not known. */
export function defaultHouseNames(language: string): HouseNames {
  const primary = language.toLowerCase().split('-')[0] ?? 'en';
  return NAMES[primary] ?? (NAMES.en as HouseNames);
}

/** The house names of every language we know: what an import looks for when nobody says what to expect. */
export const allHouseNames = (): readonly HouseNames[] => Object.values(NAMES);
