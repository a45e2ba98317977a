import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { expectNoViolations, expectNoViolationsInBothThemes } from './axe.ts';
import { launchApp, resize } from './launch.ts';

/** What the window's own page can ask for. */
interface Asking {
  readonly digestDesk: { readonly request: (channel: string, ...args: readonly unknown[]) => Promise<unknown> };
}

test('[C1] people by keyboard: one from the start, another with a colour and roles, and back, with keys that stay here', async () => {
  const { app, page, profile, problems } = await launchApp();
  await resize(app);
  const sign = page.getByRole('button', { name: /^You are/ });
  const first = ((await sign.getAttribute('aria-label')) ?? '').replace(/^You are (.*): people and roles$/, '$1');
  expect(first).not.toBe('');

  await sign.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: new RegExp(`^${first}`) })).toBeFocused();
  await expectNoViolations(page, 'people menu');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Add a person' });
  await expect(form.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('Give a name');
  await page.keyboard.type('Nino Berdze');
  await expect(form.getByLabel('Initials')).toHaveAttribute('placeholder', 'NB');
  await form.getByLabel('Colour 2').focus();
  await page.keyboard.press('ArrowRight');
  await expect(form.getByLabel('Colour 3')).toBeChecked();
  await form.getByLabel('Editor').focus();
  await page.keyboard.press('Space');
  await form.getByLabel('Publisher').focus();
  await page.keyboard.press('Space');
  await expectNoViolationsInBothThemes(page, 'form of a person');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(page.getByRole('button', { name: 'You are Nino Berdze: people and roles' })).toBeFocused();

  await page.keyboard.press('Control+,');
  const member = (name: string, role: string) => page.getByRole('checkbox', { name: `${name}: ${role}` });
  await expect(member('Nino Berdze', 'Reviewer')).toBeChecked();
  await expect(member('Nino Berdze', 'Editor')).not.toBeChecked();
  await expect(member(first, 'Editor')).toBeChecked();
  await page.getByRole('radio', { name: 'Two, by two people' }).press('Space');
  await expect(page.getByRole('radio', { name: 'Two, by two people' })).toBeChecked();
  await member(first, 'Reviewer').press('Space');
  await expect(member(first, 'Reviewer')).not.toBeChecked();
  await expectNoViolations(page, 'settings with members');
  await page.getByRole('button', { name: 'Back' }).click();

  const kept = JSON.parse(readFileSync(join(profile, 'people.json'), 'utf8'));
  expect(kept.people.map(({ name, hand }: { name: string; hand: number }) => [name, hand])).toEqual([
    [first, 1],
    ['Nino Berdze', 3],
  ]);
  const answered = await page.evaluate(async () =>
    JSON.stringify(await (window as unknown as Asking).digestDesk.request('people:list')),
  );
  for (const { key } of kept.people) expect(answered).not.toContain(key.secret);
  const refused = await page.evaluate(async () =>
    (window as unknown as Asking).digestDesk.request('people:sign', { format: 'anything' }),
  );
  expect(refused).toMatchObject({ ok: false, error: { kind: 'invalid' } });

  await sign.press('Enter');
  await page.getByRole('menuitem', { name: new RegExp(`^${first}`) }).press('Enter');
  await expect(sign).toHaveAccessibleName(`You are ${first}: people and roles`);
  await app.close();
  const again = await launchApp({ profile });
  await expect(again.page.getByRole('button', { name: `You are ${first}: people and roles` })).toBeVisible();
  expect([...problems, ...again.problems]).toEqual([]);
  await again.app.close();
});
