import * as Y from 'yjs';
import { openSession } from './people.ts';
import { type Program, startProgram } from './server-program.ts';
import type { Service } from './services.ts';
import { type Member, startServer } from './start-server.ts';
import { connect, type TeamClient } from './team-client.ts';
import { createTypist, Latencies, type Latency, type Typist } from './typist.ts';

export interface LoadPlan {
  readonly issues: number;
  readonly clients: number;
  readonly seconds: number;
  /** A server is killed this often; never, where it is 0. */
  readonly killEverySeconds: number;
  /** How many clients a second lose their line. */
  readonly cutsPerSecond: number;
  /** Who works offline first, with so many changes, and comes in the middle. */
  readonly offlineChanges: number;
  readonly servers: number;
  readonly variables: Readonly<Record<string, string>>;
  /** What is ended and begun again in the middle. */
  readonly restart: readonly Service[];
  readonly random: () => number;
}

export interface LoadResult {
  readonly keys: number;
  readonly seen: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** As `p95Ms`, without the time for which the play itself had cut one of the two off; servers that are dead count. */
  readonly onLineP95Ms: number;
  readonly kills: number;
  readonly cuts: number;
  /** Copies that are not as the server's at the end. */
  readonly different: number;
  /** Changes that were acknowledged and that the server does not have. */
  readonly lost: number;
  /** How many documents were checked of which the server alone had a copy when it was killed. */
  readonly checkedOfLostCopies: number;
}

