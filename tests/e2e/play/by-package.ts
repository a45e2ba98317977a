import { expect } from '@playwright/test';
import type { LaunchedApp } from '../launch.ts';
import { appOf, mark, openFile, part, savePackage, willSaveAt } from './at-work.ts';
import { answerAlice, askNino, type Way } from './three-people.ts';

/** By files alone: nobody is ever connected. */
export function byPackage(): Way {
  let answer = '';
  return {
    name: 'By package',
    nameAtRest: 'Not shared',
    carriesVersions: false,
    async begin() {
      const alice = await appOf('Alice Reed', 2);
      const request = await willSaveAt(alice.app, 'play-request.digest');
      await askNino(alice);
      const [nino, bo] = await Promise.all([appOf('Nino Berdze', 3, [request]), appOf('Bo Lind', 4, [request])]);
      for (const { page } of [nino, bo]) {
        await page.getByRole('button', { name: 'Add it to the library' }).press('Enter');
        await part(page, 'Lede').waitFor();
      }
      return { alice, bo, nino };
    },
    // They are apart from the start: a package is sent, and that is all.
    part: async ({ alice, bo }) => {
      for (const { page } of [alice, bo]) await expect(mark(page)).toBeVisible();
    },
    async answer({ nino }) {
      answer = await willSaveAt(nino.app, 'play-answer.digest');
      await answerAlice(nino, 'Save the answer…');
    },
    async meet({ alice, bo, nino }) {
      const others = await savePackage(bo, 'play-bo.digest');
      for (const path of [answer, others]) await merge(alice, path);
      await expect(part(alice.page, 'Development 2')).toContainText('Bo wrote this.');
      const back = await savePackage(alice, 'play-back.digest');
      for (const person of [nino, bo]) await merge(person, back);
    },
  };
}

async function merge({ app, page }: LaunchedApp, path: string): Promise<void> {
  await openFile(app, path);
  await page.getByRole('button', { name: /^Merge into/ }).press('Enter');
  await expect(page.getByText(/The package is merged\./)).toBeVisible();
  await part(page, 'Lede').waitFor();
}
