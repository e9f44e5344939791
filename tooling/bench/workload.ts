// A workload: a MATLAB program that leaves its answer in `result`, and twins in other languages that compute the same.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Workload {
  readonly name: string;
  readonly source: string;
  /** Paths of the twins that exist. */
  readonly javascript: string | undefined;
  readonly python: string | undefined;
}

const folder = join(import.meta.dirname, 'workloads');

export function readWorkloads(filter: string | undefined): Workload[] {
  const names = readdirSync(folder)
    .filter((file) => file.endsWith('.m'))
    .map((file) => file.slice(0, -2))
    .filter((name) => filter === undefined || name.includes(filter));
  const twin = (name: string, extension: string): string | undefined => {
    const path = join(folder, `${name}.${extension}`);
    return existsSync(path) ? path : undefined;
  };
  return names.map((name) => ({
    name,
    source: readFileSync(join(folder, `${name}.m`), 'utf8'),
    javascript: twin(name, 'mjs'),
    python: twin(name, 'py'),
  }));
}

/** Octave wants functions before their use, and a statement before the first of them. */
export function arrangeForOctave(source: string): string {
  const at = source.search(/^function\b/m);
  return at < 0 ? source : `1;\n${source.slice(at)}\n${source.slice(0, at)}`;
}
