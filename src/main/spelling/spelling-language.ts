/** What is known of the checker on this machine. */
export interface SpellingChoice {
  /** Languages that the checker knows by name, BCP 47 mostly. */
  readonly available: readonly string[];
  /** The dictionary files that are there; null where the system brings its own checker. */
  readonly dictionaries: readonly string[] | null;
  /** The system's languages, the first preferred: they say whose English "en" is. */
  readonly system: readonly string[];
}

/** The checker's name of the language that a text is checked in; null where nothing can check it. */
export function spellingLanguage(language: string, choice: SpellingChoice): string | null {
  const base = baseOf(language);
  const known = choice.available.filter((name) => baseOf(name) === base && isThere(name, choice));
  const wished = language.includes('-') ? [language, base] : [];
  const system = choice.system.filter((name) => baseOf(name) === base);
  return [...wished, ...system, `${base}-US`, base, ...known].find((name) => known.includes(name)) ?? null;
}

const baseOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';

/** "ru" is kept as `ru-RU-3-0.bdic`, "en-GB" as `en-GB-10-1.bdic`: a bare "en" would be any of them, so it is none. */
function isThere(name: string, { dictionaries }: SpellingChoice): boolean {
  if (dictionaries === null) return true;
  const prefix = name.includes('-') ? name : `${name}-${name.toUpperCase()}`;
  return dictionaries.some((file) => file.startsWith(`${prefix}-`));
}
