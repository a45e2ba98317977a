import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { executablePath, folder, median, row, samples, seed } from './bench-kit.mjs';
import { madeUpIssues } from './made-up-issues.mjs';
import { root, say } from './setup.mjs';

const RUNS = 7;
const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** A27: from the process's start to a caret in an issue of 50 developments, and memory, against a bare window. */
export async function start() {
  say('start and memory …');
  const profile = folder();
  await seed(profile, madeUpIssues(1, { developments: 50, words: 9000 }));
  const ours = [];
  const bare = [];
  const ourMemory = [];
  const bareMemory = [];
  for (let run = 0; run < RUNS + 1; run += 1) {
    const one = await launchAndMeasure([root, `--user-data-dir=${profile}`], 'caret', { DIGEST_DESK_PROFILE: profile });
    const other = await launchAndMeasure(
      [join(root, 'tests/bench/bare'), `--user-data-dir=${folder()}`],
      'first-paint',
    );
    if (run === 0) continue;
    ours.push(one.ms);
    bare.push(other.ms);
    ourMemory.push(one.pssMiB);
    bareMemory.push(other.pssMiB);
  }
  Object.assign(samples, { startMs: ours, bareStartMs: bare, memoryMiB: ourMemory, bareMemoryMiB: bareMemory });
  const time = median(ours) / median(bare);
  const memory = median(ourMemory) / median(bareMemory);
  row(
    'A27',
    'start to caret, 50 developments / bare first paint',
    `${median(ours)} / ${median(bare)} ms = ${time.toFixed(2)}`,
    '≤ 1.5',
    time <= 1.5,
  );
  row(
    'A27',
    'memory (PSS) / bare',
    `${median(ourMemory)} / ${median(bareMemory)} MiB = ${memory.toFixed(2)}`,
    '≤ 1.5',
    memory <= 1.5,
  );
}

function launchAndMeasure(args, until, env = {}) {
  return new Promise((resolve, reject) => {
    const began = Date.now();
    const child = spawn(executablePath, [...asRoot, ...args], {
      env: { ...process.env, DIGEST_DESK_MEASURE: '1', ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const timer = setTimeout(() => reject(new Error(`no ${until} within a minute`)), 60_000);
    child.stdout.on('data', (chunk) => {
      for (const line of String(chunk).split('\n')) {
        if (!line.includes(`"${until}"`)) continue;
        clearTimeout(timer);
        const ms = JSON.parse(line).at - began;
        setTimeout(() => {
          const pssMiB = memoryOf(child.pid);
          child.once('exit', () => resolve({ ms, pssMiB }));
          child.kill('SIGKILL');
        }, 1_500);
      }
    });
  });
}

/** Proportional set size of a process and all that it started, in MiB. */
function memoryOf(pid) {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        try {
          return [[Number(name), Number(readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1].split(' ')[1])]];
        } catch {
          return [];
        }
      }),
  );
  const isOurs = (each) =>
    each === pid || (parents.has(each) && parents.get(each) !== each && isOurs(parents.get(each)));
  let kib = 0;
  for (const each of parents.keys()) {
    if (!isOurs(each)) continue;
    try {
      kib += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${each}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // A process that has just ended has no memory.
    }
  }
  return Math.round(kib / 1024);
}
