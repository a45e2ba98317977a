/** Moves the focus to the next (or the previous) area of the window: outline, page, each panel, status. */
export function cycleAreas(step: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>('[data-area]')].filter(
    (area) => area.offsetParent !== null || area.tagName === 'FOOTER',
  );
  const current = areas.findIndex((area) => area.contains(document.activeElement));
  for (let tried = 1; tried <= areas.length; tried += 1) {
    const area = areas[(current + step * tried + areas.length * tried) % areas.length];
    const target = area === undefined ? null : firstFocus(area);
    if (target === null) continue;
    target.focus();
    return;
  }
}

const FOCUSABLE =
  '[role="textbox"], [aria-current], button:not([tabindex="-1"]), input, select, [tabindex="0"]:not([role="separator"])';

function firstFocus(area: HTMLElement): HTMLElement | null {
  return (
    area.querySelector<HTMLElement>('[data-size="body"][role="textbox"], [data-size="lede"][role="textbox"]') ??
    area.querySelector<HTMLElement>('[role="textbox"]') ??
    area.querySelector<HTMLElement>('[role="grid"]') ??
    area.querySelector<HTMLElement>('[aria-current], [data-row]') ??
    area.querySelector<HTMLElement>(FOCUSABLE)
  );
}
