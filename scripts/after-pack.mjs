import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * The command line of the packaged app. Electron itself wants a display before it runs a line of ours, and a script on
 * a server has none; so `digest-desk import …` runs the same program as plain Node on the command line's own bundle.
 */

const COMMANDS = 'import|export|check|help|--help|--version';

const LAUNCHERS = {
  linux({ appOutDir, packager }) {
    const name = packager.executableName;
    renameSync(join(appOutDir, name), join(appOutDir, `${name}-app`));
    const script = [
      '#!/bin/sh',
      'here=$(dirname "$(readlink -f "$0")")',
      'case "$1" in',
      `  ${COMMANDS}) ELECTRON_RUN_AS_NODE=1 exec "$here/${name}-app" "$here/resources/cli/digest.js" "$@" ;;`,
      'esac',
      `exec "$here/${name}-app" "$@"`,
      '',
    ].join('\n');
    writeFileSync(join(appOutDir, name), script, { mode: 0o755 });
  },
  win32({ appOutDir, packager }) {
    const program = `${packager.appInfo.productFilename}.exe`;
    const script = `@echo off\r\nset ELECTRON_RUN_AS_NODE=1\r\n"%~dp0${program}" "%~dp0resources\\cli\\digest.js" %*\r\n`;
    writeFileSync(join(appOutDir, 'digest-desk.cmd'), script);
  },
  darwin({ appOutDir, packager }) {
    const { productFilename } = packager.appInfo;
    const resources = join(appOutDir, `${productFilename}.app/Contents/Resources`);
    const script = [
      '#!/bin/sh',
      'here=$(cd "$(dirname "$0")" && pwd -P)',
      `ELECTRON_RUN_AS_NODE=1 exec "$here/../MacOS/${productFilename}" "$here/cli/digest.js" "$@"`,
      '',
    ].join('\n');
    writeFileSync(join(resources, 'digest-desk'), script, { mode: 0o755 });
  },
};

/** Called by electron-builder when the app's folder is whole. */
export default async function afterPack(context) {
  LAUNCHERS[context.electronPlatformName]?.(context);
}
