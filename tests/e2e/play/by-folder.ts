import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { mark, openIssue, openSharing, sampleIssue, willChoose } from './at-work.ts';
import { answerAlice, askNino, threeApps, type Way } from './three-people.ts';

/** By a folder that each has at a place of their own, as a drive that each can unplug. */
export function byFolder(): Way {
  const root = mkdtempSync(join(tmpdir(), 'digest-desk-drive-'));
  const drive = join(root, 'drive');
  const places = { alice: join(root, 'alice'), bo: join(root, 'bo'), nino: join(root, 'nino') };
  mkdirSync(drive);
  for (const place of Object.values(places)) symlinkSync(drive, place);
  return {
    name: 'Shared by folder',
    nameAtRest: 'Shared by folder',
    carriesVersions: true,
    async begin() {
      const people = await threeApps();
      const { alice, bo, nino } = people;
      await share(alice, places.alice, 'Share by a folder');
      const issue = await sampleIssue(alice.page);
      await share(bo, places.bo, 'Choose the folder');
      await share(nino, places.nino, 'Choose the folder');
      await openIssue(alice.page, issue);
      await askNino(alice);
      for (const { page } of [bo, nino]) await openIssue(page, issue);
      return people;
    },
    async part({ alice, bo, nino }) {
      rmSync(places.alice);
      rmSync(places.bo);
      for (const { page } of [alice, bo])
        await expect(mark(page)).toHaveAccessibleName(
          'Sharing: Shared by folder · waits for the folder: your work is here',
          { timeout: 40_000 },
        );
      await expect(mark(nino.page)).not.toHaveAccessibleName(/waits for the folder/);
    },
    answer: ({ nino }) => answerAlice(nino, 'Answer'),
    async meet() {
      symlinkSync(drive, places.alice);
      symlinkSync(drive, places.bo);
    },
  };
}

async function share(person: LaunchedApp, place: string, act: string): Promise<void> {
  const { page } = person;
  await willChoose(person, place);
  await openSharing(page);
  await page.getByRole('button', { name: act }).first().click();
  await page.getByRole('button', { name: 'Share by this folder' }).click();
  await expect(page.getByText(/^All of it is in the folder/)).toBeVisible();
}
