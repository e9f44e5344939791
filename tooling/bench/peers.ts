// Who is measured: ours through the wasm, and the peers that this machine has. Each answers with milliseconds and a result.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../setup/places.mjs';
import { arrangeForOctave, type Workload } from './workload.ts';

export interface Timing {
  readonly ms: number;
  readonly result: number;
}

export interface Peer {
  readonly name: string;
  /** `undefined`: it has no twin of this workload. */
  readonly run: (workload: Workload) => Promise<Timing | undefined>;
}

interface Session {
  readonly execute: (source: string) => Promise<{ readonly error?: { readonly message: string } }>;
  readonly materializeVariable: (name: string) => Promise<{ readonly data: unknown }>;
  readonly reset: () => Promise<void>;
}

function findNumber(data: unknown): number {
  if (typeof data === 'number') return data;
  if (ArrayBuffer.isView(data) && !(data instanceof DataView)) return Number((data as unknown as ArrayLike<number>)[0]);
  if (typeof data === 'object' && data !== null) {
    for (const value of Object.values(data)) {
      const found = findNumber(value);
      if (!Number.isNaN(found)) return found;
    }
  }
  return Number.NaN;
}

/** Ours: a session in this process. */
export async function makeRunMat(): Promise<Peer> {
  const path = join(repository, 'packages/session/dist/index.js');
  const { initRunMat } = (await import(pathToFileURL(path).href)) as { initRunMat: (options: object) => Promise<Session> };
  const session = await initRunMat({});
  return {
    name: 'RunMat',
    async run(workload) {
      await session.reset();
      const startedAt = performance.now();
      const { error } = await session.execute(workload.source);
      const ms = performance.now() - startedAt;
      if (error !== undefined) throw new Error(`${workload.name}: ${error.message}`);
      const { data } = await session.materializeVariable('result');
      return { ms, result: findNumber(data) };
    },
  };
}

export function makeJavaScript(): Peer {
  return {
    name: 'JavaScript',
    async run({ javascript }) {
      if (javascript === undefined) return undefined;
      const twin = (await import(pathToFileURL(javascript).href)) as { run: () => number };
      const startedAt = performance.now();
      const result = twin.run();
      return { ms: performance.now() - startedAt, result };
    },
  };
}

/** A program that prints milliseconds and the result as two numbers. */
function runProgram(program: string, args: readonly string[]): Timing {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  const [ms, result] = stdout.trim().split(/\s+/).slice(-2).map(Number);
  if (status !== 0 || ms === undefined || result === undefined) throw new Error(`${program}: ${stderr}`);
  return { ms, result };
}

function isThere(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

export function makePython(): Peer | undefined {
  if (!isThere('python3')) return undefined;
  const driver =
    'import sys, time, runpy; m = runpy.run_path(sys.argv[1]); t = time.perf_counter(); r = m["run"]();' +
    ' print((time.perf_counter() - t) * 1000, repr(float(r)))';
  return {
    name: 'CPython',
    run: ({ python }) => Promise.resolve(python === undefined ? undefined : runProgram('python3', ['-c', driver, python])),
  };
}

export function makeOctave(): Peer | undefined {
  if (!isThere('octave-cli')) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  return {
    name: 'Octave',
    run(workload) {
      const file = join(folder, `${workload.name}_bench.m`);
      const text = arrangeForOctave(workload.source);
      const at = text.lastIndexOf('\nend\n\n');
      const [functions, program] = text.startsWith('1;') ? [text.slice(0, at + 6), text.slice(at + 6)] : ['1;\n', text];
      writeFileSync(file, `${functions}\nstopwatch__ = tic;\n${program}\nprintf("%.6f %.17g\\n", toc(stopwatch__) * 1000, result);\n`);
      return Promise.resolve(runProgram('octave-cli', ['--norc', '--quiet', file]));
    },
  };
}
