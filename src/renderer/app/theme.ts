export type ThemeChoice = 'system' | 'light' | 'dark';

/** Sets `data-theme` from what the system and the main process agree on, and follows changes of it. */
export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const contrast = matchMedia('(prefers-contrast: more)');
  const apply = () => {
    const tone = dark.matches ? 'dark' : 'light';
    document.documentElement.dataset.theme =
      contrast.matches || highContrast ? (dark.matches ? 'contrast-dark' : 'contrast') : tone;
  };
  dark.addEventListener('change', apply);
  contrast.addEventListener('change', apply);
  reapply = apply;
  apply();
}

let highContrast = false;
let reapply = () => {};

/** Turns the high-contrast theme on, whatever the system says. */
export function setHighContrast(isOn: boolean): void {
  highContrast = isOn;
  reapply();
}
