import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { thingsToLookAt } from '../../../src/renderer/documents/things-to-look-at.ts';
import { type Collision, readCollisions, writeCollisions } from '../../../src/shared/merging/collisions-document.ts';

const AT = '2026-11-26T08:00:00.000Z';
const both = (id: string): Collision => ({
  id,
  at: AT,
  kind: 'value',
  path: ['meta', 'number'],
  kept: { by: [], value: '47' },
  lost: { by: [], value: '48' },
});

it('[X4] counts what waits in the issue, in its register and in the settings, and the rescued words beside', () => {
  const [issue, register] = [new Y.Doc(), new Y.Doc()];
  writeCollisions(issue, [both('a'), both('b')]);
  writeCollisions(register, [both('c')]);
  const rescued = [{ id: 'words' }] as never;
  const things = thingsToLookAt(
    { rescued, collisions: readCollisions(issue) },
    { collisions: readCollisions(register) },
    3,
  );
  expect(things.inRegister.map(({ id }) => id)).toEqual(['c']);
  expect({ toLookAt: things.toLookAt, all: things.all }).toEqual({ toLookAt: 6, all: 7 });
});
