// What `materializeVariable` gives: the core's data with numbers as the typed array of their class.

import type { MaterializedVariable as CoreVariable, WorkspaceEntry } from '@runmat/core-wasm';

/** The elements of a numeric, logical or char value, column-major. */
export type NumericArray =
  | Float64Array
  | Float32Array
  | Int8Array
  | Uint8Array
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | BigInt64Array
  | BigUint64Array;

export type VariableData =
  /** `element` names what the arrays hold: `float64`, `int8`, `bool` (0 and 1), `utf16` ... */
  | { readonly kind: 'numeric'; readonly element: string; readonly real: NumericArray; readonly imaginary?: NumericArray }
  /** A string array; null is missing. */
  | { readonly kind: 'strings'; readonly items: readonly (string | null)[] }
  /** The elements of a cell; their tokens reach further in. */
  | { readonly kind: 'cell'; readonly items: readonly WorkspaceEntry[] }
  /** Per element its fields, in the order of `fields`. */
  | { readonly kind: 'struct'; readonly fields: readonly string[]; readonly elements: readonly (readonly WorkspaceEntry[])[] }
  | { readonly kind: 'map'; readonly keys: readonly string[]; readonly values: readonly WorkspaceEntry[] }
  /** Function handles and the like, as text. */
  | { readonly kind: 'text'; readonly text: string };

export interface MaterializedVariable {
  readonly entry: WorkspaceEntry;
  /** Of what is returned, after slices and limit. */
  readonly shape: readonly number[];
  /** There is more than was returned. */
  readonly truncated: boolean;
  readonly data: VariableData;
}

type ArrayMaker = new (buffer: ArrayBuffer) => NumericArray;

const arrays: Readonly<Record<string, ArrayMaker>> = {
  float64: Float64Array,
  float32: Float32Array,
  int8: Int8Array,
  uint8: Uint8Array,
  int16: Int16Array,
  uint16: Uint16Array,
  int32: Int32Array,
  uint32: Uint32Array,
  int64: BigInt64Array,
  uint64: BigUint64Array,
  bool: Uint8Array,
  utf16: Uint16Array,
};

export function readVariable({ entry, shape, truncated, data }: CoreVariable): MaterializedVariable {
  if (data.kind !== 'numeric') return { entry, shape, truncated, data };
  const { element, real, imaginary } = data.data;
  const read = (bytes: Uint8Array): NumericArray => {
    const Maker = arrays[element] ?? Uint8Array;
    // a copy of its own: aligned, and exactly as long as the elements
    return new Maker(bytes.slice().buffer);
  };
  const parts = imaginary === undefined ? {} : { imaginary: read(imaginary) };
  return { entry, shape, truncated, data: { kind: 'numeric', element, real: read(real), ...parts } };
}
