/** Gives the focus to the row that something opened under it belongs to, so that the arrow keys go on from there. */
export function focusRowOf(inside: Element): void {
  const row =
    inside.closest('li:has(> [data-row])')?.querySelector<HTMLElement>('[data-row]') ??
    inside.closest('tr')?.previousElementSibling?.querySelector<HTMLElement>('[data-row]');
  row?.focus();
}
