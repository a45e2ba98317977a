import { lab, type RGBColor, rgb } from 'd3-color';

const linear = (channel: number): number => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
};
const encoded = (value: number): number =>
  255 * (value <= 0.0031308 ? value * 12.92 : 1.055 * Math.max(0, value) ** (1 / 2.4) - 0.055);

const luminance = (colour: RGBColor): number =>
  0.2126 * linear(colour.r) + 0.7152 * linear(colour.g) + 0.0722 * linear(colour.b);

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** What those see who lack the green or the red cones (Machado, Oliveira and Fernandes 2009, severity 1). */
const DEFICIENCIES = [
  [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
] as const;

function seenWith([red, green, blue]: (typeof DEFICIENCIES)[number], colour: RGBColor): RGBColor {
  const [r, g, b] = [linear(colour.r), linear(colour.g), linear(colour.b)];
  const mixed = (row: readonly [number, number, number]) => encoded(row[0] * r + row[1] * g + row[2] * b);
  return rgb(mixed(red), mixed(green), mixed(blue)).clamp();
}

const labDistance = (a: RGBColor, b: RGBColor): number => {
  const [one, two] = [lab(a), lab(b)];
  return Math.hypot(one.l - two.l, one.a - two.a, one.b - two.b);
};

/** How far two colours are apart (CIE 1976) for the eye that tells them apart worst. */
export function distance(a: string, b: string): number {
  const [one, two] = [rgb(a), rgb(b)];
  return Math.min(
    labDistance(one, two),
    ...DEFICIENCIES.map((matrix) => labDistance(seenWith(matrix, one), seenWith(matrix, two))),
  );
}
