// The wrapper of wasm-bindgen's glue, on the forms that the glue has had.

import { expect, test } from 'vitest';
import { wrapGlue } from '../scripts/wrap-glue.ts';

const glue = `let wasm;
export function add(a, b) { return wasm.add(a, b); }
export class Session { free() {} }
function initSync(module) { wasm = module; return wasm; }
async function __wbg_init(path) { return new URL('core.wasm', import.meta.url); }
export { initSync, __wbg_init as default };
`;

test('what was exported is returned by the factory, and state is per call', async () => {
  const text = wrapGlue(glue);
  expect(text).toContain('return { initSync, add, Session };');
  expect(text).not.toContain('import.meta');
  const factory = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as {
    createGlue: () => { initSync: (module: object) => void; add: (a: number, b: number) => number };
  };
  const [plus, times] = [factory.createGlue(), factory.createGlue()];
  plus.initSync({ add: (a: number, b: number) => a + b });
  times.initSync({ add: (a: number, b: number) => a * b });
  expect([plus.add(3, 4), times.add(3, 4)]).toEqual([7, 12]);
});

test('an import that the wrapper does not know stops the build', () => {
  expect(() => wrapGlue(`import * as parts from './parts.js';\n${glue}`)).toThrow('import');
});

test('a glue without initSync stops the build', () => {
  expect(() => wrapGlue('export function add() {}')).toThrow('initSync');
});
