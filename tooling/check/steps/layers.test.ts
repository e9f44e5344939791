// Wrong arrows are found, right ones are not.

import { expect, test } from 'vitest';
import { checkCrate, checkImports, readImports } from './layers.ts';

const layers = {
  crates: { text: 0, value: 1, vm: 5 },
  packages: { '@runmat/core-wasm': [], '@runmat/session': ['@runmat/core-wasm'], '@runmat/monaco': ['@runmat/session'] },
  topLevel: [],
};

test.each([
  ['[dependencies]\nrunmat-text.workspace = true\n', 0],
  ['[dependencies]\nrunmat-vm.workspace = true\n', 1],
  ['[dependencies]\nrunmat-value = { path = "../value" }\n', 1],
  ['[dev-dependencies]\nrunmat-vm = { workspace = true }\n', 1],
  ['[dependencies.runmat-vm]\nworkspace = true\n', 1],
  ["[target.'cfg(unix)'.dependencies]\nrunmat-vm.workspace = true\n", 1],
  ['[dependencies]\nrunmat-unknown.workspace = true\n', 1],
  ['[package]\nname = "runmat-vm"\n', 0],
])('crate value with %j: %i complaints', (manifest, count) => {
  expect(checkCrate('value', manifest, layers)).toHaveLength(count);
});

test('a crate without a level is a complaint', () => {
  expect(checkCrate('mystery', '', layers)).toHaveLength(1);
});

test('imports of every form are read', () => {
  const source = `import a from 'one';
import { b,
  c } from "two";
import type { D } from 'three';
import 'four';
export { e } from 'five';
const f = await import('six');
`;
  expect(readImports(source)).toEqual(['one', 'two', 'three', 'four', 'five', 'six']);
});

const owner = { folder: 'packages/monaco', name: '@runmat/monaco', declared: new Set(['@runmat/session']) };

test.each([
  ['packages/monaco/src/a.ts', "import '@runmat/session';", 0],
  ['packages/monaco/src/a.ts', "import '@runmat/session/worker';", 0],
  ['packages/monaco/src/a.ts', "import '@runmat/core-wasm';", 1],
  ['packages/monaco/src/a.ts', "import '../../session/src/driver.ts';", 1],
  ['packages/monaco/src/a.ts', "import './b.ts';", 0],
  ['packages/monaco/src/a.ts', "import '../../../tooling/run.mjs';", 1],
  ['packages/monaco/tests/a.test.ts', "import '../../../tooling/run.mjs';", 0],
  ['packages/monaco/src/a.ts', "import 'monaco-editor';", 0],
])('%s with %s: %i complaints', (file, source, count) => {
  expect(checkImports(owner, file, source, layers)).toHaveLength(count);
});

test('what is imported is declared', () => {
  const undeclared = { ...owner, declared: new Set<string>() };
  expect(checkImports(undeclared, 'packages/monaco/src/a.ts', "import '@runmat/session';", layers)).toHaveLength(1);
});
