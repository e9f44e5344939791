// The built program as a shell runs it.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = fileURLToPath(new URL('../dist/main.js', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'runmat-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function runmat(args: readonly string[], options: { readonly input?: string; readonly interruptOn?: string } = {}): Promise<Result> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], { cwd: folder, env: { ...process.env, RUNMAT_TELEMETRY: '' } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
      if (options.interruptOn !== undefined && stdout.includes(options.interruptOn)) child.kill('SIGINT');
    });
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
    child.stdin.end(options.input ?? '');
  });
}

test('a file runs, with its output on standard output', async () => {
  writeFileSync(join(folder, 'hello.m'), "disp('hello')\nx = 3;\ndisp(x)\n");
  expect(await runmat(['hello.m'])).toEqual({ code: 0, stdout: 'hello\n     3\n\n', stderr: '' });
});

test('an error goes to standard error with its place, and the code is 1', async () => {
  writeFileSync(join(folder, 'bad.m'), 'x = 1;\nx(5)\n');
  const { code, stdout, stderr } = await runmat(['bad.m']);
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('bad.m');
  expect(stderr).toContain('Index exceeds');
});

test.each([
  ['syntax', 'x = (1', 1],
  ['exit', 'exit(7)', 7],
  ['nothing', '', 0],
])('%s: the exit code is right', async (_, source, expected) => {
  expect((await runmat(['-e', source])).code).toBe(expected);
});

test('a file that is not there is code 2', async () => {
  const { code, stderr } = await runmat(['nowhere.m']);
  expect(code).toBe(2);
  expect(stderr).toContain('nowhere.m');
});

test('a wrong option is code 2 and shows the usage', async () => {
  const { code, stderr } = await runmat(['--fast']);
  expect(code).toBe(2);
  expect(stderr).toContain('Exit codes');
});

test('files of the real folder are read and written, functions in it are found', async () => {
  writeFileSync(join(folder, 'twice.m'), 'function y = twice(x)\ny = 2 * x;\nend\n');
  const { stdout, stderr } = await runmat(['-e', "fid = fopen('out.txt', 'w'); fprintf(fid, '%d', twice(21)); fclose(fid); disp(pwd)"]);
  expect(stderr).toBe('');
  expect(readFileSync(join(folder, 'out.txt'), 'utf8')).toBe('42');
  expect(stdout).toBe(`${folder}\n`);
});

test('input is read from standard input, and its end is an error of the program', async () => {
  const source = "x = input('x? '); s = input('s? ', 's'); disp([s ' ' num2str(x + 1)])";
  expect(await runmat(['-e', source], { input: '41\nabc\n' })).toEqual({ code: 0, stdout: 'x? s? abc 42\n', stderr: '' });
  const short = await runmat(['-e', source], { input: '41\n' });
  expect(short.code).toBe(1);
  expect(short.stderr).toContain('There is no more input.');
});

test('Ctrl+C cancels: code 130', async () => {
  const { code } = await runmat(['-e', "disp('ready'); while true, end"], { interruptOn: 'ready' });
  expect(code).toBe(130);
});

test('a timeout ends the run: code 124', async () => {
  expect((await runmat(['--timeout', '0.2', '-e', 'while true, end'])).code).toBe(124);
});

test('--json prints the payload and nothing else', async () => {
  const { code, stdout } = await runmat(['--json', '-e', 'disp(1); x = [1 NaN Inf]; y = 5;']);
  const payload = JSON.parse(stdout) as { stdout: { text: string }[]; workspace: { values: { name: string; preview: unknown[] }[] } };
  expect(code).toBe(0);
  expect(payload.stdout.map(({ text }) => text).join('')).toBe('     1\n\n');
  expect(payload.workspace.values.map(({ name }) => name)).toEqual(['x', 'y']);
  expect(payload.workspace.values[0]?.preview).toEqual([1, 'NaN', 'Inf']);
});

test('statements on standard input are run one after the other, over several lines', async () => {
  const input = 'a = 1;\nfor i = 1:2\n  a = a * 10;\nend\nb = [a\na];\nerror("no")\ndisp(size(b))\nexit(3)\n';
  const { code, stdout, stderr } = await runmat([], { input });
  expect(stdout).toBe('     2     1\n\n');
  expect(stderr).toContain('no');
  expect(code).toBe(3);
});

test('telemetry: nothing without a file; with one an event for each start and end, without source, values and paths', async () => {
  const log = join(folder, 'events.log');
  await runmat(['--telemetry', log, '-e', "secret = 'xyzzy'; error('my:id', 'plugh')"]);
  const text = readFileSync(log, 'utf8');
  const events = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { name: string; errorCode?: string });
  expect(events.map(({ name, errorCode }) => [name, errorCode])).toEqual([
    ['runStarted', undefined],
    ['runFailed', 'Runtime'],
  ]);
  expect(text).not.toMatch(/xyzzy|plugh|my:id|secret|command/);
});
