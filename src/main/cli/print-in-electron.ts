import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageSize } from '../../shared/ipc/contract.ts';
import type { PrintJobFile } from '../pdf/print-job-file.ts';
import { CliProblem } from './cli-problem.ts';

/**
 * Prints a page in the app's own Electron. In the packaged app that is this very process's program; in a checkout the
 * launcher says in `DIGEST_DESK_ELECTRON` which runtime and which app folder to use.
 */
export async function printInElectron(html: string, pageSize: PageSize): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'digest-desk-'));
  const output = join(folder, 'out.pdf');
  const jobFile = join(folder, 'job.json');
  const job: PrintJobFile = { html, pageSize, output };
  try {
    await writeFile(jobFile, JSON.stringify(job));
    const [command, ...args] = electronCommand();
    const { code, errors } = await run(command, [
      ...args,
      `--print-pdf=${jobFile}`,
      `--user-data-dir=${join(folder, 'profile')}`,
    ]);
    if (code !== 0)
      throw new CliProblem(
        `The PDF could not be printed: ${errors.split('\n').find((line) => line.includes('PDF')) ?? errors.trim().split('\n').at(-1) ?? `exit ${code}`}`,
      );
    return await readFile(output);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function electronCommand(): [string, ...string[]] {
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const given = process.env.DIGEST_DESK_ELECTRON;
  const command: [string, ...string[]] =
    given === undefined ? [process.execPath, ...asRoot] : [...(JSON.parse(given) as [string, ...string[]]), ...asRoot];
  const needsDisplay =
    process.platform === 'linux' && process.env.DISPLAY === undefined && process.env.WAYLAND_DISPLAY === undefined;
  // Chromium prints without a display of its own kind only in a window system: a virtual one will do.
  return needsDisplay ? ['xvfb-run', '-a', ...command] : command;
}

function run(command: string, args: readonly string[]): Promise<{ code: number; errors: string }> {
  return new Promise((resolve, reject) => {
    // The packaged command line runs Electron as Node; the Electron that prints must be itself.
    const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
    const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += String(chunk);
    });
    child.on('error', (cause: NodeJS.ErrnoException) => {
      const remedy =
        command === 'xvfb-run'
          ? 'A PDF needs a display, or xvfb (apt-get install xvfb).'
          : `${command} could not be started.`;
      reject(new CliProblem(`The PDF could not be printed: ${remedy} (${cause.code ?? cause.message})`));
    });
    child.on('close', (code) => resolve({ code: code ?? 1, errors }));
  });
}
