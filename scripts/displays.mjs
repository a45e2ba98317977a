import { availableParallelism } from 'node:os';

/* Apps that are tested side by side need a display each: keyboard focus and clipboard are a display's. */

const SCREEN = '-screen 0 1600x1000x24';
const MOST = 2;
/** Each has a key of its own to it. */
const REMEMBER = 'export DIGEST_DESK_DISPLAYS="$DIGEST_DESK_DISPLAYS,$DISPLAY $XAUTHORITY"; exec "$@"';

/** True where a test needs a display and there is none. */
const isHeadless = () => process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

/** The command as it is run on virtual displays of its own, as many as the machine can serve; on the one that is there, else. */
export function onDisplays(command, count = Math.min(MOST, availableParallelism())) {
  if (!isHeadless()) return command;
  let wrapped = command;
  for (let display = 0; display < count; display += 1)
    wrapped = ['xvfb-run', '-a', '-s', SCREEN, 'sh', '-c', REMEMBER, 'sh', ...wrapped];
  return wrapped;
}
