// Where two texts differ, said in one line.

/** The first line in which two texts differ, for the log. */
export function describeDifference(expected: string, actual: string): string {
  const [wanted, got] = [expected.split('\n'), actual.split('\n')];
  const line = wanted.findIndex((text, at) => text !== got[at]);
  const at = line === -1 ? wanted.length : line;
  return `line ${String(at + 1)}: expected ${JSON.stringify(wanted[at] ?? null)}, got ${JSON.stringify(got[at] ?? null)}`;
}
