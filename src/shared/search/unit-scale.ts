/** Units of one kind with their size, so that 2 GW is more than 500 MW. Units are UCUM-like. */
const FAMILIES: readonly Readonly<Record<string, number>>[] = [
  prefixed('W'),
  prefixed('W.h'),
  { ...prefixed('V'), mV: 1e-3 },
  { mg: 1e-6, g: 1e-3, kg: 1, t: 1e3, kt: 1e6, Mt: 1e9 },
  { mm: 1e-3, cm: 1e-2, m: 1, km: 1e3, '[mi_i]': 1609.344, '[ft_i]': 0.3048 },
  { m2: 1, ha: 1e4, km2: 1e6, '[acr_us]': 4046.873 },
  { L: 1e-3, m3: 1, km3: 1e9 },
];

/** A value in the smallest measure of its unit's kind, with the name of that kind; an unknown unit is a kind of its own. */
export function scaled(value: number, unit: string): { readonly kind: string; readonly value: number } {
  const family = FAMILIES.findIndex((each) => Object.hasOwn(each, unit));
  return family < 0
    ? { kind: unit, value }
    : { kind: `family ${family}`, value: value * (FAMILIES[family]?.[unit] ?? 1) };
}

function prefixed(unit: string): Readonly<Record<string, number>> {
  return { [unit]: 1, [`k${unit}`]: 1e3, [`M${unit}`]: 1e6, [`G${unit}`]: 1e9, [`T${unit}`]: 1e12 };
}
