import { test } from '@playwright/test';
import { byFolder } from './play/by-folder.ts';
import { byPackage } from './play/by-package.ts';
import { byServer } from './play/by-server.ts';
import { play } from './play/three-people.ts';

test.setTimeout(240_000);
// They are among the longest and stand near the end, where one worker would wait for the other to play all three.
test.describe.configure({ mode: 'parallel' });

test('[X11] three people, by package: both editors write apart, and all end with one issue and the right approvals', () =>
  play(byPackage()));

test('[X11] three people, by a shared folder: both editors are without it meanwhile, and all end with one issue and the right approvals', () =>
  play(byFolder()));

test('[X11] three people, by a team server: it dies while they write, and all end with one issue and the right approvals', async () =>
  play(await byServer()));
