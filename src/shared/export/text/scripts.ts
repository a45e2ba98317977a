const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
  n: 'ⁿ',
  i: 'ⁱ',
};
const LOWERED: Readonly<Record<string, string>> = {
  0: '₀',
  1: '₁',
  2: '₂',
  3: '₃',
  4: '₄',
  5: '₅',
  6: '₆',
  7: '₇',
  8: '₈',
  9: '₉',
  '+': '₊',
  '-': '₋',
  '−': '₋',
};

const mapped = (text: string, signs: Readonly<Record<string, string>>, otherwise: string): string => {
  const found = [...text].map((sign) => signs[sign]);
  // "10" with a small 6 must never become "106".
  return found.every((sign) => sign !== undefined) ? found.join('') : `${otherwise}(${text})`;
};

/** Raised text in signs of its own, where there are such: m². */
export const raised = (text: string): string => mapped(text, RAISED, '^');

/** Lowered text in signs of its own, where there are such: CO₂. */
export const lowered = (text: string): string => mapped(text, LOWERED, '_');
