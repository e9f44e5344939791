// A core that traps: the session goes on in a new one, with the workspace as it was before the run.

import { afterEach, beforeEach, expect, test } from 'vitest';
import { initRunMat, type Recovery } from '../src/index.ts';
import type { Core } from '../src/instance.ts';
import { type FaultySession, makeFaultySession } from './faults.ts';
import { textOf } from './text.ts';

let faulty: FaultySession;
const recoveries: Recovery[] = [];
beforeEach(async () => {
  recoveries.length = 0;
  faulty = await makeFaultySession();
  faulty.session.onRecovered((recovery) => recoveries.push(recovery));
});
afterEach(() => faulty.session.dispose());

test('the payload tells it, the host is told, and the next run works', async () => {
  const { session, cores } = faulty;
  faulty.trapAtStep(1);
  const payload = await session.execute('disp(1)');
  expect(payload.error).toMatchObject({ code: 'Crashed', identifier: 'RunMat:Crashed' });
  expect(recoveries).toEqual([{ reason: 'Trap', isWorkspaceRestored: true, durationMs: expect.any(Number) as number }]);
  expect(recoveries[0]?.durationMs).toBeLessThan(300);
  expect(cores).toHaveLength(2);
  expect(session.state).toBe('Idle');
  expect(textOf(await session.execute("disp('again')"))).toBe('again\n');
});

test('the variables are as they were before the run', async () => {
  const { session } = faulty;
  await session.execute("a = magic(4); s.f = {1, 'two', int8(3)}; m = containers.Map('k', 5); f = @(x) x + a(1); t = \"str\"; z = 1 + 2i;");
  // the first waits for the listing of the folder, the second for the pause
  faulty.trapAtStep(3);
  const crashed = await session.execute('a = 0; pause(0); b = 1;');
  expect(crashed.error?.code).toBe('Crashed');
  expect(crashed.workspace.full).toBe(true);
  expect(crashed.workspace.values.map(({ name }) => name)).toEqual(['a', 'f', 'm', 's', 't', 'z']);
  const { stdout, error } = await session.execute("disp(a(1)); disp(s.f{2}); disp(class(s.f{3})); disp(m('k')); disp(f(1)); disp(t); disp(imag(z))");
  expect(error).toBeUndefined();
  expect(stdout.map(({ text }) => text).join('').replace(/\s+/g, ' ')).toBe(' 16 two int8 5 17 str 2 ');
});

test('output before the trap is in the payload', async () => {
  faulty.trapAtStep(3);
  expect(textOf(await faulty.session.execute("disp('shown'); pause(0); disp('never')"))).toBe('shown\n');
});

test('files, listeners and handlers stay', async () => {
  const { session } = faulty;
  const heard: string[] = [];
  session.subscribeStdout(({ text }) => heard.push(text));
  session.setInputHandler(() => 6);
  await session.writeFile('/f.txt', 'file');
  faulty.trapAtStep(1);
  await session.execute('1;');
  await session.execute("disp(fileread('/f.txt')); disp(input('') * 7)");
  expect(heard.join('')).toBe('file\n    42\n\n');
});

test('queued runs go on in the new core', async () => {
  const { session } = faulty;
  faulty.trapAtStep(1);
  const [first, second] = await Promise.all([session.execute('1;'), session.execute('disp(2)')]);
  expect(first.error?.code).toBe('Crashed');
  expect(textOf(second)).toBe('     2\n\n');
});

function trap(core: Core): never {
  core.debugTrap();
  throw new Error('the trap did not trap');
}

test('a trap outside a run rejects with Crashed, and the session goes on', async () => {
  const { session, cores } = faulty;
  await session.execute('x = 3;');
  const [core] = cores;
  if (core) core.materialize = (): never => trap(core);
  await expect(session.materializeVariable('x')).rejects.toMatchObject({ code: 'Crashed' });
  expect(recoveries).toHaveLength(1);
  expect(textOf(await session.execute('disp(x)'))).toBe('     3\n\n');
});

test('a stack that overflows inside the core is a crash like others', async () => {
  const { session, cores } = faulty;
  await session.execute("x = 3; t = 'kept'; c = {}; for k = 1:1000, c = {c}; end");
  const [core] = cores;
  if (core === undefined) throw new Error('no core');
  const step = core.step.bind(core);
  let isDown = false;
  let wayUp = 100;
  // down to the end of the stack, and up again by so much that the core begins its work but cannot end it
  const dive = (fuel: number): ReturnType<Core['step']> => {
    try {
      return dive(fuel);
    } catch (error) {
      if (isDown) throw error;
      wayUp -= 1;
      if (wayUp > 0) throw error;
      isDown = true;
      return step(fuel);
    }
  };
  core.step = dive;
  const payload = await session.execute(`x = 0; eval('y = ${'('.repeat(490)}1${')'.repeat(490)};');`);
  expect(payload.error).toMatchObject({ code: 'Crashed' });
  expect(recoveries).toMatchObject([{ reason: 'Trap', isWorkspaceRestored: true }]);
  expect(recoveries[0]?.durationMs).toBeLessThan(300);
  expect(textOf(await session.execute('disp(x), disp(t)')).replace(/\s+/g, ' ')).toBe(' 3 kept ');
});

test('variables that are nested deeply come back', async () => {
  const { session } = faulty;
  await session.execute(
    "c = {}; for k = 1:1e5, c = {c}; end, s.a = 1; for k = 1:1e5, s.a = s; end, f = @() 1; for k = 1:1e4, f = @() f(); end, m = 1; for k = 1:1e5, n = containers.Map('KeyType', 'double', 'ValueType', 'any'); n(1) = m; m = n; end",
  );
  faulty.trapAtStep(1);
  expect((await session.execute('clear')).error?.code).toBe('Crashed');
  expect(recoveries).toMatchObject([{ isWorkspaceRestored: true }]);
  const count = 'n = 0; while iscell(c) && ~isempty(c), c = c{1}; n = n + 1; end, disp(n), n = 0; while isstruct(s), s = s.a; n = n + 1; end, disp(n), n = 0; while isobject(m), m = m(1); n = n + 1; end, disp(n), disp(func2str(f))';
  expect(textOf(await session.execute(count)).replace(/\s+/g, ' ')).toBe(' 100000 100001 100000 @()f() ');
}, 30_000);

test('a workspace that cannot be read is lost, and the host is told so', async () => {
  const { session, cores } = faulty;
  await session.execute('x = 3;');
  const [core] = cores;
  if (core) core.saveWorkspace = (): never => trap(core);
  faulty.trapAtStep(1);
  await session.execute('1;');
  expect(recoveries).toMatchObject([{ isWorkspaceRestored: false }]);
  expect((await session.workspace()).values).toEqual([]);
});

test('another session does not notice', async () => {
  const other = await initRunMat();
  await other.execute('y = 1;');
  faulty.trapAtStep(1);
  const [crashed, fine] = await Promise.all([faulty.session.execute('1;'), other.execute('pause(0.01); disp(y)')]);
  expect(crashed.error?.code).toBe('Crashed');
  expect(textOf(fine)).toBe('     1\n\n');
  await other.dispose();
});
