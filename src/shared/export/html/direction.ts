const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'ug', 'yi', 'dv', 'ckb', 'sd']);

/** True where a language is written from right to left. */
export const isRightToLeft = (language: string): boolean =>
  RIGHT_TO_LEFT.has(language.toLowerCase().split('-')[0] ?? '');
