// Reads tooling/layers.json: which crate may depend on which, which package may import which.

import { readText } from './files.ts';

export interface Layers {
  /** Level of each crate; arrows go down only. */
  readonly crates: Readonly<Record<string, number>>;
  /** The packages of ours that each package may import. */
  readonly packages: Readonly<Record<string, readonly string[]>>;
  readonly topLevel: readonly string[];
}

export function readLayers(): Layers {
  return JSON.parse(readText('tooling/layers.json')) as Layers;
}
