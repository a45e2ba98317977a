const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/**
 * A link target as it may be stored, opened and printed: an absolute `http:`, `https:` or `mailto:` URL. A bare host
 * ("example.org/x") gets `https://`, a bare address gets `mailto:`. Null for everything else.
 */
export function safeUrl(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /[\s<>"]/.test(text)) return null;
  const guess = /^[a-z][a-z0-9+.-]*:/i.test(text)
    ? text
    : /^[^@/]+@[^@/]+\.[^@/]+$/.test(text)
      ? `mailto:${text}`
      : `https://${text}`;
  try {
    const url = new URL(guess);
    if (!ALLOWED.has(url.protocol)) return null;
    return url.protocol === 'mailto:' || url.hostname.includes('.') || url.hostname === 'localhost' ? guess : null;
  } catch {
    return null;
  }
}
