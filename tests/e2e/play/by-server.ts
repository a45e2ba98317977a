import { expect } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { mark, openIssue, openSharing, sampleIssue } from './at-work.ts';
import { startServer } from './team-server.ts';
import { answerAlice, askNino, threeApps, type Way } from './three-people.ts';

/** By a team server, which dies in the middle. */
export async function byServer(): Promise<Way> {
  const server = await startServer();
  return {
    name: 'Team server',
    nameAtRest: 'Team server',
    carriesVersions: true,
    async begin() {
      const people = await threeApps();
      const { alice, bo, nino } = people;
      const issue = await sampleIssue(alice.page);
      await openSharing(alice.page);
      await alice.page
        .getByRole('radio', { name: /^bringing/ })
        .first()
        .check();
      await join(alice, await server.invite('--role', 'editor'), 'editor');
      const links = [await invite(alice, 'editor'), await invite(alice, 'reviewer')] as const;
      for (const [at, person] of [bo, nino].entries()) {
        await openSharing(person.page);
        await join(person, links[at] ?? '', at === 0 ? 'editor' : 'reviewer');
      }
      await openIssue(alice.page, issue);
      await askNino(alice);
      for (const { page } of [bo, nino]) await openIssue(page, issue);
      return people;
    },
    async part({ alice, bo, nino }) {
      await server.stop();
      for (const { page } of [alice, bo, nino])
        await expect(mark(page)).toHaveAccessibleName(
          'Sharing: Team server · offline: your work is here and will go up',
        );
    },
    answer: ({ nino }) => answerAlice(nino, 'Answer'),
    meet: () => server.again(),
    end: () => server.stop(),
  };
}

async function join({ page }: LaunchedApp, link: string, role: string): Promise<void> {
  await page.getByLabel('Invitation link').fill(link);
  await page.getByRole('button', { name: 'Join', exact: true }).click();
  await expect(page.getByText(`You are ${role}`)).toBeVisible();
}

async function invite({ page }: LaunchedApp, role: string): Promise<string> {
  const link = page.getByText(/^http:\/\/127\.0\.0\.1:\d+\/join#/);
  const earlier = (await link.count()) === 0 ? null : await link.textContent();
  await page.getByRole('radio', { name: role, exact: true }).check();
  await page.getByRole('button', { name: 'Make an invitation' }).click();
  if (earlier !== null) await expect(link).not.toHaveText(earlier);
  return (await link.textContent()) ?? '';
}
