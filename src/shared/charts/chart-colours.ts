import { hcl, rgb } from 'd3-color';
import { contrast, distance } from './colour-math.ts';

/** The colours of a chart in light or dark. */
export interface ChartColours {
  readonly page: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly grid: string;
  /** One a series, the publication's own first. */
  readonly series: readonly string[];
}

/** As many series as a reader can tell apart. */
export const MOST_SERIES = 6;
/** So that a series' colour may also be that of its name (WCAG 2.2, 1.4.3). */
const LEAST_CONTRAST = 4.5;

const PAGES = {
  light: {
    page: '#fffefb',
    ink: '#23201c',
    quietInk: '#5b554d',
    grid: '#e0dbd1',
    lightness: [24, 32, 40, 48],
    chroma: [44, 58],
  },
  dark: {
    page: '#1d1b18',
    ink: '#e6e2da',
    quietInk: '#b5aea4',
    grid: '#3d3832',
    lightness: [62, 70, 78, 86],
    chroma: [34, 42],
  },
} as const;
const HUES = Array.from({ length: 24 }, (_, at) => at * 15);
const FALLBACK = '#0e5a70';

/**
 * Colours derived from the publication's accent: the first is the accent, as dark or light as the page needs, each next
 * one the colour of like strength that is farthest from those before, for colour-blind eyes too.
 */
export function chartColours(accentColour: string, isDark: boolean): ChartColours {
  const key = `${accentColour}/${isDark}`;
  const known = CHOSEN.get(key);
  if (known !== undefined) return known;
  const colours = choose(accentColour, isDark);
  if (CHOSEN.size >= MOST_CHOSEN) CHOSEN.clear();
  CHOSEN.set(key, colours);
  return colours;
}

/** Comparing colours for three kinds of eyes takes milliseconds, and a publication has one accent. */
const CHOSEN = new Map<string, ChartColours>();
const MOST_CHOSEN = 20;

function choose(accentColour: string, isDark: boolean): ChartColours {
  const { lightness, chroma: strength, ...page } = PAGES[isDark ? 'dark' : 'light'];
  const accent = hcl(/^#[\da-f]{6}$/i.test(accentColour) ? accentColour : FALLBACK);
  const chroma = Math.min(strength[1], Math.max(strength[0], Number.isFinite(accent.c) ? accent.c : 0));
  const candidates = HUES.flatMap((hue) => lightness.map((each) => hcl(hue, chroma, each)))
    .filter((colour) => colour.displayable())
    .map((colour) => colour.formatHex())
    .filter((colour) => contrast(colour, page.page) >= LEAST_CONTRAST);
  const series = [readable(rgb(accent).formatHex(), page.page, isDark)];
  while (series.length < MOST_SERIES) {
    const best = candidates
      .map((colour) => ({ colour, apart: Math.min(...series.map((other) => distance(colour, other))) }))
      .reduce((a, b) => (b.apart > a.apart ? b : a));
    series.push(best.colour);
  }
  return { ...page, series };
}

/** The colour itself where it can be read on the page, else the nearest lightness at which it can. */
function readable(colour: string, page: string, isDark: boolean): string {
  let { h, c, l } = hcl(colour);
  for (let step = 0; step < 100 && contrast(hcl(h, c, l).formatHex(), page) < LEAST_CONTRAST; step += 1)
    l += isDark ? 1 : -1;
  return hcl(h, c, l).formatHex();
}

/** Black or white ink on a colour: whichever can be read better. */
export const inkOn = (colour: string): string =>
  contrast(colour, '#ffffff') >= contrast(colour, '#1d1b18') ? '#ffffff' : '#1d1b18';
