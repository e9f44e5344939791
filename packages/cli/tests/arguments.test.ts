// The command line as data.

import { expect, test } from 'vitest';
import { parseCommandLine } from '../src/arguments.ts';

test('a file, a text, or the prompt', () => {
  expect(parseCommandLine(['a.m'])).toEqual({ task: { kind: 'file', path: 'a.m' }, isJson: false });
  expect(parseCommandLine(['-e', 'disp(1)', '--json'])).toEqual({ task: { kind: 'text', source: 'disp(1)' }, isJson: true });
  expect(parseCommandLine([])).toEqual({ task: { kind: 'repl' }, isJson: false });
});

test('telemetry is off without a file, from the option or the environment', () => {
  expect(parseCommandLine(['a.m'], { RUNMAT_TELEMETRY: '' })).not.toHaveProperty('telemetryFile');
  expect(parseCommandLine(['a.m'], { RUNMAT_TELEMETRY: 'env.log' })).toMatchObject({ telemetryFile: 'env.log' });
  expect(parseCommandLine(['--telemetry', 't.log', 'a.m'], { RUNMAT_TELEMETRY: 'env.log' })).toMatchObject({ telemetryFile: 't.log' });
});

test.each([
  [['--fast'], 'there is no option --fast'],
  [['-e'], '-e needs a value'],
  [['a.m', 'b.m'], 'one file or one -e at a time'],
  [['a.m', '-e', 'x'], 'one file or one -e at a time'],
  [['--timeout', 'soon'], '--timeout takes a number of seconds above 0, not soon'],
  [['--json'], '--json needs a file or -e'],
])('%j: %s', (words, complaint) => {
  expect(parseCommandLine(words)).toEqual({ complaint });
});

test('seconds become milliseconds', () => {
  expect(parseCommandLine(['--timeout', '0.5', 'a.m'])).toMatchObject({ timeoutMs: 500 });
});
