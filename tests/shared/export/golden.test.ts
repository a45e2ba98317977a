import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { parseIssueJson } from '../../../src/shared/export/json/index.ts';
import { GOLDEN } from './golden-issues.ts';
import { goldenOutputs, goldenPublication } from './golden-outputs.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'tests/fixtures/exports');
const names = Object.keys(GOLDEN);
const read = (name: string, file: string) => readFileSync(join(folder, name, file), 'utf8');
const hasJava = spawnSync('java', ['-version']).status === 0;

describe('Golden exports', () => {
  it('[D14] has a folder a case, at least fifteen', () => {
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
    expect(names.length).toBeGreaterThanOrEqual(15);
  });

  it.each(names)(
    '[D14] %s: the issue of the folder gives the files of the folder (npm run golden writes them anew)',
    async (name) => {
      const issue = parseIssueJson(read(name, 'input.json'));
      if (!issue.ok) throw new Error(issue.error.message);
      const outputs = await goldenOutputs(issue.value, goldenPublication(name, names.indexOf(name)));
      for (const [file, text] of outputs) expect(text, `${name}/${file}`).toBe(read(name, file));
      expect(readdirSync(join(folder, name)).sort()).toEqual(['input.json', ...outputs.keys()].sort());
    },
  );

  it('[D14] every page is valid by html-validate', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'no-trailing-whitespace': 'off',
        'long-title': 'off',
        'no-inline-style': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
      },
    });
    for (const name of names)
      for (const file of ['out.html', 'out.paper.html']) {
        const report = await validator.validateString(read(name, file));
        expect(
          report.results.flatMap(({ messages }) =>
            messages.map(({ ruleId, message }) => `${name}/${file}: ${ruleId} ${message}`),
          ),
        ).toEqual([]);
      }
  });

  it.skipIf(!hasJava)('[D14] every page is valid by the Nu Html Checker (vnu)', () => {
    const files = names.flatMap((name) => ['out.html', 'out.paper.html'].map((file) => join(folder, name, file)));
    const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');
    const done = spawnSync(
      'java',
      [
        '-XX:TieredStopAtLevel=1',
        '-XX:+UseSerialGC',
        '-Xss4m',
        '-jar',
        jar,
        '--errors-only',
        '--format',
        'json',
        ...files,
      ],
      { encoding: 'utf8' },
    );
    const { messages } = JSON.parse(done.stderr) as {
      readonly messages: readonly { readonly url: string; readonly message: string }[];
    };
    // Its parser of style sheets knows nothing of Paged Media's margin boxes, counter styles and newer properties.
    expect(
      messages
        .filter(({ message }) => !message.startsWith('CSS:'))
        .map(({ url, message }) => `${url.split('/').slice(-2).join('/')}: ${message}`),
    ).toEqual([]);
  });
});
