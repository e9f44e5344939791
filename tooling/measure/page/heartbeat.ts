// How long the page's thread is held: a beat in each turn of the event loop, the browser's own list of long tasks, and frames.

/// <reference lib="dom" />

export interface Beats {
  readonly longestMs: number;
  /** When the longest began, after the start. */
  readonly longestAtMs: number;
  readonly frameGapMs: number;
  readonly longTasks: readonly number[];
}

/** Beats until `end`. `isSparse`: a beat every few milliseconds, which leaves the processor to a worker. */
export function makeHeartbeat(isSparse: boolean): { end(): Beats } {
  const longTasks: number[] = [];
  const note = (entries: readonly PerformanceEntry[]): void => {
    longTasks.push(...entries.map((entry) => entry.duration));
  };
  const observer = new PerformanceObserver((list) => {
    note(list.getEntries());
  });
  observer.observe({ type: 'longtask' });
  let isOver = false;
  const began = performance.now();
  let last = began;
  let [longestMs, longestAtMs, frameGapMs, lastFrame] = [0, 0, 0, 0];
  const count = (now: number): void => {
    if (now - last > longestMs) [longestMs, longestAtMs] = [now - last, last - began];
    last = now;
  };
  const { port1, port2 } = new MessageChannel();
  const next = (): void => {
    if (isOver) return;
    if (isSparse) setTimeout(beat, 4);
    else port2.postMessage(null);
  };
  const beat = (): void => {
    count(performance.now());
    next();
  };
  port1.onmessage = beat;
  next();
  const frame = (now: number): void => {
    if (lastFrame > 0) frameGapMs = Math.max(frameGapMs, now - lastFrame);
    lastFrame = now;
    if (!isOver) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return {
    end: () => {
      count(performance.now());
      isOver = true;
      port1.close();
      note(observer.takeRecords());
      observer.disconnect();
      return { longestMs, longestAtMs, frameGapMs, longTasks };
    },
  };
}
