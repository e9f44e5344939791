// `node tooling/suite/main.ts`: the language suite through the wasm in Node, each case in a session of its own. Prints
// what `runmat-runner suite --transcript` prints: both must be the same, byte for byte.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from '../setup/places.mjs';
import { type Case, readCases } from './cases.ts';

/** What is used of @runmat/session. */
interface SessionPackage {
  loadCoreModule(): Promise<WebAssembly.Module>;
  createMemoryFsProvider(options: { files: Readonly<Record<string, string>> }): object;
  initRunMat(options: object): Promise<Session>;
}

interface Session {
  subscribeStdout(listener: (chunk: { readonly stream: 'stdout' | 'stderr'; readonly text: string }) => void): unknown;
  setInputHandler(handler: (request: { readonly prompt: string; readonly kind: string }) => string | { readonly error: string }): void;
  execute(source: string, options: { readonly name: string }): Promise<{ readonly error?: { readonly identifier?: string } }>;
  dispose(): Promise<void>;
}

const folder = join(repository, 'crates/runner/tests/suite');
const packages = join(repository, 'packages');
const runmat = (await import(pathToFileURL(join(packages, 'session/dist/index.js')).href)) as SessionPackage;
// compiled and read once; each session is an instance of its own all the same
const wasm = await runmat.loadCoreModule();
const snapshot = new Uint8Array(readFileSync(join(packages, 'core-wasm/dist/runmat.image')));

/** What a case printed, with its input as a console shows it, and the identifier that it ended with. */
async function runCase({ source, files, input }: Case): Promise<{ out: string; identifier: string }> {
  const session = await runmat.initRunMat({ wasm, snapshot, fs: { '/': runmat.createMemoryFsProvider({ files }) } });
  const lines = [...input];
  let out = '';
  session.subscribeStdout(({ stream, text }) => {
    if (stream === 'stdout') out += text;
  });
  session.setInputHandler(({ prompt, kind }) => {
    const line = lines.shift();
    out += line === undefined ? prompt : `${prompt}${line}\n`;
    if (line !== undefined) return line;
    return kind === 'key' ? '' : { error: 'There is no more input.' };
  });
  const { error } = await session.execute(source, { name: 'case' });
  await session.dispose();
  return { out, identifier: error === undefined ? '' : (error.identifier ?? '') };
}

for (const each of readCases(folder)) {
  const { out, identifier } = await runCase(each);
  process.stdout.write(`== ${each.file} ${each.name}\n${out}-- ${identifier}\n`);
}
