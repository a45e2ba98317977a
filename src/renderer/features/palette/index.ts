export { Palette, type PaletteHit } from './palette.tsx';
