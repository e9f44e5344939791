// Two sessions share nothing; files and telemetry reach the host through what it handed in.

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMemoryFsProvider, initRunMat, type RunMatSession, type TelemetryEvent } from '../src/index.ts';
import { codeOf, textOf } from './text.ts';

describe('two sessions', () => {
  let [first, second]: RunMatSession[] = [];
  beforeEach(async () => {
    [first, second] = await Promise.all([initRunMat(), initRunMat()]);
  });
  afterEach(async () => {
    await Promise.all([first?.dispose(), second?.dispose()]);
  });

  test.each([
    ['variables', 'x = 1;', "disp(exist('x'))"],
    ['globals', 'global g; g = 7;', 'global g; disp(g)'],
    ['the folder', "mkdir('d'); cd('d')", 'disp(pwd)'],
    ['files', "fid = fopen('f.txt', 'w'); fclose(fid);", "disp(exist('f.txt', 'file'))"],
    ['the random stream', 'rand(1, 5);', 'disp(rand)'],
    ['the format', 'format long', 'x = pi'],
    ['warning states', "warning('off', 'my:id')", "warning('my:id', 'seen'); disp(lastwarn)"],
    ['the last error', "try, error('a:b', 'gone'); catch, end", "disp(isempty(lasterr))"],
    ['open files', "fopen('/x', 'w');", "disp(fopen('/y', 'w'))"],
  ])('%s', async (_, act, look) => {
    const untouched = await second?.execute(look);
    await second?.reset();
    const { error } = (await first?.execute(act)) ?? {};
    expect(error).toBeUndefined();
    const seen = await second?.execute(look);
    expect(seen?.error).toBeUndefined();
    expect(seen && textOf(seen)).toBe(untouched && textOf(untouched));
  });

  test('both run at once; input and output stay apart', async () => {
    const heard: string[] = [];
    first?.subscribeStdout(({ text }) => heard.push(text));
    second?.setInputHandler(() => 2);
    first?.setInputHandler(() => 1);
    const source = "x = input(''); for i = 1:3, pause(0.001); x = x * 10; end, disp(x)";
    const [a, b] = await Promise.all([first?.execute(source), second?.execute(source)]);
    expect([a && textOf(a), b && textOf(b)]).toEqual(['        1000\n\n', '        2000\n\n']);
    expect(heard.join('')).toBe('        1000\n\n');
  });
});

describe('files', () => {
  test('the host reads what programs write, and the other way round', async () => {
    await using session = await initRunMat();
    await session.writeFile('in/data.txt', '1 2 3');
    const { error } = await session.execute("t = fileread('/in/data.txt'); fid = fopen('out.txt', 'w'); fprintf(fid, '%s!', t); fclose(fid);");
    expect(error).toBeUndefined();
    expect(await session.readFile('/out.txt', 'utf8')).toBe('1 2 3!');
    expect(await session.readFile('out.txt')).toEqual(new TextEncoder().encode('1 2 3!'));
    expect(await codeOf(session.readFile('/none'))).toBe('ENOENT');
    expect(await codeOf(session.writeFile('/out.txt/below', ''))).toBe('ENOTDIR');
    expect(await codeOf(session.writeFile('', ''))).toBe('Argument');
  });

  test('functions are found in files, also when the file is replaced', async () => {
    await using session = await initRunMat({ cwd: '/work', fs: { '/': createMemoryFsProvider({ files: { '/work/f.m': 'function y = f()\ny = 1;\nend' } }) } });
    expect(textOf(await session.execute('disp(f())'))).toBe('     1\n\n');
    await session.writeFile('f.m', 'function y = f()\ny = 2;\nend');
    expect(textOf(await session.execute('disp(f())'))).toBe('     2\n\n');
  });

  test('registerFsProvider mounts while the session lives; what is unfit is an InitError', async () => {
    await using session = await initRunMat();
    await session.registerFsProvider('/data', createMemoryFsProvider({ files: { '/a.txt': 'mounted' }, readOnly: true }));
    expect(textOf(await session.execute("disp(fileread('/data/a.txt')); disp(fopen('/data/b', 'w'))"))).toBe('mounted\n    -1\n\n');
    expect(await codeOf(session.writeFile('/data/b', ''))).toBe('EROFS');
    const failures = [session.registerFsProvider('/data', createMemoryFsProvider()), session.registerFsProvider('data', createMemoryFsProvider()), session.registerFsProvider('/x', {} as never)];
    const details = await Promise.all(failures.map((each) => each.catch((error: unknown) => (error as { detail: { reason: string } }).detail.reason)));
    expect(details).toEqual(['AlreadyMounted', 'MountPath', 'Provider']);
  });

  test('a provider that fails is an error in the program, not of the host', async () => {
    const fail = (): Promise<never> => Promise.reject(new Error('offline'));
    const broken = { capabilities: { readOnly: false }, stat: fail, list: fail, read: fail, write: fail, makeDir: fail, remove: fail, rename: fail };
    await using session = await initRunMat({ fs: { '/net': broken } });
    const { error } = await session.execute("fileread('/net/x')");
    expect(error?.code).toBe('Runtime');
    expect((await session.execute('disp(1)')).error).toBeUndefined();
  });
});

describe('telemetry', () => {
  const source = "secret = 'xyzzy'; error('my:id', 'plugh')";

  test('nothing without consent', async () => {
    const events: TelemetryEvent[] = [];
    for (const telemetryConsent of [undefined, false]) {
      await using session = await initRunMat({ telemetryEmitter: (event) => events.push(event), telemetryId: 'id', ...(telemetryConsent === undefined ? {} : { telemetryConsent }) });
      await session.execute(source);
    }
    expect(events).toEqual([]);
  });

  test('with consent: started, finished and failed, with the identifier of the host and nothing of the program', async () => {
    const events: TelemetryEvent[] = [];
    await using session = await initRunMat({ telemetryConsent: true, telemetryId: 'host-7', telemetryEmitter: (event) => events.push(event) });
    await session.execute('x = 1;', { name: 'private-name.m' });
    await session.execute(source, { name: 'private-name.m' });
    const [timestampMs, durationMs] = [expect.any(Number) as number, expect.any(Number) as number];
    const common = { telemetryId: 'host-7', timestampMs };
    expect(events).toEqual([
      { ...common, name: 'runStarted', run: 1 },
      { ...common, name: 'runFinished', run: 1, durationMs },
      { ...common, name: 'runStarted', run: 2 },
      { ...common, name: 'runFailed', run: 2, durationMs, errorCode: 'Runtime' },
    ]);
    expect(JSON.stringify(events)).not.toMatch(/xyzzy|plugh|my:id|private-name|secret/);
  });

  test('an emitter that throws is told once and hurts nobody', async () => {
    const told: string[] = [];
    await using session = await initRunMat({
      telemetryConsent: true,
      telemetryEmitter: () => {
        throw new Error('no network');
      },
      onListenerError: ({ source: where }) => told.push(where),
    });
    expect((await session.execute('x = 1;')).error).toBeUndefined();
    expect(told).toEqual(['telemetry']);
  });
});
