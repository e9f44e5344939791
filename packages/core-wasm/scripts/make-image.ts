// Makes the startup image from crates/stdlib, by running the wasm: one compiler, and no layout of another machine in it.

import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

interface Glue {
  readonly createGlue: () => {
    readonly initSync: (options: { module: WebAssembly.Module }) => unknown;
    readonly buildImage: (names: string[], texts: string[]) => Uint8Array;
  };
}

/** Bytes of the image. Fails with the place of the fault where a source does not parse. */
export async function makeImage(core: string, glue: URL, folder: string): Promise<Uint8Array> {
  const { createGlue } = (await import(glue.href)) as Glue;
  const { initSync, buildImage } = createGlue();
  initSync({ module: new WebAssembly.Module(readFileSync(core)) });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.m')).sort();
  return buildImage(
    files.map((file) => basename(file, '.m')),
    files.map((file) => readFileSync(join(folder, file), 'utf8')),
  );
}
