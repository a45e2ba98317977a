import { BRAND_COLOUR_WORDS, MASTHEAD_FORM_WORDS } from '../../../shared/brand/brand-words.ts';
import { familyName } from '../../../shared/brand/font-stack.ts';
import { CHECKS } from '../../../shared/checks/all-checks.ts';
import type { BrandFamily, BrandFontFile, BrandLogo, MastheadForm } from '../../../shared/domain/brand.ts';
import type { CheckLevel, HouseRule } from '../../../shared/domain/check-policy.ts';
import type { Role } from '../../../shared/domain/person.ts';
import type { Publication } from '../../../shared/domain/publication.ts';
import type { NumberMagnitude } from '../../../shared/domain/quantity.ts';
import { NAMING_CHECKS } from '../../../shared/entities/index.ts';

/** What the levels of a check are called. */
export const LEVEL_WORDS: Readonly<Record<CheckLevel, string>> = {
  blocker: 'Blocks a release',
  warning: 'Warns',
  hint: 'Hints',
  off: 'Is not looked for',
};

/** What the roles are called. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  editor: 'Editor',
  reviewer: 'Reviewer',
  publisher: 'Publisher',
};

/** How big numbers can be written, each by an example. */
export const MAGNITUDE_WORDS: Readonly<Record<NumberMagnitude, string>> = {
  word: '$1.8 billion',
  short: '$1.8bn',
  digits: '$1,800,000,000',
};

/** What a setting is called, and a value of it; of a part of the path that is any id, `*`. */
interface Words {
  readonly label: string | ((id: string, publication: Publication) => string);
  /** Where it is not plain words: those of a value, which is undefined where a list has no such thing. */
  readonly value?: (value: unknown) => string;
  readonly isColour?: boolean;
}

const words = (label: string): Words => ({ label });
const yesOrNo = (label: string): Words => ({ label, value: (value) => (value === true ? 'Yes' : 'No') });
const count = (label: string, none: string): Words => ({
  label,
  value: (value) => (value === 0 ? none : String(value)),
});
const oneOf = (label: string, names: Readonly<Record<string, string>>): Words => ({
  label,
  value: (value) => names[String(value)] ?? String(value),
});
const names = (label: string): Words => ({ label, value: (value) => (value as readonly string[]).join(', ') });
const font = (label: string): Words => ({ label, value: (value) => familyName(value as BrandFamily) });
const logo = (label: string): Words => ({
  label,
  value: (value) => {
    const image = value as BrandLogo | null;
    return image === null ? 'None' : `An image of ${image.widthPx} × ${image.heightPx} pixels`;
  },
});

const COLOURS = (['light', 'dark'] as const).flatMap((scheme) =>
  BRAND_COLOUR_WORDS.map(([colour, name]): [string, Words] => [
    `brand/${scheme}/${colour}`,
    { label: `Colour: ${name.toLowerCase()}, ${scheme}`, isColour: true },
  ]),
);

