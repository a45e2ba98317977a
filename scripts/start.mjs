import { spawn } from 'node:child_process';
import { ensureApp, root, say, stop } from './setup.mjs';

const isLinux = process.platform === 'linux';
if (isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
  stop(
    'Digest Desk opens a window, and there is no display here. Start it from a desktop session, or try: xvfb-run -a npm start',
  );
}
const { executablePath } = await ensureApp();
const args = [root, ...process.argv.slice(2)];
if (isLinux && process.getuid?.() === 0) {
  say('Running as root: Chromium’s process sandbox is off. Use a plain account for real work.');
  args.unshift('--no-sandbox');
}
const child = spawn(executablePath, args, { stdio: ['ignore', 'inherit', 'pipe'], env: process.env });
child.stderr.on('data', (chunk) => {
  // Chromium reports on a missing session bus and graphics card; neither matters to the app.
  for (const line of String(chunk).split('\n')) {
    if (line.trim() !== '' && !/dbus|gpu|vaapi|viz|gl_|ANGLE|libva|DevTools|object_proxy/i.test(line)) say(line);
  }
});
child.on('error', (cause) => stop(`The app could not be started: ${cause.message}`));
child.on('close', (code) => process.exit(code ?? 0));
