// What the set-up says to the person who runs it: one line per step, a live line while something long runs.

const isTerminal = process.stderr.isTTY === true;

/** The seconds since `startedAt`, as people read them. */
export function formatSeconds(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000;
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`;
}

/** Prints one finished line. */
export function say(text) {
  clearLive();
  process.stderr.write(`${text}\n`);
}

let isLiveShown = false;

function clearLive() {
  if (isLiveShown) process.stderr.write('\r\x1b[2K');
  isLiveShown = false;
}

/**
 * Shows what a long action is doing: rewritten in place on a terminal, one line every 15 s in a log.
 * The returned object takes the newest output line and is stopped when the action ends.
 */
export function startProgress(label) {
  const startedAt = performance.now();
  let latest = '';
  const show = () => {
    const text = `  ... ${label} (${formatSeconds(startedAt)}) ${latest}`;
    if (isTerminal) {
      process.stderr.write(`\r\x1b[2K${text.slice(0, (process.stderr.columns ?? 100) - 1)}`);
      isLiveShown = true;
    } else {
      process.stderr.write(`${text.slice(0, 160)}\n`);
    }
  };
  const timer = setInterval(show, isTerminal ? 200 : 15_000);
  return {
    update(line) {
      latest = line;
    },
    stop() {
      clearInterval(timer);
      clearLive();
    },
  };
}
