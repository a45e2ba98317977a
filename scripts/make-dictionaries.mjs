import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/*
 * Makes resources/dictionaries again: Chromium's own form (.bdic) of open Hunspell dictionaries. It wants npm's
 * registry, tar, and `qwebengine_convert_dict`, which Debian has in qtwebengine5-dev-tools. Run it where a dictionary
 * or Chromium's version of one changes, and commit what it made.
 */

const CONVERTER = process.env.CONVERT_DICT ?? '/usr/lib/qt5/bin/qwebengine_convert_dict';
const target = resolve(import.meta.dirname, '../resources/dictionaries');

/** The file's name is what Chromium looks for: language and region, then the version that it expects of that one. */
const DICTIONARIES = [
  { from: 'dictionary-en@4.0.0', file: 'en-US-10-1.bdic', licence: 'LICENSE-en-US.txt' },
  { from: 'dictionary-en-gb@3.0.0', file: 'en-GB-10-1.bdic', licence: 'LICENSE-en-GB.txt' },
  { from: 'dictionary-ru@3.0.0', file: 'ru-RU-3-0.bdic', licence: 'LICENSE-ru-RU.txt' },
];

for (const { from, file, licence } of DICTIONARIES) {
  const work = mkdtempSync(join(tmpdir(), 'dictionary-'));
  const [{ filename }] = JSON.parse(execFileSync('npm', ['pack', from, '--json'], { cwd: work, encoding: 'utf8' }));
  execFileSync('tar', ['xzf', filename], { cwd: work });
  const made = join(work, file);
  execFileSync(CONVERTER, [join(work, 'package/index.dic'), made], {
    stdio: ['ignore', 'ignore', 'inherit'],
    // Debian's build takes ICU from the system, and yet ends where this names no folder.
    env: { ...process.env, QT_WEBENGINE_ICU_DATA_DIR: work },
  });
  copyFileSync(made, join(target, file));
  copyFileSync(join(work, 'package/license'), join(target, licence));
  process.stdout.write(`${file} from ${from}\n`);
}
