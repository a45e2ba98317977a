import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/* D2: all checks over 100 developments of the sample's own texts, anew and after an edit to one. Prints the samples as JSON. */

const DEVELOPMENTS = 100;
const WARM_UPS = 3;
const RUNS = 9;
const EDITS = 12;
const root = resolve(import.meta.dirname, '../..');

const { createChecker, sampleLibrary } = await bundled();
const { issues, register } = sampleLibrary('bench');
const texts = issues.flatMap((issue) => issue.developments);
const issueOf = (seed) => ({
  ...issues.at(-1),
  developments: Array.from({ length: DEVELOPMENTS }, (_, at) => {
    const development = texts[(at + seed) % texts.length];
    return { ...development, id: `d${at}`, headline: `${development.headline}, Part ${at + 1}` };
  }),
});
const edited = (issue, at, words) => ({
  ...issue,
  developments: issue.developments.map((development, index) =>
    index === at
      ? {
          ...development,
          body: {
            type: 'root',
            children: [...development.body.children, { type: 'paragraph', children: [{ type: 'text', value: words }] }],
          },
        }
      : development,
  ),
});
const timed = (act) => {
  const began = performance.now();
  act();
  return performance.now() - began;
};

const measured = { firstMs: 0, anewMs: [], editMs: [], findings: 0, words: 0 };
for (let run = 0; run < WARM_UPS + RUNS; run += 1) {
  const check = createChecker();
  let issue = issueOf(run);
  const anew = timed(() => {
    measured.findings = check(issue, { entities: register }).length;
  });
  if (run === 0) measured.firstMs = anew;
  if (run < WARM_UPS) continue;
  measured.anewMs.push(anew);
  for (let edit = 0; edit < EDITS; edit += 1) {
    issue = edited(issue, (edit * 17) % DEVELOPMENTS, `It was said that work goes on for ${edit + 2} months.`);
    measured.editMs.push(timed(() => check(issue, { entities: register })));
  }
}
measured.words = JSON.stringify(
  issueOf(0).developments.map(({ body, whyThisMatters }) => [body, whyThisMatters]),
).match(/\p{L}+/gu).length;
console.log(JSON.stringify(measured));

async function bundled() {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: resolve(import.meta.dirname, 'checked.mjs'),
      outDir: resolve(root, 'out/bench'),
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'checks.mjs', format: 'es', codeSplitting: false } },
    },
  });
  return import(pathToFileURL(resolve(root, 'out/bench/checks.mjs')).href);
}
