import type { FindPattern, FoundInText } from './find-pattern.ts';

/**
 * What to put in the place of a match. For a regular expression `$1` to `$99` and `$<name>` are its groups, `$&` the match
 * and `$$` a dollar sign, as in JavaScript; a group that it does not have stays as written. Otherwise the words as they are.
 */
export function replacementFor(
  match: Pick<FoundInText, 'text' | 'groups' | 'namedGroups'>,
  pattern: FindPattern,
  replacement: string,
): string {
  if (!pattern.isRegularExpression) return replacement;
  return replacement.replace(/\$(?:(\$)|(&)|(\d{1,2})|<([^<>]{1,60})>)/g, (written, dollar, whole, digits, name) => {
    if (dollar !== undefined) return '$';
    if (whole !== undefined) return match.text;
    if (name !== undefined) return Object.hasOwn(match.namedGroups, name) ? (match.namedGroups[name] ?? '') : written;
    return numbered(match.groups, digits) ?? written;
  });
}

/** `$12` is the first group and a 2 where there are fewer than twelve. */
function numbered(groups: readonly string[], digits: string): string | null {
  for (let length = digits.length; length > 0; length -= 1) {
    const found = groups[Number(digits.slice(0, length)) - 1];
    if (found !== undefined) return found + digits.slice(length);
  }
  return null;
}