const WORDS: ReadonlyMap<string, Words> = new Map([
  ['name', words('Name')],
  ['tagline', words('Line under the name')],
  ['frequency', words('How often')],
  ['language', words('Language')],
  ['houseNames/whyThisMatters', names('Name of the analysis')],
  ['houseNames/inContext', names('Name of the closing piece')],
  ['houseNames/takeaway', names('Name of the takeaway')],
  ['wordTargets/development', count('Words a development', 'No target')],
  ['wordTargets/issue', count('Words an issue', 'No target')],
  ['accentColour', { label: 'Colour: accent', isColour: true }],
  ['sourceStyle', oneOf('Sources', { line: 'In a line', notes: 'As numbered notes' })],
  ['numberMagnitude', oneOf('Big numbers', MAGNITUDE_WORDS)],
  ['backReference', words('Back-reference')],
  ['correctionNote', words('Note on a correction')],
  ['standingNotice', words('Standing notice')],
  ['workflow/approvalsNeeded', oneOf('Approvals that a part needs', { 1: 'One', 2: 'Two, by two people' })],
  ['workflow/allowsOwnApproval', yesOrNo('People may approve what they wrote themselves')],
  ['namingChecksOff/*', { label: namingLabel, value: (value) => (value === undefined ? 'Checked' : 'Not checked') }],
  ['checks/lines/headlineCharacters', count('Characters of a headline, at most', 'Any')],
  ['checks/lines/subjectCharacters', count('Characters of a subject line, at most', 'Any')],
  [
    'checks/levels/*',
    {
      label: (id) => `Preflight: ${CHECKS.find(({ name }) => name === id)?.label ?? id}`,
      value: (value) => (value === undefined ? 'As usual' : (LEVEL_WORDS[value as CheckLevel] ?? String(value))),
    },
  ],
  ['checks/houseRules/*', { label: 'Rule of the house', value: ruleWords }],
  ['brand/masthead', oneOf('Masthead', MASTHEAD_FORM_WORDS satisfies Record<MastheadForm, string>)],
  ['brand/mastheadText', words('Text in the masthead')],
  ...COLOURS,
  ['brand/textFont', font('Font of the text')],
  ['brand/headingFont', font('Font of the headlines')],
  ['brand/ownFonts/*', { label: 'Font of its own', value: fontFileWords }],
  ['brand/logo', logo('Logo')],
  ['brand/darkLogo', logo('Logo on dark grounds')],
  ['brand/footer', words('Footer')],
  ['brand/postalAddress', words('Postal address')],
  ['brand/unsubscribeText', words('Words of the unsubscribe link')],
  ['brand/unsubscribeAddress', words('Where the unsubscribe link leads')],
  ['brand/senderAddress', words('Sender')],
  ['brand/webAddress', words('Where an issue is read')],
  ['brand/pictureAddress', words('Where a mail’s pictures lie')],
  ['brand/pageSize', words('Paper')],
  ['brand/fileNamePattern', words('Names of files')],
  ['brand/hasContents', yesOrNo('Contents at the beginning')],
  ['brand/hasCover', yesOrNo('A cover of its own')],
  ['brand/hasCropMarks', yesOrNo('Crop marks')],
  ['members/*', { label: memberLabel(''), value: () => 'A member' }],
  ['members/*/name', { label: memberLabel('name') }],
  ['members/*/initials', { label: memberLabel('initials') }],
  ['members/*/hand', { label: memberLabel('colour'), value: (value) => `Colour ${String(value)}` }],
  ['members/*/publicKey', { label: memberLabel('key'), value: (value) => `${String(value).slice(0, 16)}…` }],
  [
    'members/*/roles',
    {
      label: memberLabel('roles'),
      value: (value) => (value as readonly Role[]).map((role) => ROLE_WORDS[role] ?? role).join(', ') || 'None',
    },
  ],
]);

/** What a setting is called, by its path: "Footer", "Colour: accent, dark", "Nino Berdze: roles". */
export function settingLabel(path: readonly string[], publication: Publication): string {
  const known = wordsOf(path);
  if (known === undefined) return path.join(', ');
  return typeof known.label === 'string' ? known.label : known.label(idIn(path), publication);
}

/** A value of a setting as a person reads it. What another version wrote is shown as it is kept. */
export function settingValue(path: readonly string[], value: unknown): string {
  try {
    const shown = wordsOf(path)?.value?.(value) ?? plain(value);
    return shown === '' ? 'Nothing' : shown;
  } catch {
    return plain(value);
  }
}

/** True where a value is a colour that can be shown. */
export const isColour = (path: readonly string[], value: unknown): value is string =>
  wordsOf(path)?.isColour === true && typeof value === 'string' && /^#[\da-f]{6}$/i.test(value);

const plain = (value: unknown): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);

const wordsOf = (path: readonly string[]): Words | undefined =>
  WORDS.get(path.join('/')) ?? WORDS.get(path[0] === 'members' ? starred(path, 1) : starred(path, path.length - 1));

const starred = (path: readonly string[], at: number): string => path.with(at, '*').join('/');
const idIn = (path: readonly string[]): string => (path[0] === 'members' ? path[1] : path.at(-1)) ?? '';

function namingLabel(id: string): string {
  return `Names: ${NAMING_CHECKS.find(({ name }) => name === id)?.label.toLowerCase() ?? id}`;
}

function memberLabel(what: string) {
  return (id: string, { members }: Publication): string => {
    const name = members.find((member) => member.id === id)?.name ?? 'Somebody who is no member any more';
    return what === '' ? name : `${name}: ${what}`;
  };
}

function ruleWords(value: unknown): string {
  if (value === undefined) return 'Not among the rules';
  const { pattern, message, replacement } = value as HouseRule;
  return [pattern, replacement === null ? '' : `→ ${replacement}`, message === '' ? '' : `(${message})`]
    .filter((part) => part !== '')
    .join(' ');
}

function fontFileWords(value: unknown): string {
  if (value === undefined) return 'Not among the fonts';
  const { family, style, weight } = value as BrandFontFile;
  return `${familyName(family)} ${style} ${weight}`;
}
