import { CircleCheck, TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { brandContrasts } from '../../../shared/brand/brand-contrast.ts';
import { BRAND_COLOUR_WORDS } from '../../../shared/brand/brand-words.ts';
import { State } from '../../ui/state.tsx';
import { useTyped } from '../../ui/use-typed.ts';
import styles from './brand.module.css';
import type { BrandFormProps } from './brand-form.ts';

const NAMES = new Map(BRAND_COLOUR_WORDS);
const SCHEMES = [
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

/** The colours of a brand, each held against what it stands on as it is picked. */
export function ColoursForm({ desk, set }: BrandFormProps): ReactElement {
  const { brand } = desk.publication;
  const contrasts = brandContrasts(brand);
  const poor = contrasts.filter(({ isEnough }) => !isEnough);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Colours</legend>
      <div className={styles.colours}>
        <span />
        {SCHEMES.map(([scheme, name]) => (
          <span key={scheme} className={styles.hint}>
            {name}
          </span>
        ))}
        {BRAND_COLOUR_WORDS.map(([colour, name]) => (
          <ColourRow
            key={colour}
            name={name}
            cells={SCHEMES.map(([scheme, schemeName]) => ({
              key: scheme,
              label: `${name}, ${schemeName.toLowerCase()}`,
              value: brand[scheme][colour],
              isPoor: poor.some((pair) => pair.scheme === scheme && pair.words === colour),
              onChange: (value) => set({ [scheme]: { ...brand[scheme], [colour]: value } }),
            }))}
          />
        ))}
      </div>
      <div role="status" className={styles.contrasts}>
        {poor.length === 0 ? (
          <State icon={CircleCheck} role="good">
            Every word can be read: {Math.min(...contrasts.map(({ ratio }) => ratio)).toFixed(1)} : 1 or better
          </State>
        ) : (
          <ul>
            {poor.map(({ scheme, words, ground, ratio, least }) => (
              <li key={`${scheme} ${words} ${ground}`}>
                <State icon={TriangleAlert} role="bad">
                  {NAMES.get(words)} on {(NAMES.get(ground) ?? '').toLowerCase()}, {scheme}: {ratio.toFixed(1)} : 1;
                  words need {least} : 1
                </State>
              </li>
            ))}
          </ul>
        )}
      </div>
    </fieldset>
  );
}

interface Cell {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly isPoor: boolean;
  readonly onChange: (value: string) => void;
}

function ColourRow({ name, cells }: { readonly name: string; readonly cells: readonly Cell[] }): ReactElement {
  return (
    <>
      <span>{name}</span>
      {cells.map(({ key, ...cell }) => (
        <ColourCell key={key} {...cell} />
      ))}
    </>
  );
}

function ColourCell({ label, value, isPoor, onChange }: Omit<Cell, 'key'>): ReactElement {
  const [typed, setTyped, meanwhile] = useTyped(value);
  const isColour = /^#[0-9a-f]{6}$/i.test(typed);
  return (
    <span className={styles.colour}>
      <input
        type="color"
        aria-label={`Pick ${label}`}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <input
        className={styles.hex}
        aria-label={label}
        aria-invalid={!isColour || isPoor || undefined}
        title={isColour ? undefined : 'Write # and six digits, as in #0e5a70'}
        value={typed}
        spellCheck={false}
        onChange={(event) => {
          setTyped(event.target.value);
          if (/^#[0-9a-f]{6}$/i.test(event.target.value)) onChange(event.target.value.toLowerCase());
        }}
        onBlur={() => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || meanwhile === null) return;
          event.stopPropagation();
          setTyped(meanwhile);
        }}
      />
      {meanwhile === null ? null : (
        <span role="status" className={styles.meanwhile}>
          {meanwhile} elsewhere meanwhile. Escape takes it.
        </span>
      )}
    </span>
  );
}
