// The one place where frames are scheduled.

/** Calls `draw` before the next paint; the result takes it back. */
export function scheduleFrame(draw: () => void): () => void {
  // eslint-disable-next-line no-restricted-globals -- this is that place
  const id = requestAnimationFrame(draw);
  return () => {
    cancelAnimationFrame(id);
  };
}