const KEY_MS = { least: 120, most: 280 };
const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Plays people who type while servers, databases and lines fail, and says what became of what they typed. */
export async function playLoad(plan: LoadPlan): Promise<LoadResult> {
  const { random, variables } = plan;
  const database = variables.TEAM_SERVER_DATABASE as string;
  // Access is given by a server in this process; those that are killed read it from the database.
  const desk = await startServer({ database });
  const members: Member[] = [];
  // One by one: each opens the file beside the server, as a command does from another process.
  for (let at = 0; at < plan.issues; at++) members.push(await desk.member('editor', `publication-${at}`));
  await desk.stop();
  const programs: Program[] = await Promise.all(Array.from({ length: plan.servers }, () => startProgram(variables)));
  const documentOf = (at: number) => `publication-${at % plan.issues}/issue/${at % plan.issues}`;
  const dead = new Set<Program>();
  const comeIn = (at: number): TeamClient => {
    const member = members[at % plan.issues] as Member;
    // Two of one issue are at different servers, where there are two; who finds one dead comes to the other, as by a balancer.
    const server = () => {
      const own = programs[Math.floor(at / plan.issues) % programs.length] as Program;
      return (dead.has(own) ? (programs.find((each) => !dead.has(each)) ?? own) : own).url;
    };
    return connect(server, async (url) => (await openSession(url, member.token, member.person)).body.session);
  };
  const latencies = new Latencies();
  const sit = (at: number) => createTypist(comeIn(at), documentOf(at), latencies);
  const typists = Array.from({ length: plan.clients }, (_, at) => sit(at));
  await Promise.all(typists.map(({ opened }) => opened.settled()));

  const end = performance.now() + plan.seconds * 1000;
  const isOver = () => performance.now() >= end;
  const alone: { readonly document: string; readonly text: string }[] = [];
  /** Somebody whom nobody reads, and whose machine is lost right after: what was acknowledged is the server's alone. */
  const typeAlone = async (which: number, time: number) => {
    const document = `publication-0/issue/alone-${time}`;
    const client = comeIn(which * plan.issues);
    const { doc, settled } = client.open(document);
    await settled();
    for (let key = 0; key < 20; key++) doc.getText('text').insert(key, 'abcdefghij'[key % 10] as string);
    await settled();
    client.close();
    return { document, text: doc.getText('text').toString() };
  };
  const counts = { keys: 0, kills: 0, cuts: 0 };

  const typing = typists.map(async (_, at) => {
    await wait(random() * KEY_MS.most);
    while (!isOver()) {
      (typists[at] as Typist).type(random());
      counts.keys += 1;
      await wait(KEY_MS.least + random() * (KEY_MS.most - KEY_MS.least));
    }
  });
  const killing = (async () => {
    while (plan.killEverySeconds > 0) {
      await wait(plan.killEverySeconds * 1000);
      if (isOver()) return;
      const which = counts.kills % programs.length;
      const program = programs[which] as Program;
      alone.push(await typeAlone(which, counts.kills));
      dead.add(program);
      await program.kill();
      programs[which] = await startProgram({ ...variables, TEAM_SERVER_PORT: `${program.port}` });
      counts.kills += 1;
    }
  })();
  const cutting = (async () => {
    while (plan.cutsPerSecond > 0 && !isOver()) {
      await wait(1000 / plan.cutsPerSecond);
      const { client } = typists[Math.floor(random() * typists.length)] as Typist;
      client.cut();
      counts.cuts += 1;
      void wait(random() * 3_000).then(client.resume);
    }
  })();
  const restarting = (async () => {
    for (const service of plan.restart) {
      await wait((plan.seconds * 1000) / (plan.restart.length + 2));
      await service.stop();
      await wait(300);
      await service.start();
    }
  })();
  const monthAway = (async () => {
    if (plan.offlineChanges === 0) return null;
    const client = comeIn(0);
    client.cut();
    const opened = client.open(documentOf(0));
    const text = opened.doc.getText('text');
    for (let each = 0; each < plan.offlineChanges; each++) text.insert(Math.floor(random() * (text.length + 1)), 'm');
    await wait(plan.seconds * 500);
    client.resume();
    await opened.settled();
    return { client, opened };
  })();
  await Promise.all([...typing, killing, cutting, restarting]);
  const away = await monthAway;

  for (const { client } of typists) client.resume();
  await Promise.all(typists.map(({ opened }) => opened.settled()));
  let [different, lost] = [0, 0];
  for (let issue = 0; issue < plan.issues; issue++) {
    // Somebody who has nothing yet, so that what they have is the server's; both servers are asked.
    for (const at of [issue, issue + plan.issues]) {
      const client = comeIn(at);
      const read = client.open(documentOf(at));
      await read.settled();
      const here = typists.flatMap((typist, each) => (each % plan.issues === issue ? [typist.opened.doc] : []));
      if (issue === 0 && away !== null) here.push(away.opened.doc);
      await settleEqual(read.doc, here);
      different += here.filter((doc) => !isEqual(doc, read.doc)).length;
      for (const typist of typists)
        if (typist.opened.provider.configuration.name === documentOf(issue))
          lost += Math.max(0, typist.acknowledged() - Y.getState(read.doc.store, typist.opened.doc.clientID));
      client.close();
    }
  }
  const last = comeIn(0);
  for (const { document, text } of alone) {
    const read = last.open(document);
    await read.settled();
    if (read.doc.getText('text').toString() !== text) lost += 1;
  }
  last.close();
  away?.client.close();
  for (const { client } of typists) client.close();
  await Promise.all(programs.map(({ kill }) => kill()));
  const sorted = (kind: keyof Latency) => latencies.samples.map((each) => each[kind]).sort((a, b) => a - b);
  const [fromKey, onLine] = [sorted('ms'), sorted('onLineMs')];
  const share = (part: number, list = fromKey) => Math.round((list[Math.floor(list.length * part)] ?? 0) * 10) / 10;
  return {
    ...counts,
    seen: latencies.samples.length,
    medianMs: share(0.5),
    p95Ms: share(0.95),
    p99Ms: share(0.99),
    onLineP95Ms: share(0.95, onLine),
    different,
    lost,
    checkedOfLostCopies: alone.length,
  };
}

const isEqual = (a: Y.Doc, b: Y.Doc): boolean =>
  a.getText('text').toString() === b.getText('text').toString() &&
  Buffer.compare(Buffer.from(Y.encodeStateVector(a)), Buffer.from(Y.encodeStateVector(b))) === 0;

/** What was acknowledged is on its way to the others; it is given a while. */
async function settleEqual(read: Y.Doc, copies: readonly Y.Doc[]): Promise<void> {
  for (let tries = 0; tries < 250 && !copies.every((doc) => isEqual(doc, read)); tries++) await wait(20);
}
