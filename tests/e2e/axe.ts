import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours: all that a theme can change. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/** Fails with every violation of WCAG 2.2 AA on a screen, by name. */
export const expectNoViolations = (page: Page, screen: string): Promise<void> => expectNone(page, screen, WCAG_22_AA);

/** The same in the dark and in the light, where what is no matter of colour is asked once. `look` is called in each. */
export async function expectNoViolationsInBothThemes(
  page: Page,
  screen: string,
  look: (theme: 'light' | 'dark') => Promise<void> = async () => {},
): Promise<void> {
  await setTheme(page, 'dark');
  await look('dark');
  await expectNone(page, `${screen}, dark`, OF_COLOUR);
  await setTheme(page, 'light');
  await look('light');
  await expectNoViolations(page, `${screen}, light`);
}

/**
 * The checker is put into a page once; what it would tell of what is right costs the most, and is left out. Not in frames:
 * they have exported pages, which are looked at as pages.
 */
async function expectNone(page: Page, screen: string, runOnly: string[]): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const options: RunOptions = { runOnly, resultTypes: ['violations'], iframes: false };
  const violations = await page.evaluate(async (wanted) => {
    // Colours that fade into each other are not yet what is looked at. A window that draws nothing now never ends a fading.
    const rest = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
    await rest(50);
    const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.race([Promise.allSettled(fading.map(({ finished }) => finished)), rest(1_000)]);
    const { axe: checker } = window as unknown as { axe: typeof axe };
    return (await checker.run(document, wanted)).violations;
  }, options);
  const found = violations.map(
    ({ id, nodes }) =>
      `${screen}: ${id}: ${nodes
        .map((node) => `${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`)
        .slice(0, 4)
        .join(' | ')}`,
  );
  expect(found).toEqual([]);
}

/** On the page alone: what the app draws by the theme in script follows the system's, which stays. */
const setTheme = (page: Page, theme: 'light' | 'dark'): Promise<void> =>
  page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
