import { execFileSync, spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import MiniSearch from 'minisearch';
import { build } from 'vite';
import { madeUpQueries, madeUpTexts } from './made-up-texts.mjs';

/* B14: search in 5,000 developments against SQLite's FTS5 on the same texts and queries in the same run, both orders, and
   the index's memory against MiniSearch's with its defaults, each in a process of its own. */

const TEXTS = 5_000;
const QUERIES = 300;
const RUNS = 5;
const root = resolve(import.meta.dirname, '../..');
const bundle = resolve(root, 'out/bench/search.mjs');

const part = process.argv[2] ?? '';
if (part === '--memory') console.log(JSON.stringify(await memoryOf(process.argv[3])));
else await main();

async function main() {
  await bundleSearch();
  const texts = madeUpTexts(TEXTS);
  const queries = madeUpQueries(texts, QUERIES);
  const first = { ours: await oursOn(texts, queries), fts5: fts5On(texts, queries) };
  const second = { fts5: fts5On(texts, queries), ours: await oursOn(texts, queries) };
  const memory = Object.fromEntries(['ours', 'minisearch'].map((name) => [name, memoryIn(name)]));

  const rows = [];
  const row = (what, figure, wanted, isMet) =>
    rows.push({ what, figure, wanted, met: isMet === undefined ? '' : isMet ? 'yes' : 'no' });
  for (const [order, run] of Object.entries({ 'ours first': first, 'ours second': second })) {
    const ours = p95(run.ours.search);
    row(`search p95, ${order} (median)`, `${ms(ours)} (${ms(median(run.ours.search))})`, '< 16.7 ms', ours < 16.7);
    if (run.fts5 === null) continue;
    for (const [name, label] of [
      ['same', 'beginnings, with snippets'],
      ['easiest', 'whole words, no snippets'],
    ]) {
      const theirs = p95(run.fts5[name]);
      const ratio = ours / theirs;
      row(
        `  FTS5 ${run.fts5.version}, ${label}`,
        `${ms(theirs)} (${ms(median(run.fts5[name]))}) → ${ratio.toFixed(2)}`,
        '≤ 1',
        ratio <= 1,
      );
    }
  }
  if (first.fts5 === null) console.log('python3 with FTS5 is not installed: the comparison with it is left out');
  row(
    'filters p95 (> 1 bn USD, Uzbekistan, 2020)',
    ms(p95(second.ours.filters)),
    '< 16.7 ms',
    p95(second.ours.filters) < 16.7,
  );
  row('misspellings p95', ms(p95(second.ours.misspelt)), '< 16.7 ms', p95(second.ours.misspelt) < 16.7);
  row('building all', ms(second.ours.build), '');
  row('putting one again, p95 / slowest', `${ms(p95(second.ours.put))} / ${ms(Math.max(...second.ours.put))}`, '');
  const ratio = memory.ours.index / memory.minisearch.index;
  row(
    'index memory / MiniSearch 7.2.0',
    `${mib(memory.ours.index)} / ${mib(memory.minisearch.index)} = ${ratio.toFixed(2)}`,
    '≤ 0.5',
    ratio <= 0.5,
  );
  const whole = (memory.ours.index + memory.ours.texts) / memory.minisearch.index;
  row('the same with the texts it keeps', `${mib(memory.ours.index + memory.ours.texts)} = ${whole.toFixed(2)}`, '');
  console.log(`${TEXTS} developments, ${QUERIES} queries × ${RUNS}, Node ${process.version}, ${cpus()[0]?.model}`);
  console.table(rows);
  if (rows.some(({ met }) => met === 'no')) process.exitCode = 1;
}

async function oursOn(texts, queries) {
  const { createSearchIndex, parseQuery } = await import(pathToFileURL(bundle).href);
  const index = createSearchIndex();
  const began = performance.now();
  for (const text of texts) index.put(text);
  const build_ = performance.now() - began;
  const timesOf = (asked) => {
    const times = [];
    for (let run = 0; run <= RUNS; run += 1)
      for (const query of asked) {
        const start = performance.now();
        index.search(parseQuery(query), 20);
        if (run > 0) times.push(performance.now() - start);
      }
    return times;
  };
  const search = timesOf(queries);
  const misspelt = timesOf(queries.filter((_, at) => at % 10 === 9));
  const filters = timesOf([
    '> 1 bn USD, Uzbekistan, 2020',
    '>= 2bn, Kazakhstan',
    'country:MN 2021',
    '< 500m USD, 2018,',
  ]);
  const put = texts.slice(0, 1_000).map((text) => {
    const start = performance.now();
    index.put(text);
    return performance.now() - start;
  });
  return { build: build_, search, misspelt, filters, put };
}

function fts5On(texts, queries) {
  const input = JSON.stringify({
    texts: texts.map(({ headline, fields }) => [headline, fields[0].text, fields[1].text]),
    queries,
    runs: RUNS,
  });
  const script = resolve(import.meta.dirname, 'search-fts5.py');
  const done = spawnSync('python3', [script], { input, maxBuffer: 1 << 28, encoding: 'utf8' });
  return done.status === 0 ? JSON.parse(done.stdout) : null;
}

function memoryIn(name) {
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-gc', import.meta.filename, '--memory', name], { encoding: 'utf8' }),
  );
}

async function memoryOf(name) {
  const { createSearchIndex } = await import(pathToFileURL(bundle).href);
  const before = await inUse();
  // Strings as they come out of a document: whole, not joined of pieces that the first reader would flatten.
  const texts = wholeTexts();
  const withTexts = await inUse();
  const index = name === 'ours' ? createSearchIndex() : new MiniSearch({ fields: ['headline', 'body', 'analysis'] });
  if (name === 'ours') for (const text of texts) index.put(text);
  else
    for (const { id, headline, fields } of texts)
      index.add({ id, headline, body: fields[0].text, analysis: fields[1].text });
  const after = await inUse();
  // Looked at afterwards, so that neither is collected before it is measured.
  if (texts.length !== (name === 'ours' ? index.size : index.documentCount)) throw new Error('a text is missing');
  return { texts: withTexts - before, index: after - withTexts };
}

function wholeTexts() {
  return JSON.parse(JSON.stringify(madeUpTexts(TEXTS)));
}

async function inUse() {
  for (let time = 0; time < 4; time += 1) {
    // What the step before left behind is free only in a turn of its own.
    await new Promise((done) => setTimeout(done, 50));
    globalThis.gc();
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function bundleSearch() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(root, 'src/shared/search/index.ts'),
      outDir: resolve(root, 'out/bench'),
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'search.mjs', format: 'es' } },
    },
  });
}

function sorted(list) {
  return [...list].sort((a, b) => a - b);
}
function median(list) {
  return sorted(list)[Math.floor(list.length / 2)];
}
function p95(list) {
  return sorted(list)[Math.min(list.length - 1, Math.floor(list.length * 0.95))];
}
function ms(value) {
  return `${value.toFixed(2)} ms`;
}
function mib(bytes) {
  return `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}
